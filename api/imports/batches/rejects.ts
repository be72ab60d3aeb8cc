/** The rejects file: every row refused or doubted as it stood, with its line and what is wrong. Read back for the report. */
import type { RowProblem } from '#api/contract/imports.ts'
import type { FoundProblem } from '../formats/format.ts'
import { decodeFile } from '../reading/decode.ts'
import { readRows } from '../reading/delimited-rows.ts'
import { createRowsFile } from './rows-file.ts'

const ownColumns = ['line', 'outcome', 'field', 'reason', 'suggestion'] as const

export type RejectsFile = {
  readonly count: number
  write(problems: readonly FoundProblem[]): Promise<void>
  close(): Promise<void>
}

/** `header` names the columns of the file the rows come from. */
export function createRejectsFile(path: string, header: readonly string[]): RejectsFile {
  const file = createRowsFile(path, [...ownColumns, ...header])
  return {
    get count() {
      return file.count
    },
    write: (problems) =>
      file.write(
        problems.map(({ line, severity, field, message, suggestion, cells }) => [
          line,
          severity,
          field,
          message,
          suggestion ?? '',
          ...cells,
        ]),
      ),
    close: file.close,
  }
}

/** The first problems of a rejects file. */
export async function readRejects(path: string, count: number): Promise<{ problems: RowProblem[]; total: number }> {
  const problems: RowProblem[] = []
  let total = -1
  for await (const { rows } of readRows(decodeFile(path, 'utf-8'), { delimiter: ',', eol: '\n' })) {
    for (const [line = '', severity, field, message = '', suggestion] of rows) {
      total++
      if (total === 0 || problems.length >= count) continue
      problems.push({
        line: line === '' ? null : Number(line),
        severity: severity === 'warning' ? 'warning' : 'rejected',
        field: field === undefined || field === '' ? null : field,
        message,
        ...(suggestion === undefined || suggestion === '' ? {} : { suggestion }),
      })
    }
  }
  return { problems, total: Math.max(0, total) }
}
