/**
 * Comma-separated values, UTF-8, one header row, safe to open in a spreadsheet: a text that a spreadsheet would run as a formula
 * is given a leading apostrophe. Numbers, and texts that are plain numbers, stay as they are.
 */

import type { ExportFormat } from './export-format.ts'
import type { Cell } from './export-table.ts'
import type { Provenance } from './provenance.ts'

const startsFormula = /^[=+\-@\t\r\n＝＋－＠]/
const plainNumber = /^[+-]?\d+(\.\d+)?$/

export function csvCell(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell !== 'string') return String(cell)
  const safe = startsFormula.test(cell) && !plainNumber.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

const line = (cells: readonly Cell[]): string => `${cells.map(csvCell).join(',')}\r\n`

const noted = (provenance: Provenance): string =>
  Object.entries(provenance)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `# ${name}: ${String(value).replace(/\s+/g, ' ')}\r\n`)
    .join('')

export const csv: ExportFormat = {
  id: 'csv',
  contentType: 'text/csv; charset=utf-8',
  async *write(table, provenance, { notes }) {
    yield (notes ? noted(provenance) : '') + line(table.columns)
    for await (const rows of table.rows) yield rows.map((row) => line(row.cells)).join('')
  },
}
