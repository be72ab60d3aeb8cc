/** Bytes to lines, lines to entries: the reading side of the entry file. Splits on newlines only; a line without one is not a line. */
import type { AnyEntry } from './entries.ts'

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

/** The entry of a line whose chain was already checked when the file was opened; null where it cannot be read. */
export function parsed<E extends AnyEntry>(line: string): E | null {
  try {
    const entry: E = JSON.parse(line)
    return entry
  } catch {
    return null
  }
}
