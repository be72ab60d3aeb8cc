/**
 * The data rows of a delimited file, one by one, with the checks every table format shares: short and long rows, NUL bytes,
 * totals rows, blank rows. What a cell means is the format's business.
 */
import type { RowReason } from '#api/contract/statements/import-rows.ts'
import type { FoundProblem, ImportFile } from '../formats/format.ts'
import { decodeFile } from './decode.ts'
import { readRows } from './delimited-rows.ts'
import { isBlank, type TableSample } from './table-sample.ts'
import { normaliseWord } from './words.ts'

export type TableBatch = { rows: string[][]; lines: number[]; problems: FoundProblem[] }

const totalWords = new Set([
  'total',
  'totals',
  'grand total',
  'sum',
  'ukupno',
  'المجموع',
  'اجمالي',
  'totaux',
  'totales',
])

/** Rows that cannot be trusted come as problems, each a rejected row; the others all have the header's width. */
export async function* tableRows(file: ImportFile, table: TableSample, keepTotals = false): AsyncGenerator<TableBatch> {
  let above = table.rowsAbove
  const width = table.header.length
  for await (const batch of readRows(decodeFile(file.path, file.encoding), table.dialect)) {
    const kept: TableBatch = { rows: [], lines: [], problems: [] }
    for (let at = 0; at < batch.rows.length; at++) {
      const cells = batch.rows[at]
      const line = batch.lines[at]
      if (cells === undefined || line === undefined) continue
      if (above > 0) {
        above--
        continue
      }
      if (cells.length === width && (cells[0] !== '' || !isBlank(cells))) {
        const reason = keepTotals ? null : oddity(cells)
        if (reason === null) {
          kept.rows.push(cells)
          kept.lines.push(line)
        } else kept.problems.push({ line, field: null, reason, severity: 'rejected', cells })
      } else if (!isBlank(cells)) {
        const row = fitted(cells, width)
        if (row !== null) {
          kept.rows.push(row)
          kept.lines.push(line)
        } else {
          const reason = { code: 'row-of-another-width' as const, cells: cells.length, columns: width }
          kept.problems.push({ line, field: null, reason, severity: 'rejected', cells })
        }
      }
    }
    yield kept
  }
}

/** Empty cells at the end may be missing or too many; anything else has lost its columns. */
function fitted(cells: readonly string[], width: number): string[] | null {
  return cells.length > width && isBlank(cells.slice(width)) ? cells.slice(0, width) : null
}

function oddity(cells: readonly string[]): RowReason | null {
  const first = cells[0] ?? ''
  if (
    first.includes('\0') ||
    (first.length < 14 && /^[\p{L} :]+$/u.test(first) && totalWords.has(normaliseWord(first)))
  ) {
    return { code: first.includes('\0') ? 'row-with-nul-bytes' : 'row-of-totals' }
  }
  return null
}

/** One pass over chosen columns, before reading, to decide what a whole column means. */
export async function hearColumns(
  file: ImportFile,
  table: TableSample,
  columns: readonly number[],
  hear: (column: number, text: string) => void,
): Promise<void> {
  for await (const { rows } of tableRows(file, table))
    for (const row of rows) for (const column of columns) hear(column, row[column] ?? '')
}
