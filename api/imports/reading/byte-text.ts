/**
 * CSV text as bytes in a buffer that grows: texts and numbers go in without becoming strings on the way. Two buffers take
 * turns, so that one can be written to disk while the other fills. Knows nothing of rows or columns.
 */
export type ByteText = {
  comma(): void
  /** Letters of ASCII, as they are. */
  plain(text: string): void
  quoted(text: string): void
  number(value: number): void
  used(): number
  take(): Buffer
}

/** Longer texts are left to the platform: asking it costs as much as writing so many letters ourselves. */
const shortChars = 48
/** Bytes one UTF-16 unit can take in UTF-8. */
const mostBytesAUnit = 3
/** Of a number: sign, sixteen digits, point and exponent. */
const numberBytes = 32
/** Positions seldom have more decimals. What is the nearest number to so few decimals is written with them. */
const decimals = 7
const scale = 10 ** decimals
const mostScaled = 1_000_000
const mostWhole = 1_000_000_000

const lastPlain = 0x7e
const quoteMark = 0x22
const commaMark = 0x2c
const minusMark = 0x2d
const pointMark = 0x2e
const zeroDigit = 0x30

export function createByteText(roomBytes: number): ByteText {
  let bytes = Buffer.allocUnsafe(roomBytes)
  let spare = Buffer.allocUnsafe(roomBytes)
  let at = 0

  function need(more: number): void {
    if (at + more <= bytes.length) return
    const grown = Buffer.allocUnsafe(Math.max(2 * bytes.length, at + more))
    bytes.copy(grown, 0, 0, at)
    bytes = grown
  }

  function plain(text: string): void {
    const { length } = text
    need(length)
    for (let k = 0; k < length; k++) bytes[at + k] = text.charCodeAt(k)
    at += length
  }

  function quoted(text: string): void {
    const { length } = text
    need(length * mostBytesAUnit + 2)
    const to = bytes
    const first = at + 1
    let done = 0
    if (length <= shortChars) {
      for (; done < length; done++) {
        const unit = text.charCodeAt(done)
        if (unit > lastPlain || unit === quoteMark) break
        to[first + done] = unit
      }
    }
    if (done < length) {
      const escaped = text.includes('"') ? text.replaceAll('"', '""') : text
      need(escaped.length * mostBytesAUnit + 2)
      done = bytes.write(escaped, first)
    }
    bytes[at] = quoteMark
    bytes[first + done] = quoteMark
    at = first + done + 1
  }

  function digits(value: number, width: number): void {
    const to = bytes
    let rest = value
    for (let k = at + width - 1; k >= at; k--) {
      const tens = (rest / 10) | 0
      to[k] = zeroDigit + rest - tens * 10
      rest = tens
    }
    at += width
  }

  function number(value: number): void {
    need(numberBytes)
    const size = Math.abs(value)
    const isWhole = Number.isInteger(value)
    const scaled = Math.round(size * scale)
    if (isWhole ? size >= mostWhole : size >= mostScaled || scaled / scale !== size) {
      plain(String(value))
      return
    }
    if (value < 0) bytes[at++] = minusMark
    const whole = Math.trunc(size)
    digits(whole, widthOf(whole))
    if (isWhole) return
    bytes[at++] = pointMark
    digits(scaled - whole * scale, decimals)
  }

  return {
    comma() {
      need(1)
      bytes[at++] = commaMark
    },
    plain,
    quoted,
    number,
    used: () => at,
    take() {
      const taken = bytes.subarray(0, at)
      const next = spare
      spare = bytes.length > roomBytes ? Buffer.allocUnsafe(roomBytes) : bytes
      bytes = next
      at = 0
      return taken
    },
  }
}

function widthOf(whole: number): number {
  let width = 1
  for (let bound = 10; whole >= bound; bound *= 10) width++
  return width
}
