/**
 * Comma-separated values, UTF-8 with a byte order mark (without it Excel reads č and Arabic as something else), one header row, safe to
 * open in a spreadsheet: a text that it would run as a formula is given a leading apostrophe. Numbers, and texts that are plain numbers,
 * stay as they are. Taking one apostrophe off where a formula follows gives every text back (`csvText`).
 */

import type { Cell, Column } from './column.ts'
import type { ExportFormat } from './export-format.ts'
import { type Provenance, provenanceLines } from './provenance.ts'

/** A spreadsheet passes over quotation marks that a badly read file left before a formula. */
const startsFormula = /^['"]*[=+\-@\t\r\n＝＋－＠]/
const plainNumber = /^[+-]?\d+(\.\d+)?$/
export const byteOrderMark = '\uFEFF'

export function csvCell(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell !== 'string') return String(cell)
  const safe = startsFormula.test(cell) && !plainNumber.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** The text that was written, from the cell a reader of the file found. */
export const csvText = (found: string): string =>
  found.startsWith("'") && startsFormula.test(found.slice(1)) ? found.slice(1) : found

export const csvLine = (cells: readonly Cell[]): string => `${cells.map(csvCell).join(',')}\r\n`
export const header = (columns: readonly Column[]): string => csvLine(columns.map(({ name }) => name))

const noted = (provenance: Provenance): string =>
  provenanceLines(provenance)
    .map(([name, value]) => `# ${name}: ${value}\r\n`)
    .join('')

export const csv: ExportFormat = {
  id: 'csv',
  contentType: 'text/csv; charset=utf-8',
  async *write(table, provenance, { notes, bom }) {
    yield (bom ? byteOrderMark : '') + (notes ? noted(provenance) : '') + header(table.columns)
    for await (const rows of table.rows) yield rows.map((row) => csvLine(row.cells)).join('')
  },
}
