/** An Excel workbook: every sheet is a table. Dates come out as days, numbers as they were stored, text as it stands. */
import { readFile } from 'node:fs/promises'
import readWorkbook from 'read-excel-file/node'
import { type Opener, Refused } from '../contents.ts'
import { writeTable } from '../table-file.ts'

export const openWorkbook: Opener = async (path, _, into) => {
  const sheets = await readWorkbook(await readFile(path), { trim: false })
  const parts = []
  const passedOver = []
  for (const { sheet, data } of sheets) {
    if (data.length < 2) passedOver.push(sheet)
    else parts.push(await writeTable(into, sheet, data))
  }
  if (parts.length === 0) throw new Refused('nothing-inside')
  return { parts, passedOver }
}
