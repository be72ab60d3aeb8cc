/** Writes a template as a workbook with a sheet of codes, or as one CSV table. */
import writeWorkbook, { type SheetData } from 'write-excel-file/node'
import { codeRows, type KnownDistrict, type Sheet, type Template } from './templates.ts'

const bold = { fontWeight: 'bold' as const }
const width = 18
const sheet = (name: string, columns: readonly string[], rows: readonly (readonly (string | number)[])[]) => ({
  sheet: name,
  data: [
    columns.map((value) => ({ value, ...bold })),
    ...rows.map((row) => row.map((cell) => (cell === '' ? null : cell))),
  ] as SheetData,
  columns: columns.map(() => ({ width })),
  stickyRowsCount: 1,
})

export async function templateWorkbook(template: Template, districts: readonly KnownDistrict[]): Promise<Buffer> {
  return writeWorkbook([
    ...template.sheets.map(({ name, columns, examples }) => sheet(name, columns, examples)),
    sheet('codes', ['column', 'code', 'means'], codeRows(template, districts)),
  ]).toBuffer()
}

export const templateCsv = ({ flat }: Template): string => `\uFEFF${csv(flat)}`
const csv = ({ columns, examples }: Sheet): string =>
  [columns, ...examples].map((row) => `${row.map(cell).join(',')}\r\n`).join('')
const cell = (value: string | number): string =>
  /[",\r\n]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : String(value)
