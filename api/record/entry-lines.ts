/** Bytes to lines, lines to entries: the reading side of the entry file. Splits on newlines only; a line without one is not a line. */
import type { Entry } from './entries.ts'

const newline = 0x0a

/** Every complete line, with the position of the byte after its newline. */
export async function* linesIn(chunks: AsyncIterable<Buffer>, from = 0): AsyncIterable<{ line: string; end: number }> {
  let rest: Buffer = Buffer.alloc(0)
  let end = from
  for await (const chunk of chunks) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
    let start = 0
    for (let stop = bytes.indexOf(newline); stop !== -1; stop = bytes.indexOf(newline, start)) {
      end += stop + 1 - start
      yield { line: bytes.toString('utf8', start, stop), end }
      start = stop + 1
    }
    rest = bytes.subarray(start)
  }
}

/** Entries of lines whose chain was already checked when the file was opened. */
export async function* entriesIn(chunks: AsyncIterable<Buffer>): AsyncIterable<Entry> {
  for await (const { line } of linesIn(chunks)) {
    const entry: Entry = JSON.parse(line)
    yield entry
  }
}
