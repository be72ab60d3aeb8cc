/**
 * Cuts decoded text into rows and cells, with the line each row starts on. Our own because the libraries tried either cost
 * more than the whole time allowed for a million rows once they report line numbers, or join short rows silently.
 * A quote that is never closed properly is kept as an ordinary character of its line, so it cannot swallow the rows below.
 * Knows nothing of what the columns mean.
 */
export type Dialect = { delimiter: string; eol: '\n' | '\r' }
export type RowBatch = { rows: string[][]; lines: number[] }

/** Beyond this an open quote is taken for a mistake, not for a long cell. */
const maxCellChars = 16 * 1024 * 1024
/** Few, so that the collector seldom finds them alive: it moves what it finds to where old things live, and keeps it long. */
const rowsAtOnce = 256
const quote = '"'

export async function* readRows(
  texts: AsyncIterable<string> | Iterable<string>,
  dialect: Dialect,
): AsyncGenerator<RowBatch> {
  const cutter = createRowCutter(dialect)
  for await (const text of texts) {
    let batch = cutter.push(text, rowsAtOnce)
    while (batch.rows.length === rowsAtOnce) {
      yield batch
      batch = cutter.push('', rowsAtOnce)
    }
    if (batch.rows.length > 0) yield batch
  }
  const last = cutter.end()
  if (last.rows.length > 0) yield last
}

export type RowCutter = {
  /** Whole rows, `most` of them: those left over come with the next text, which may be empty. */
  push(text: string, most?: number): RowBatch
  end(): RowBatch
}

export function createRowCutter({ delimiter, eol }: Dialect): RowCutter {
  let carry = ''
  let line = 1

  function cut(final: boolean, most: number): RowBatch {
    const text = carry
    const batch: RowBatch = { rows: [], lines: [] }
    let at = 0
    let nextQuote = text.indexOf(quote)
    while (at < text.length && batch.rows.length < most) {
      let end = text.indexOf(eol, at)
      if (end === -1) {
        if (!final) break
        end = text.length
      }
      if (nextQuote !== -1 && nextQuote < at) nextQuote = text.indexOf(quote, at)
      if (nextQuote === -1 || nextQuote >= end) {
        batch.rows.push(withoutReturn(text, at, end).split(delimiter))
        batch.lines.push(line++)
        at = end + 1
        continue
      }
      const quoted = quotedRow(text, at, end, final)
      if (quoted === 'unfinished') break
      batch.rows.push(quoted.cells)
      batch.lines.push(line)
      line += quoted.lines
      at = quoted.next
    }
    carry = text.slice(at)
    return batch
  }

  function quotedRow(text: string, start: number, end: number, final: boolean) {
    const cells: string[] = []
    let at = start
    let lines = 1
    let lineEnd = end
    for (;;) {
      if (text[at] === quote) {
        const close = closingQuote(text, at + 1)
        if (close === -1 && !final && text.length - start < maxCellChars) return 'unfinished'
        const after = close === -1 ? -1 : afterClose(text, close)
        if (after !== -1) {
          const cell = text.slice(at + 1, close)
          cells.push(cell.includes(quote) ? cell.replaceAll('""', quote) : cell)
          if (close > lineEnd) {
            lines += countOf(text, eol, at, close)
            const next = text.indexOf(eol, close)
            if (next === -1 && !final) return 'unfinished'
            lineEnd = next === -1 ? text.length : next
          }
          if (after >= lineEnd) return { cells, lines, next: lineEnd + 1 }
          at = after + 1
          continue
        }
        if (close !== -1 && close + 1 >= text.length && !final) return 'unfinished'
      }
      const stop = text.indexOf(delimiter, at)
      if (stop === -1 || stop >= lineEnd) {
        cells.push(withoutReturn(text, at, lineEnd))
        return { cells, lines, next: lineEnd + 1 }
      }
      cells.push(text.slice(at, stop))
      at = stop + 1
    }
  }

  /** Where the delimiter or line end after a closing quote stands, or -1 when something else follows. */
  function afterClose(text: string, close: number): number {
    let at = close + 1
    while (text[at] === ' ' && delimiter !== ' ') at++
    if (at >= text.length) return text.length
    if (text[at] === delimiter || text[at] === eol) return at
    return text[at] === '\r' && text[at + 1] === '\n' ? at + 1 : -1
  }

  return {
    push(text, most = Infinity) {
      carry = carry === '' ? text : carry + text
      return cut(false, most)
    },
    end: () => cut(true, Infinity),
  }
}

function closingQuote(text: string, from: number): number {
  let at = text.indexOf(quote, from)
  while (at !== -1 && text[at + 1] === quote) at = text.indexOf(quote, at + 2)
  return at
}

const withoutReturn = (text: string, from: number, to: number): string =>
  text.slice(from, text.charCodeAt(to - 1) === 13 && to > from ? to - 1 : to)

function countOf(text: string, sought: string, from: number, to: number): number {
  let count = 0
  for (let at = text.indexOf(sought, from); at !== -1 && at < to; at = text.indexOf(sought, at + 1)) count++
  return count
}
