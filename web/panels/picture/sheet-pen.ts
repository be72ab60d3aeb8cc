// Writing on the sheet: lines broken where words end, every one remembered, so that a file can say in letters what it shows.
import { paperInk } from '#web/map/palette.ts'

export type Sheet = {
  pen: CanvasRenderingContext2D
  /** All that was written, in order. */
  said: string[]
}
export type Writing = {
  x: number
  /** Top of the first line. */
  y: number
  width: number
  size: number
  bold?: boolean
  ink?: string
  align?: 'left' | 'right'
}
export const sheetFont = 'IBM Plex Sans'
const fontOf = ({ size, bold = false }: Pick<Writing, 'size' | 'bold'>): string =>
  `${bold ? 600 : 400} ${size}px "${sheetFont}", sans-serif`
const leading = 1.36

/** A word longer than the line, such as an address, is broken inside. */
function brokenIn(pen: CanvasRenderingContext2D, word: string, width: number): string[] {
  const parts = ['']
  for (const letter of word) {
    const longer = `${parts.at(-1) ?? ''}${letter}`
    if (pen.measureText(longer).width > width && parts.at(-1) !== '') parts.push(letter)
    else parts[parts.length - 1] = longer
  }
  return parts
}

function linesOf(pen: CanvasRenderingContext2D, words: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of words.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (pen.measureText(longer).width <= width) {
      line = longer
      continue
    }
    if (line !== '') lines.push(line)
    const parts = brokenIn(pen, word, width)
    lines.push(...parts.slice(0, -1))
    line = parts.at(-1) ?? ''
  }
  return [...lines, line]
}

/** Gives back the bottom of what was written. */
export function write({ pen, said }: Sheet, words: string, at: Writing): number {
  if (words === '') return at.y
  pen.font = fontOf(at)
  pen.fillStyle = at.ink ?? paperInk.ink
  pen.textAlign = at.align ?? 'left'
  pen.textBaseline = 'middle'
  const step = at.size * leading
  const lines = linesOf(pen, words, at.width)
  lines.forEach((line, k) => {
    pen.fillText(line, at.align === 'right' ? at.x + at.width : at.x, at.y + step * (k + 0.5))
  })
  said.push(words)
  return at.y + step * lines.length
}

export function widthOf({ pen }: Sheet, words: string, how: Pick<Writing, 'size' | 'bold'>): number {
  pen.font = fontOf(how)
  return pen.measureText(words).width
}
