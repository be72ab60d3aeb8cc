/** The id of an observation, from that of the record it stands in: the same record always tells the same observations. */
import { createHash } from 'node:crypto'
import { z } from 'zod'

const ownId = z.uuid()

/** `place` says which of several in one record; empty where the record is the observation. */
export function observationId(instanceId: string, place: string): string {
  const written = instanceId.replace(/^uuid:/i, '').toLowerCase()
  if (place === '' && ownId.safeParse(written).success) return written
  const hex = createHash('sha256').update(`${instanceId}\n${place}`).digest('hex')
  // A UUID of our own making (RFC 9562, version 8).
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
