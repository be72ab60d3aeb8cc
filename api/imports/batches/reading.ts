/** Reads one opened file to its end: rows to the stage, problems to the rejects file, everything else to the report. */
import type { ImportReport } from '#api/contract/imports.ts'
import type { ImportContext } from '../formats/format.ts'
import { asRemembered } from '../questions/question.ts'
import { questionsOf } from '../questions/questions-of.ts'
import type { CorrectionsFile } from './corrections-file.ts'
import { createFirstProblems, shownProblems } from './first-problems.ts'
import type { OpenedFile } from './import-file.ts'
import { placeNotes } from './place-notes.ts'
import type { RejectsFile } from './rejects.ts'
import type { RowStage } from './row-stage.ts'
import { createRowsWhere } from './rows-where.ts'

export type Read = Pick<
  ImportReport,
  | 'read'
  | 'accepted'
  | 'corrected'
  | 'rejected'
  | 'duplicate'
  | 'problems'
  | 'problemsTotal'
  | 'corrections'
  | 'correctionsTotal'
  | 'mapping'
  | 'notes'
  | 'preview'
  | 'columns'
  | 'questions'
  | 'unsettled'
  | 'where'
> & {
  /** A question or refusal stands against the whole file. */
  isRefused: boolean
}

const previewRows = 20
/** Kinds of row worth showing; outlines are not. */
const hidden = new Set(['boundary'])

export async function readWhole(
  file: OpenedFile,
  context: ImportContext,
  stage: RowStage,
  { rejects, corrections }: { rejects: RejectsFile; corrections: CorrectionsFile },
  progress: (rows: number) => void,
): Promise<Read> {
  const found: Read = {
    read: 0,
    accepted: 0,
    corrected: 0,
    rejected: 0,
    duplicate: 0,
    problems: [],
    problemsTotal: 0,
    corrections: [],
    correctionsTotal: 0,
    mapping: {},
    notes: [...file.notes],
    preview: [],
    columns: file.sample.table?.header ?? [],
    questions: [...file.questions],
    unsettled: [],
    where: null,
    isRefused: false,
  }
  const first = createFirstProblems()
  const where = createRowsWhere()
  let exchanged = 0
  for await (const part of file.format.read(file, context)) {
    found.read += part.read
    found.corrected += part.corrected
    found.rejected += part.rejected
    found.duplicate += part.duplicate
    found.notes.push(...part.notes)
    found.questions.push(...part.questions)
    Object.assign(found.mapping, part.mapping)
    for (const { cells: _, ...problem } of part.problems) {
      first.add(problem)
      if (problem.line === null && problem.severity === 'rejected') found.isRefused = true
      if (problem.reason.code === 'position-exchanged') exchanged++
    }
    found.corrections.push(...part.corrections.slice(0, Math.max(0, shownProblems - found.corrections.length)))
    await rejects.write(part.problems)
    await corrections.write(part.corrections)
    await stage.put(part.rows)
    where.add(part.rows)
    for (const [table, rows] of Object.entries(part.rows)) {
      if (!hidden.has(table))
        for (const row of rows.slice(0, Math.max(0, previewRows - found.preview.length))) found.preview.push({ ...row })
    }
    progress(found.read)
    if (found.isRefused) break
  }
  if (found.read === 0 && !found.isRefused) {
    first.add({ line: null, field: null, reason: { code: 'file-without-rows' }, severity: 'rejected' })
    found.isRefused = true
  }
  found.problems = first.list()
  found.where = where.found()
  const { notes, problems, mapping, read } = found
  found.unsettled = context.reconciliation.unsettled()
  found.notes.push(...placeNotes(context))
  const { unsettled } = found
  const asked = await questionsOf({ file, map: file.sample.map, notes, problems, mapping, read, exchanged, unsettled })
  found.questions = [...asked, ...found.questions].map((one) => asRemembered(one, file.remembered.keys))
  found.problemsTotal = rejects.count
  found.correctionsTotal = corrections.count
  // A refused file gives nothing: what was read of it is counted as refused.
  if (found.isRefused) {
    found.corrected = 0
    found.rejected = found.read - found.duplicate
  }
  found.accepted = found.read - found.corrected - found.rejected - found.duplicate
  return found
}
