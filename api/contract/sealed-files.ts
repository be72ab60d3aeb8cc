/**
 * GET /api/seal-key, PUT and DELETE /api/offices/{key}, GET /api/sealed-record (what an office sends), POST /api/sealed-files (what the
 * capital takes in; `dryRun` says what it would change) and GET /api/sealed-files (what it took in).
 */
import { z } from 'zod'
import { sealedMove, sealedNote, sealedReason } from './statements/sealed.ts'
import { yesOrNo } from './yes-or-no.ts'

export const office = z.object({ key: z.string(), name: z.string(), fingerprint: z.string(), isTrusted: z.boolean() })
export type OfficeRow = z.infer<typeof office>
export const sealKeyAnswer = z
  .object({ key: z.string(), fingerprint: z.string(), offices: z.array(office) })
  .meta({ id: 'SealKey' })
export const officeName = z.object({ name: z.string().trim().min(1).max(120) })
export const officeSet = office.extend({ seq: z.int() }).meta({ id: 'Office' })

/** `since`: the number of an entry of this record, or a day from which on; the whole record where neither is said. */
export const sealQuery = z.object({
  to: z.string().max(120).optional(),
  since: z.union([z.coerce.number().int().min(1), z.iso.date()]).optional(),
})
/** Said in the header `X-Sealed` of the file. */
export const sealedSummary = z.object({
  office: z.string(),
  from: z.int(),
  to: z.int(),
  entries: z.int(),
  stayed: z.int(),
  blobs: z.int(),
})
export type SealedSummary = z.infer<typeof sealedSummary>

export const takeInQuery = z.object({ dryRun: yesOrNo.default(false) })

const counts = z.object({ new: z.int(), had: z.int(), conflict: z.int(), refused: z.int() })
const aside = z.object({
  /** In the office's record. */
  seq: z.int(),
  kind: z.string(),
  subject: z.string(),
  pcode: z.string().nullable(),
  outcome: z.enum(['conflict', 'refused']),
  reason: sealedReason,
})
export type AsideRow = z.infer<typeof aside>

export const sealedReport = z
  .object({
    /** `nothing-new`: all of it was here; nothing was written. */
    state: z.enum(['checked', 'taken-in', 'nothing-new']),
    takingId: z.string().nullable(),
    office: z.object({ name: z.string(), fingerprint: z.string() }),
    sealedAt: z.string(),
    from: z.int(),
    to: z.int(),
    counts,
    kinds: z.array(counts.extend({ kind: z.string() })),
    /** What is new, by district and kind; rows where it is an import, which may have no district. */
    changed: z.array(
      z.object({ pcode: z.string().nullable(), name: z.string().nullable(), kind: z.string(), count: z.int() }),
    ),
    /** The first hundred kept aside; nothing of them counts. */
    aside: z.array(aside),
    asideTotal: z.int(),
    notes: z.array(sealedNote),
    /** Headline figures, before and after; empty of a dry run. */
    moved: z.array(sealedMove),
    seq: z.int(),
  })
  .meta({ id: 'SealedReport' })
export type SealedReport = z.infer<typeof sealedReport>

export const sealedFile = z.object({
  takingId: z.string(),
  officeName: z.string(),
  fingerprint: z.string(),
  sealedAt: z.string(),
  takenAt: z.string(),
  from: z.int(),
  to: z.int(),
  landed: z.int(),
  had: z.int(),
  conflicts: z.int(),
  refused: z.int(),
  seq: z.int(),
})
export type SealedFileRow = z.infer<typeof sealedFile>
export const sealedFileList = z
  .object({ seq: z.int(), total: z.int(), rows: z.array(sealedFile) })
  .meta({ id: 'SealedFileList' })
