/**
 * What the access log can hold. Who it was stands in the body, with what they were told: past its time all of it is blanked, and the
 * chain still verifies.
 */
import { z } from 'zod'
import { roles } from '#api/record/entries.ts'

/** What was told exactly, or taken away. */
export const accessSubjects = [
  'incidents',
  'sites',
  'observations',
  'photos',
  'evaluations',
  'districts',
  'clusters',
  'story',
  'filled-forms',
  'export',
  'backup',
  'activity',
  'sealed-record',
] as const
export type AccessSubject = (typeof accessSubjects)[number]

const who = { person: z.string(), role: z.enum([...roles, 'anonymous']) }
/** The parts of the filter that say what was asked for; never a box or a point. */
const filter = z.record(z.string(), z.string())

export const accessBodies = {
  /** Exact positions were told: how often within a minute, and of how many things at most at once. */
  'positions.seen': z.object({
    ...who,
    subject: z.enum(accessSubjects),
    filter,
    times: z.int().min(1),
    most: z.int().min(0),
    lastAt: z.iso.datetime(),
  }),
  /** A file left the house. `rows` is null where nobody counts them. */
  'file.taken': z.object({
    ...who,
    subject: z.enum(accessSubjects),
    file: z.string(),
    filter,
    rows: z.int().nullable(),
  }),
  /** Lines past their time, blanked. */
  'record.erased': z.object({ why: z.literal('past-its-time'), entries: z.array(z.int().min(1)) }),
} as const
export type AccessKind = keyof typeof accessBodies
export type AccessDraft = {
  [K in AccessKind]: { kind: K; subject: string; actor: string; body: z.infer<(typeof accessBodies)[K]> }
}[AccessKind]
export type AccessLine = {
  [K in AccessKind]: {
    seq: number
    at: string
    actor: string
    kind: K
    subject: string
    sha256: string
    chain: string
    body: z.infer<(typeof accessBodies)[K]> | null
  }
}[AccessKind]
