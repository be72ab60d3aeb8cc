/** A CSV file beside a report, begun with its first row: a file nothing is wrong with leaves none. */
import { createWriteStream, type WriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'

type Cells = readonly (string | number | null)[]
export type RowsFile = {
  /** Rows written, without the header. */
  readonly count: number
  write(rows: readonly Cells[]): Promise<void>
  close(): Promise<void>
}

export function createRowsFile(path: string, header: readonly string[]): RowsFile {
  let stream: WriteStream | null = null
  let count = 0
  function begin(): WriteStream {
    const begun = createWriteStream(path)
    begun.write(csvText([header]))
    return begun
  }
  return {
    get count() {
      return count
    },
    async write(rows) {
      if (rows.length === 0) return
      stream ??= begin()
      count += rows.length
      if (!stream.write(csvText(rows))) await new Promise<void>((resolve) => stream?.once('drain', () => resolve()))
    },
    async close() {
      if (stream === null) return
      stream.end()
      await finished(stream)
    },
  }
}

/** Not csv-stringify: a file in which every row is doubted must not take longer to report than to read. */
function csvText(rows: readonly Cells[]): string {
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
