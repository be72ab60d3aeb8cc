/**
 * POST /api/imports (a file, as the body or as the multipart part `file`), GET /api/imports, GET /api/imports/{id},
 * GET /api/imports/{id}/progress (server-sent events), POST /api/imports/{id}/accept, DELETE /api/imports/{id} (undo),
 * GET /api/imports/{id}/rejects.csv.
 */
import { z } from 'zod'

/** A row, or the whole file when line is null, that could not be taken as it stands. */
export const rowProblem = z
  .object({
    /** Line in the file, 1-based; null for a problem of the whole file. */
    line: z.int().nullable(),
    field: z.string().nullable(),
    message: z.string(),
    suggestion: z.string().optional(),
    /** 'rejected': the row is not taken; 'warning': it is, but look. */
    severity: z.enum(['rejected', 'warning']),
  })
  .meta({ id: 'RowProblem' })
export type RowProblem = z.infer<typeof rowProblem>

export const importStates = ['reading', 'ready', 'accepted', 'undone', 'failed', 'discarded'] as const

export const importReport = z
  .object({
    id: z.string(),
    state: z.enum(importStates),
    format: z.string(),
    formatLabel: z.string(),
    filename: z.string(),
    /** read = accepted + rejected + duplicate, always. */
    read: z.int(),
    accepted: z.int(),
    rejected: z.int(),
    duplicate: z.int(),
    /** The first hundred; all of them are in rejects.csv. */
    problems: z.array(rowProblem),
    problemsTotal: z.int(),
    /** How columns were understood: file column → field. */
    mapping: z.record(z.string(), z.string()),
    /** What the rows became, by table. */
    tables: z.record(z.string(), z.int()),
    /** First accepted rows, as they would be kept. */
    preview: z.array(z.record(z.string(), z.unknown())),
    /** What was understood, in sentences: "601 events of UCDP GED, 1989 to 2018". */
    notes: z.array(z.string()),
    createdAt: z.string(),
    seq: z.int().nullable(),
  })
  .meta({ id: 'ImportReport' })
export type ImportReport = z.infer<typeof importReport>

export const importsQuery = z.object({
  filename: z.string().max(300).optional(),
  dryRun: z.stringbool().default(false),
  format: z.string().optional(),
  /** `field=column,field=column` */
  map: z.string().max(4000).optional(),
})
export const importList = z
  .object({ seq: z.int(), total: z.int(), rows: z.array(importReport) })
  .meta({ id: 'ImportList' })
export const importProgress = z
  .object({ stage: z.string(), rows: z.int(), share: z.number().nullable() })
  .meta({ id: 'ImportProgress' })
export type ImportProgress = z.infer<typeof importProgress>
