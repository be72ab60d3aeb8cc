/** What is inside a sealed file: a tar archive of a manifest, a stretch of the office's record, and the blobs its entries stand on. */
import { z } from 'zod'

export const manifestName = 'manifest.json'
export const entriesName = 'entries.ndjson'
export const blobsFolder = 'blobs/'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
export const sealedManifest = z.object({
  format: z.literal('upstream-sealed-1'),
  instance: z.object({ name: z.string(), countryCode: z.string().nullable(), fictional: z.boolean() }),
  sealedAt: z.iso.datetime(),
  from: z.int().min(1),
  to: z.int().min(1),
  chainBefore: sha256,
  chain: sha256,
  /** Entries with a body, and those without. */
  entries: z.int(),
  stayed: z.int(),
  blobs: z.array(sha256),
})
export type SealedManifest = z.infer<typeof sealedManifest>
