/** The rejects file: every row refused or doubted as it stood, with its line and what is wrong. Read back for the report. */
import { createWriteStream, type WriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import type { RowProblem } from '#api/contract/imports.ts'
import type { FoundProblem } from '../formats/format.ts'
import { decodeFile } from '../reading/decode.ts'
import { readRows } from '../reading/delimited-rows.ts'

const ownColumns = ['line', 'outcome', 'field', 'reason', 'suggestion'] as const

export type RejectsFile = {
  readonly count: number
  write(problems: readonly FoundProblem[]): Promise<void>
  close(): Promise<void>
}

/** `header` names the columns of the file the rows come from. */
export function createRejectsFile(path: string, header: readonly string[]): RejectsFile {
  let stream: WriteStream | null = null
  let count = 0
  return {
    get count() {
      return count
    },
    async write(problems) {
      if (problems.length === 0) return
      stream ??= begin(path, header)
      count += problems.length
      const rows = problems.map(({ line, severity, field, message, suggestion, cells }) => [
        line,
        severity,
        field,
        message,
        suggestion ?? '',
        ...cells,
      ])
      if (!stream.write(csvText(rows))) await new Promise<void>((resolve) => stream?.once('drain', () => resolve()))
    },
    async close() {
      if (stream === null) return
      stream.end()
      await finished(stream)
    },
  }
}

function begin(path: string, header: readonly string[]): WriteStream {
  const stream = createWriteStream(path)
  stream.write(csvText([[...ownColumns, ...header]]))
  return stream
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

/** Not csv-stringify: a file in which every row is doubted must not take longer to report than to read. */
function csvText(rows: readonly (readonly (string | number | null)[])[]): string {
  let text = ''
  for (const row of rows) {
    for (let at = 0; at < row.length; at++) {
      const cell = row[at] ?? ''
      if (at > 0) text += ','
      text += typeof cell === 'string' && /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
    }
    text += '\n'
  }
  return text
}
