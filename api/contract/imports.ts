/**
 * POST /api/imports (a file, as the body or as the multipart part `file`), GET /api/imports, GET /api/imports/{id},
 * GET /api/imports/{id}/progress (server-sent events), POST /api/imports/{id}/answers, POST /api/imports/{id}/accept,
 * DELETE /api/imports/{id} (undo),
 * GET /api/imports/{id}/rejects.csv and corrections.csv.
 */
import { z } from 'zod'
import { importQuestion } from './import-questions.ts'
import { unsettledPlace } from './places-to-settle.ts'
import { importNote } from './statements/import-notes.ts'
import { importReason } from './statements/import-reasons.ts'
import { importSuggestion } from './statements/import-suggestions.ts'
import { yesOrNo } from './yes-or-no.ts'

/** A row, or the whole file when line is null, that could not be taken as it stands. */
export const rowProblem = z
  .object({
    /** Line in the file, 1-based; null for a problem of the whole file. */
    line: z.int().nullable(),
    field: z.string().nullable(),
    reason: importReason,
    suggestion: importSuggestion.optional(),
    /** 'rejected': the row is not taken; 'warning': it is, but look. */
    severity: z.enum(['rejected', 'warning']),
  })
  .meta({ id: 'RowProblem' })
export type RowProblem = z.infer<typeof rowProblem>

/** What a row said before and says now, under the same key. */
export const rowCorrection = z
  .object({
    /** Line in the file, 1-based; null where a sum over rows changed with them. */
    line: z.int().nullable(),
    /** What the row is known by: an incident's id; the place, what is counted and the period of a figure. */
    row: z.string(),
    field: z.string(),
    /** As known until now; null: nothing. */
    old: z.string().nullable(),
    new: z.string().nullable(),
  })
  .meta({ id: 'RowCorrection' })
export type RowCorrection = z.infer<typeof rowCorrection>

/**
 * Why a file's rows are filed under a source. 'named': someone said so; 'file-name': the file's name without dates says so;
 * 'same-rows': most rows known under that source say the same; 'same-columns': it was said of an earlier file with these columns;
 * 'other-rows': the file's name says another source, whose ids stand for other days and places.
 */
export const sourceReasons = ['named', 'file-name', 'same-rows', 'same-columns', 'other-rows'] as const
export const importSource = z
  .object({
    id: z.string(),
    because: z.enum(sourceReasons),
    /** Rows looked at, those of them known under the source, and those known with the same content. */
    of: z.int(),
    known: z.int(),
    alike: z.int(),
    /** What the file's name says. */
    fileName: z.string(),
    /** Another source under which rows of the file are known, though not enough of them say the same. */
    elsewhere: z.object({ id: z.string(), known: z.int() }).nullable(),
    /** The other sources known here. */
    others: z.array(z.string()),
  })
  .meta({ id: 'ImportSource' })
export type ImportSource = z.infer<typeof importSource>

/** 'accepting': a dry run on its way into the record. */
export const importStates = ['reading', 'ready', 'accepting', 'accepted', 'undone', 'failed', 'discarded'] as const

/** Where the rows taken would lie. */
export const importWhere = z
  .object({
    /** Rows by the place they count in, most first. */
    places: z.array(z.object({ pcode: z.string(), rows: z.int() })),
    /** Rows that could lie somewhere and are in no known place. */
    nowhere: z.int(),
  })
  .meta({ id: 'ImportWhere' })

export const importReport = z
  .object({
    id: z.string(),
    state: z.enum(importStates),
    format: z.string(),
    formatLabel: z.string(),
    filename: z.string(),
    /** read = accepted + corrected + rejected + duplicate, always. */
    read: z.int(),
    /** New rows. */
    accepted: z.int(),
    /** Rows known already that say something else now. */
    corrected: z.int().default(0),
    rejected: z.int(),
    duplicate: z.int(),
    /** The first hundred; all of them are in rejects.csv. */
    problems: z.array(rowProblem),
    problemsTotal: z.int(),
    /** The first hundred; all of them are in corrections.csv. */
    corrections: z.array(rowCorrection).default([]),
    correctionsTotal: z.int().default(0),
    /** What the rows are filed under; null for kinds of file that need no source, and when it is no longer known why. */
    source: importSource.nullable().default(null),
    /** How columns were understood: file column → field. */
    mapping: z.record(z.string(), z.string()),
    /** The file's columns, for those who map them. */
    columns: z.array(z.string()).default([]),
    /** What can be decided about the file, and how it is decided now. */
    questions: z.array(importQuestion).default([]),
    /** Places of the file that nobody could find, most rows first. */
    unsettled: z.array(unsettledPlace).default([]),
    /** Null for files whose rows lie nowhere. */
    where: importWhere.nullable().default(null),
    /** What the rows became, by table. */
    tables: z.record(z.string(), z.int()),
    /** First accepted rows, as they would be kept. */
    preview: z.array(z.record(z.string(), z.unknown())),
    /** What was understood: "601 events of UCDP GED, 1989 to 2018". */
    notes: z.array(importNote),
    createdAt: z.string(),
    seq: z.int().nullable(),
  })
  .meta({ id: 'ImportReport' })
export type ImportReport = z.infer<typeof importReport>

export const importsQuery = z.object({
  filename: z.string().max(300).optional(),
  dryRun: yesOrNo.default(false),
  format: z.string().optional(),
  /** `field=column,field=column` */
  map: z.string().max(4000).optional(),
  /** Dry runs, separated by commas, as if which were accepted this file is checked. */
  after: z.string().max(4000).optional(),
})
export const importList = z
  .object({ seq: z.int(), total: z.int(), rows: z.array(importReport) })
  .meta({ id: 'ImportList' })
export type ImportList = z.infer<typeof importList>
export const importProgress = z
  .object({ stage: z.string(), rows: z.int(), share: z.number().nullable() })
  .meta({ id: 'ImportProgress' })
export type ImportProgress = z.infer<typeof importProgress>
