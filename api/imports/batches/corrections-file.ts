/** The corrections file: every value that changed under a known key, from what to what. Read back for the report. */
import type { RowCorrection } from '#api/contract/imports.ts'
import { decodeFile } from '../reading/decode.ts'
import { readRows } from '../reading/delimited-rows.ts'
import { createRowsFile } from './rows-file.ts'

export const correctionColumns = ['line', 'row', 'field', 'old', 'new'] as const

export type CorrectionsFile = {
  readonly count: number
  write(corrections: readonly RowCorrection[]): Promise<void>
  close(): Promise<void>
}

export function createCorrectionsFile(path: string): CorrectionsFile {
  const file = createRowsFile(path, correctionColumns)
  return {
    get count() {
      return file.count
    },
    write: (corrections) => file.write(corrections.map((one) => correctionColumns.map((column) => one[column]))),
    close: file.close,
  }
}

const orNull = (text: string | undefined): string | null => (text === undefined || text === '' ? null : text)

/** The first corrections of a file. */
export async function readCorrections(
  path: string,
  count: number,
): Promise<{ corrections: RowCorrection[]; total: number }> {
  const corrections: RowCorrection[] = []
  let total = -1
  for await (const { rows } of readRows(decodeFile(path, 'utf-8'), { delimiter: ',', eol: '\n' })) {
    for (const [line, row = '', field = '', old, now] of rows) {
      total++
      if (total === 0 || corrections.length >= count) continue
      corrections.push({
        line: orNull(line) === null ? null : Number(line),
        row,
        field,
        old: orNull(old),
        new: orNull(now),
      })
    }
  }
  return { corrections, total: Math.max(0, total) }
}
