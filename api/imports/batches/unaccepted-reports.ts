/** Reports of imports that are not in the record: just begun, all repeats, broken off; and why one cannot be accepted. */
import type { ImportReport } from '#api/contract/imports.ts'
import { Problem } from '#api/contract/problems.ts'
import type { FoundProblem } from '../formats/format.ts'
import { type Batch, labelOf } from './batch-reports.ts'

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
  tables: {},
  preview: [],
  notes: [],
  createdAt: now.toISOString(),
  seq: null,
})

/** The very same bytes were accepted before: every row is a repeat, and none is read again. */
export function repeated(report: ImportReport, before: Batch, isFinal: boolean): ImportReport {
  const note = `This very file was imported on ${before.recordedAt.slice(0, 10)} as ${before.batchId}: all ${before.rowsRead} rows are known already. Undo that import to read it afresh.`
  return {
    ...report,
    state: isFinal ? 'discarded' : 'ready',
    format: before.format,
    formatLabel: labelOf(before.format),
    read: before.rowsRead,
    duplicate: before.rowsRead,
    notes: [note],
  }
}

export const failed = (report: ImportReport, error: unknown): ImportReport => {
  const message = error instanceof Problem ? error.message : 'Something went wrong on our side.'
  return {
    ...report,
    state: 'failed',
    problems: [{ line: null, field: null, message, severity: 'rejected' }],
    problemsTotal: 1,
  }
}

/** A question about the whole file that nothing in it answers: not one row was read. */
export const refused = (report: ImportReport, { cells: _, ...question }: FoundProblem): ImportReport => ({
  ...report,
  state: 'failed',
  problems: [question],
  problemsTotal: 1,
})

export const refusal = ({ state, problems }: ImportReport): string => {
  if (state === 'failed') return problems.find(({ line }) => line === null)?.message ?? 'The file could not be read.'
  return state === 'reading' ? 'The file is still being read.' : `This import was ${state}; upload the file again.`
}
