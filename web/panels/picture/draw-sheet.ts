// The sheet around the map: title above, legend beside, what it rests on below. Lengths are in a page of 1200; the picture has two dots
// to each, so that it is sharp across a printed page.
import { paperInk } from '#web/map/palette.ts'
import type { Text } from '#web/text/use-text.tsx'
import { drawLegend } from './draw-legend.ts'
import { drawScaleBar, type Ground } from './draw-scale-bar.ts'
import { drawSwatch } from './draw-swatch.ts'
import type { PictureOrder } from './order.ts'
import type { KeyLine } from './read-key.ts'
import { type Sheet, widthOf, write } from './sheet-pen.ts'

export const sheetWidth = 1200
export const dotsPer = 2
const margin = 32
const gap = 22
/** Of the map itself. */
export const mapSize = { width: 836, height: 640 }
const beside = { x: margin + mapSize.width + gap, width: sheetWidth - 2 * margin - mapSize.width - gap }

export type Drawn = { picture: CanvasImageSource; ground: Ground; key: readonly KeyLine[] }

function drawHead(sheet: Sheet, { words }: PictureOrder): number {
  const whole = { x: margin, width: sheetWidth - 2 * margin }
  const stamp = words.fictional ?? ''
  const stampWidth = stamp === '' ? 0 : widthOf(sheet, stamp, { size: 15, bold: true }) + 24
  if (stamp !== '') {
    const at = { x: sheetWidth - margin - stampWidth, y: margin, width: stampWidth, height: 32 }
    sheet.pen.strokeStyle = paperInk.ink
    sheet.pen.lineWidth = 1.5
    sheet.pen.strokeRect(at.x, at.y, at.width, at.height)
    write(sheet, stamp, { x: at.x + 12, y: at.y + 6, width: stampWidth, size: 15, bold: true })
  }
  let y = write(sheet, words.title, {
    ...whole,
    width: whole.width - stampWidth - 24,
    y: margin - 4,
    size: 28,
    bold: true,
  })
  y = write(sheet, words.summary, { ...whole, y: Math.max(y, margin + 36) + 2, size: 17 }) + 4
  for (const line of words.scope) y = write(sheet, line, { ...whole, y, size: 14, ink: paperInk.soft })
  return y + 14
}

function drawKey(sheet: Sheet, key: readonly KeyLine[], from: number, text: Text): number {
  if (key.length === 0) return from
  let y = write(sheet, text.map.layersLabel, { ...beside, y: from + 12, size: 14, bold: true }) + 4
  for (const line of key) {
    line.draw(sheet, { x: beside.x + 4, y: y + 1 })
    const bottom = write(sheet, line.words, { x: beside.x + 36, y: y + 1, width: beside.width - 36, size: 13 })
    y = Math.max(y + 21, bottom + 2)
  }
  return y
}

function drawBeside(sheet: Sheet, order: PictureOrder, key: readonly KeyLine[], top: number, text: Text): number {
  const { palette, legend, selected, words } = order
  let y = drawLegend(sheet, legend, { ...beside, y: top }, palette, text)
  if (selected !== undefined) {
    drawSwatch(sheet.pen, { fill: null, pattern: null }, { x: beside.x + 1, y: y + 5, width: 26, height: 15 }, palette)
    sheet.pen.strokeStyle = palette.selected
    sheet.pen.lineWidth = 3
    sheet.pen.strokeRect(beside.x + 2, y + 6, 24, 13)
    y = write(sheet, text.map.picture.chosen(selected.name), {
      x: beside.x + 36,
      y: y + 3,
      width: beside.width - 36,
      size: 13,
    })
  }
  y = drawKey(sheet, key, y, text) + 12
  for (const line of words.coverage) y = write(sheet, line, { ...beside, y, size: 12, ink: paperInk.soft }) + 3
  return y
}

function drawFoot(sheet: Sheet, { words }: PictureOrder, top: number, text: Text): number {
  const whole = { x: margin, width: sheetWidth - 2 * margin }
  let y = top + 10
  for (const line of words.foot) y = write(sheet, line, { ...whole, y, size: 12, ink: paperInk.soft })
  return write(sheet, `${text.map.print.link} ${words.link}`, { ...whole, y, size: 12 }) + margin - 8
}

/** Draws the sheet and gives back where it ends; without a map it only finds that out. */
export function drawSheet(sheet: Sheet, order: PictureOrder, drawn: Drawn, text: Text): number {
  const { pen } = sheet
  const top = drawHead(sheet, order)
  const { width, height } = mapSize
  pen.drawImage(drawn.picture, margin, top, width, height)
  drawScaleBar(sheet, drawn.ground, { left: margin + 12, bottom: top + height - 12 }, text)
  pen.strokeStyle = paperInk.line
  pen.lineWidth = 1
  pen.strokeRect(margin, top, width, height)
  const bottom = Math.max(top + height, drawBeside(sheet, order, drawn.key, top, text))
  return drawFoot(sheet, order, bottom, text)
}

/** The whole picture, and in letters all that is written on it. */
export function sheetOf(order: PictureOrder, drawn: Drawn, text: Text): { canvas: HTMLCanvasElement; said: string[] } {
  const canvas = document.createElement('canvas')
  const measured = pennedOn(canvas, 16)
  const height = Math.ceil(drawSheet(measured, order, drawn, text))
  const sheet = pennedOn(canvas, height)
  drawSheet(sheet, order, drawn, text)
  return { canvas, said: sheet.said }
}

function pennedOn(canvas: HTMLCanvasElement, height: number): Sheet {
  canvas.width = sheetWidth * dotsPer
  canvas.height = height * dotsPer
  const pen = canvas.getContext('2d')
  if (pen === null) throw new Error('no 2d canvas')
  pen.scale(dotsPer, dotsPer)
  pen.fillStyle = paperInk.ground
  pen.fillRect(0, 0, sheetWidth, height)
  return { pen, said: [] }
}
