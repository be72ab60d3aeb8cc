// What is read from a shelf, as what it is now: only this room knows how devices kept things.
import { z } from 'zod'
import { observationFate } from '#api/contract/observation-fates.ts'
import { problemStatement } from '#api/contract/statements/problems.ts'
import { timeDoubts } from '#data/schema/observation.ts'
import { freshParcel, type Parcel, parcelStates, type Sent, troubleReasons } from '../parcel.ts'

const said = z.union([problemStatement, z.string()])
const trouble = z.object({
  reason: z.enum(troubleReasons).catch('server-fault'),
  detail: said.nullable().catch(null),
  fields: z.record(z.string(), said).catch({}),
})
const enclosure = z.object({ name: z.string(), type: z.string(), sha256: z.string(), size: z.int() })

const parcel: z.ZodType<Parcel> = z.object({
  uuid: z.string(),
  owner: z.string().nullable(),
  kind: z.string(),
  content: z.unknown(),
  enclosed: z.array(enclosure),
  keptAt: z.string(),
  revision: z.int(),
  state: z.enum(parcelStates).catch('waiting'),
  attempts: z.int(),
  lastTriedAt: z.string().nullable(),
  nextTryAt: z.string().nullable(),
  trouble: trouble.nullable(),
})
const sent: z.ZodType<Sent> = z.object({
  uuid: z.string(),
  kind: z.string(),
  gist: z.unknown(),
  receivedAt: z.string(),
  seq: z.int(),
  timeDoubt: z.enum(timeDoubts).nullable().catch(null),
  owner: z.string().nullable(),
  fate: observationFate.nullable().catch(null),
})

/** What cannot be read, of a newer version or damaged, is shown as such and waits: it is never left out. */
export function keptParcel(kept: unknown, uuid: string): Parcel {
  const read = parcel.safeParse(kept)
  if (read.success) return read.data
  const written = { uuid, owner: null, kind: 'unreadable', content: kept, enclosed: [], keptAt: '' }
  return { ...freshParcel(written), state: 'refused', trouble: { reason: 'newer-version', detail: null, fields: {} } }
}
export function keptSent(kept: unknown): Sent[] {
  const read = sent.safeParse(kept)
  return read.success ? [read.data] : []
}
/** Bytes that are gone are none: reading back then says so. */
export const attachmentBytes = (kept: unknown): ArrayBuffer => (kept instanceof ArrayBuffer ? kept : new ArrayBuffer(0))
