/**
 * Turns area rows into rows of a table, counting each row of the file once: taken, a correction of a figure known before, refused,
 * or a repeat of one already known.
 */
import type { RowCorrection } from '#api/contract/imports.ts'
import type { ImportNote } from '#api/contract/statements/import-notes.ts'
import type { RowReason } from '#api/contract/statements/import-rows.ts'
import { figureKey, type KnownFigures } from '../../batches/known-rows.ts'
import type { CellRow } from '../../reading/line-writer.ts'
import type { FoundProblem, ImportContext, Portion } from '../format.ts'
import type { AreaRow, AreaRows, AreaValue } from './area-rows.ts'

/** `subject` is what was counted and when, as in the queries of known figures; no rows: it counts in a sum alone. */
export type Figure = { subject: string; rows: CellRow[] }
/** What one number becomes, or why it cannot be taken. */
export type FigureOf<R extends AreaRow = AreaRow> = (
  row: R,
  value: AreaValue,
) => Figure | { reason: RowReason; field?: string }

type Outcome = 'new' | 'known' | 'corrected' | 'clash' | 'sum'
export type AreaPortion = Pick<
  Portion,
  'read' | 'corrected' | 'rejected' | 'duplicate' | 'problems' | 'corrections' | 'notes'
> & { kept: CellRow[] }

/** `field` names the number in the table. */
export function keepAreaRows<R extends AreaRow>(
  areas: AreaRows<R>,
  { places, country }: Pick<ImportContext, 'places' | 'country'>,
  known: KnownFigures,
  field: string,
  figureOf: FigureOf<R>,
): AreaPortion {
  const kept: CellRow[] = []
  const problems: FoundProblem[] = [...areas.problems]
  const corrections: RowCorrection[] = []
  const inFile = new Map<string, number>()
  const subjects = new Set<string>()
  let [corrected, duplicate, sums, fresh] = [0, 0, 0, 0]

  function outcomeOf({ line, pcode }: AreaRow, { subject, rows }: Figure, value: number): Outcome {
    if (rows.length === 0) return 'sum'
    const key = figureKey(pcode, subject)
    const before = inFile.get(key)
    if (before !== undefined) return before === value ? 'known' : 'clash'
    inFile.set(key, value)
    subjects.add(subject)
    const old = known.get(key)?.value
    if (old === value) return 'known'
    kept.push(...rows)
    if (old === undefined) return 'new'
    corrections.push(correction(line, pcode, subject, field, old, value))
    return 'corrected'
  }

  for (const row of areas.rows) {
    const figures = row.values.map((value) => ({ value: value.value, figure: figureOf(row, value) }))
    const refused = figures.map(({ figure }) => figure).find((figure) => 'reason' in figure)
    if (refused !== undefined && 'reason' in refused) {
      problems.push(refusal(row, refused.reason, refused.field))
      continue
    }
    const outcomes = figures.map(({ value, figure }) => ('reason' in figure ? 'known' : outcomeOf(row, figure, value)))
    if (outcomes.includes('clash')) {
      problems.push(refusal(row, { code: 'figure-twice' }))
    } else if (outcomes.includes('corrected')) corrected++
    else if (outcomes.includes('new')) fresh++
    else if (outcomes.includes('sum')) sums++
    else duplicate++
  }

  /** What the figures below a place added up to before, when they are known. */
  function sumBefore(pcode: string, subject: string): number | null {
    const level = pcode === country.pcode ? null : places.get(pcode)?.level
    const below = [...known.values()].filter(
      (one) =>
        one.subject === subject &&
        (level === null || (level !== undefined && places.above(one.pcode, level)?.pcode === pcode)),
    )
    return below.length === 0 ? null : below.reduce((sum, one) => sum + one.value, 0)
  }

  // A row that repeats a sum is a check and never added: it is as new as what it sums.
  for (const whole of areas.wholes) {
    const changes = whole.values.flatMap((value) => {
      const figure = figureOf(whole, value)
      const old = 'reason' in figure || kept.length === 0 ? null : sumBefore(whole.pcode, figure.subject)
      return 'reason' in figure || old === null || old === value.value
        ? []
        : [correction(whole.line, whole.pcode, figure.subject, field, old, value.value)]
    })
    if (fresh > 0) sums++
    else if (changes.length > 0) {
      corrected++
      corrections.push(...changes)
    } else duplicate++
  }
  if (kept.length === 0) duplicate += sums
  const rejected = problems.filter(({ severity, line }) => severity === 'rejected' && line !== null).length
  const absent = [...known].filter(([key, { subject }]) => subjects.has(subject) && !inFile.has(key)).length
  return { read: areas.read, corrected, rejected, duplicate, problems, corrections, notes: absentNotes(absent), kept }
}

export const correction = (
  line: number | null,
  pcode: string,
  subject: string,
  field: string,
  old: number,
  now: number,
): RowCorrection => ({
  line,
  row: [pcode, ...subject.split('|')].join(', '),
  field,
  old: String(old),
  new: String(now),
})

const refusal = ({ line, cells }: AreaRow, reason: RowReason, field?: string): FoundProblem => ({
  line,
  field: field ?? null,
  reason,
  severity: 'rejected',
  cells,
})

const absentNotes = (count: number): ImportNote[] => (count === 0 ? [] : [{ code: 'figures-absent', count }])
