/**
 * The rows of a table of numbers per area, each tied to one of our places. Rows for the whole country, or for regions above
 * the districts, repeat what lies below them: they are used to check the sum and never added to it.
 */

import type { ImportQuestion } from '#api/contract/import-questions.ts'
import type { ImportNote } from '#api/contract/statements/import-notes.ts'
import { isIndex } from '#data/schema/measure.ts'
import { settlePlace } from '../../places/reconcile.ts'
import { mappingOf } from '../../reading/columns.ts'
import { parseCount, parseNumber } from '../../reading/numbers.ts'
import { tableRows } from '../../reading/table-rows.ts'
import { normaliseWord } from '../../reading/words.ts'
import { type FoundProblem, fileProblem, type ImportContext, type ImportFile, perhaps } from '../format.ts'
import type { AreaLayout } from './area-layout.ts'
import { type DecidedMark, decideMark } from './decimal-mark.ts'

/** One number of the file. */
export type AreaValue = { category: string; value: number }
export type AreaRow = { line: number; cells: readonly string[]; pcode: string; values: AreaValue[] }
export type AreaRows<R extends AreaRow = AreaRow> = {
  /** Rows of the finest level the file has. */
  rows: R[]
  /** Rows that repeat a sum. */
  wholes: R[]
  read: number
  problems: FoundProblem[]
  notes: ImportNote[]
  questions: ImportQuestion[]
  mapping: Record<string, string>
}

const wholeWords = new Set([
  'country',
  'national',
  'nation',
  'total',
  'totals',
  'grand total',
  'whole country',
  'adm0',
  '0',
  'all',
  'الاجمالي',
  'المجموع',
])
const levelOrder = ['country', 'region', 'district', 'community'] as const

/** `whole` says whether values must be whole numbers. */
export async function readAreaRows(
  file: ImportFile,
  layout: AreaLayout,
  { places, reconciliation, country }: ImportContext,
  whole: boolean,
): Promise<AreaRows> {
  const { table, at, category, wide, unknown } = layout
  const columns = at.total === undefined ? wide : [at.total]
  const { style, questions }: DecidedMark = whole
    ? { style: 'point', questions: [] }
    : await decideMark(file, table, columns)
  const problems: FoundProblem[] = unknown.map((pair) => fileProblem({ code: 'column-not-there', pair }, pair))
  const found: AreaRow[] = []
  let read = 0
  const cell = (row: readonly string[], column: number | undefined): string =>
    column === undefined ? '' : (row[column] ?? '').trim()

  function placeOf(row: readonly string[]): string | FoundProblem {
    const [code, name, level] = [cell(row, at.code), cell(row, at.name), normaliseWord(cell(row, at.level))]
    if (wholeWords.has(level) || wholeWords.has(normaliseWord(code || name)) || code === country.pcode)
      return country.pcode
    const settled = settlePlace({ places, reconciliation }, { code, name, above: '' })
    if (settled.pcode !== null) return settled.pcode
    const [likely] = settled.candidates
    return {
      line: null,
      field: table.header[at.code ?? at.name ?? 0] ?? null,
      reason: {
        code: 'area-not-known',
        ...(code === '' ? { as: 'name', written: name } : { as: 'code', written: code }),
      },
      severity: 'rejected',
      cells: row,
      ...(likely === undefined ? {} : { suggestion: perhaps(likely) }),
    }
  }

  for await (const batch of tableRows(file, table, true)) {
    read += batch.rows.length + batch.problems.length
    problems.push(...batch.problems)
    batch.rows.forEach((cells, index) => {
      const line = batch.lines[index] ?? 0
      const place = placeOf(cells)
      if (typeof place !== 'string') {
        problems.push({ ...place, line })
        return
      }
      const values: AreaValue[] = []
      for (const column of columns) {
        const written = cell(cells, column)
        if (written === '') continue
        const named = cell(cells, category ?? undefined) || (table.header[column] ?? '')
        // Where nothing tells '1,004' from 1.004, a count is the former; an index could be either.
        const isWhole = whole || (style === 'ambiguous' && !isIndex(named))
        const value = isWhole ? parseCount(written) : parseNumber(written, style)
        if (value === null || value < 0) {
          problems.push({
            line,
            field: table.header[column] ?? null,
            reason: { code: 'figure-unreadable', written, isCount: whole },
            severity: 'rejected',
            cells,
          })
          return
        }
        values.push({ category: named, value })
      }
      if (values.length > 0) found.push({ line, cells, pcode: place, values })
      else
        problems.push({
          line,
          field: table.header[columns[0] ?? 0] ?? null,
          reason: { code: 'figure-missing' },
          severity: 'rejected',
          cells,
        })
    })
  }
  const levelOf = ({ pcode }: AreaRow): number =>
    levelOrder.indexOf(pcode === country.pcode ? 'country' : (places.get(pcode)?.level ?? 'country'))
  const finest = Math.max(1, ...found.map(levelOf))
  const rows = found.filter((row) => levelOf(row) === finest)
  const wholes = found.filter((row) => levelOf(row) < finest)
  const mapping = {
    ...mappingOf(table, at),
    ...(category === null ? {} : { [table.header[category] ?? '']: 'category' }),
    ...Object.fromEntries(wide.map((column) => [table.header[column] ?? '', 'value'])),
  }
  return { rows, wholes, read, problems, notes: table.notes, questions, mapping }
}

/** Compares what the country's own row says with the sum of the rows below it. */
export function checkSums<R extends AreaRow>(
  rows: readonly R[],
  wholes: readonly R[],
  keyOf: (row: R, value: AreaValue) => string,
  country: string,
): { problems: FoundProblem[]; notes: ImportNote[] } {
  const sums = new Map<string, number>()
  for (const row of rows)
    for (const value of row.values) sums.set(keyOf(row, value), (sums.get(keyOf(row, value)) ?? 0) + value.value)
  const problems: FoundProblem[] = []
  for (const row of wholes) {
    if (row.pcode !== country) continue
    for (const value of row.values) {
      const sum = sums.get(keyOf(row, value)) ?? 0
      if (Math.abs(sum - value.value) < 0.5) continue
      problems.push({
        line: row.line,
        field: null,
        reason: { code: 'sum-differs', category: value.category, stated: value.value, sum },
        severity: 'warning',
        cells: row.cells,
      })
    }
  }
  return { problems, notes: wholes.length === 0 ? [] : [{ code: 'sums-as-check', rows: wholes.length }] }
}
