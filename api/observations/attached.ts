/** A file that comes with an observation: known by its content, read only where the observation is new. */
import { createHash } from 'node:crypto'

export type Attached = { sha256: string; bytes: () => Promise<Uint8Array> }

export const attached = (bytes: Uint8Array): Attached => ({
  sha256: createHash('sha256').update(bytes).digest('hex'),
  bytes: async () => bytes,
})
