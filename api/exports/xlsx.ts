/**
 * A workbook: numbers are numbers, days are days, text stays text whatever it looks like. A second sheet says what the file is, a third
 * what each column means. The library holds the sheet and its XML in memory, so the rows are counted before and too many refused.
 */
import writeXlsxFile, { type Row, type SheetData } from 'write-excel-file/node'
import { mostRows } from '#api/contract/exports.ts'
import { problem } from '#api/contract/problems.ts'
import type { Cell, Column } from './column.ts'
import type { ExportFormat } from './export-format.ts'
import type { ExportTable } from './export-table.ts'
import { provenanceLines } from './provenance.ts'

/** More characters no cell of Excel holds: the file would not open. */
const longestText = 32_767
/** No XML holds these characters; what stands alone of a pair is lost by way of the bytes. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unwritable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g

export const xlsx: ExportFormat = {
  id: 'xlsx',
  contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  async *write(table, provenance, { what }) {
    const rows = await sheetOf(table)
    const about = provenanceLines(provenance).map(([name, value]) => [text(name), text(value)])
    const meanings = table.columns.map(({ name, type, unit, says, tag }) =>
      [name, type, unit ?? '', says, tag].map(text),
    )
    const workbook = writeXlsxFile([
      { sheet: what, data: [heading(table.columns.map(({ name }) => name)), ...rows], stickyRowsCount: 1 },
      { sheet: 'About', data: about, columns: [{ width: 16 }, { width: 100 }] },
      {
        sheet: 'Columns',
        data: [heading(['column', 'type', 'unit', 'meaning', 'hxl']), ...meanings],
        columns: [{ width: 28 }, { width: 10 }, { width: 26 }, { width: 90 }, { width: 36 }],
      },
    ])
    yield await workbook.toBuffer()
  },
}

const tooMany = () => problem('export.too-large', { code: 'rows-at-most', format: 'xlsx', most: mostRows.xlsx })

async function sheetOf({ columns, rows, count }: ExportTable): Promise<SheetData> {
  if (count !== null && count > mostRows.xlsx) throw tooMany()
  const sheet: SheetData = []
  for await (const portion of rows) {
    if (sheet.length + portion.length > mostRows.xlsx) throw tooMany()
    for (const { cells } of portion) sheet.push(columns.map((column, i) => typed(column, cells[i] ?? null)))
  }
  return sheet
}

function typed({ type }: Column, cell: Cell): Row[number] {
  if (cell === null || cell === '') return null
  if (typeof cell !== 'string') return cell
  return type === 'date' ? { value: new Date(cell), type: Date, format: 'yyyy-mm-dd' } : text(cell)
}

const text = (value: string): Row[number] => ({
  value: fitting(Buffer.from(value).toString().replace(unwritable, '\uFFFD')),
  type: String,
})

function fitting(value: string): string {
  if (value.length <= longestText) return value
  const said = ` … (${value.length} characters; the CSV holds them all)`
  return value.slice(0, longestText - said.length) + said
}
const heading = (names: readonly string[]): Row =>
  names.map((value) => ({ value, type: String, fontWeight: 'bold' as const }))
