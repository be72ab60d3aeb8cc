/** Reports of imports that are not in the record: just begun, all repeats, broken off; and why one cannot be accepted. */
import type { ImportReport, RowProblem } from '#api/contract/imports.ts'
import { Problem } from '#api/contract/problems.ts'
import type { ProblemStatement } from '#api/contract/statements/problems.ts'
import type { FoundProblem } from '../formats/format.ts'
import { questionsOf } from '../questions/questions-of.ts'
import { type Batch, labelOf } from './batch-reports.ts'
import type { OpenedFile } from './import-file.ts'

export const blankReport = (id: string, filename: string, now: Date): ImportReport => ({
  id,
  state: 'reading',
  format: '',
  formatLabel: '',
  filename,
  read: 0,
  accepted: 0,
  corrected: 0,
  rejected: 0,
  duplicate: 0,
  problems: [],
  problemsTotal: 0,
  corrections: [],
  correctionsTotal: 0,
  source: null,
  mapping: {},
  columns: [],
  questions: [],
  unsettled: [],
  where: null,
  tables: {},
  preview: [],
  notes: [],
  createdAt: now.toISOString(),
  seq: null,
})

/** The very same bytes were accepted before: every row is a repeat, and none is read again. */
export function repeated(report: ImportReport, before: Batch, isFinal: boolean): ImportReport {
  return {
    ...report,
    state: isFinal ? 'discarded' : 'ready',
    format: before.format,
    formatLabel: labelOf(before.format),
    read: before.rowsRead,
    duplicate: before.rowsRead,
    notes: [
      {
        code: 'imported-before',
        on: before.recordedAt.slice(0, 10),
        batch: before.batchId,
        rows: before.rowsRead,
      },
    ],
  }
}

export const failed = (report: ImportReport, error: unknown): ImportReport => {
  return {
    ...report,
    state: 'failed',
    problems: [{ line: null, field: null, ...whyBroken(error), severity: 'rejected' }],
    problemsTotal: 1,
  }
}

function whyBroken(error: unknown): Pick<RowProblem, 'reason' | 'suggestion'> {
  if (!(error instanceof Problem)) return { reason: { code: 'went-wrong' } }
  const { code, detail } = error
  if (detail?.code === 'refused-unless') return { reason: detail.reason, suggestion: detail.suggestion }
  return { reason: detail ?? { code: 'broke-off', problem: code } }
}

/** A question about the whole file that nothing in it answers: not one row was read. */
export async function refused(
  report: ImportReport,
  { cells: _, ...question }: FoundProblem,
  file: OpenedFile,
): Promise<ImportReport> {
  const { notes, sample } = file
  const problems = [question]
  return {
    ...{ ...report, state: 'failed', problems, problemsTotal: 1 },
    questions: await questionsOf({
      file,
      map: sample.map,
      notes,
      problems,
      mapping: {},
      read: 0,
      exchanged: 0,
      unsettled: [],
    }),
  }
}

/** The server stopped while it read: the file is there, what was found is not. */
export const interrupted = (report: ImportReport): ImportReport => ({
  ...report,
  state: 'failed',
  problems: [{ line: null, field: null, reason: { code: 'reading-interrupted' }, severity: 'rejected' }],
  problemsTotal: 1,
})

export const refusal = ({ state, problems }: ImportReport): ProblemStatement => {
  if (state === 'reading' || state === 'accepting') return { code: 'still-reading' }
  const ofFile = problems.find(({ line }) => line === null)
  return state === 'failed' && ofFile !== undefined ? ofFile.reason : { code: 'no-longer-ready', state }
}
