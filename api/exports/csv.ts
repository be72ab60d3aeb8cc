/**
 * Comma-separated values, UTF-8 with a byte order mark (without it Excel reads č and Arabic as something else), one header row, safe to
 * open in a spreadsheet: a text that it would run as a formula is given a leading apostrophe, which our importer takes off again. Numbers,
 * and texts that are plain numbers, stay as they are.
 */
import { formulaSafe } from '#api/imports/reading/formula-safe.ts'
import type { Cell, Column } from './column.ts'
import type { ExportFormat } from './export-format.ts'
import { type Provenance, provenanceLines } from './provenance.ts'

export const byteOrderMark = '\uFEFF'

export function csvCell(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell !== 'string') return String(cell)
  const safe = formulaSafe(cell)
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

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
