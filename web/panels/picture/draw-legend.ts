// The legend on the sheet: the same classes, counts and marks as beside the map, one under the other.
import type { Legend, LegendSwatch } from '#web/map/marks.ts'
import { inkOn, type MapPalette, paperInk } from '#web/map/palette.ts'
import type { Text } from '#web/text/use-text.tsx'
import { drawSwatch } from './draw-swatch.ts'
import { type Sheet, write } from './sheet-pen.ts'

export type Column = { x: number; y: number; width: number }
const rowHeight = 21
const swatchWidth = 26
const swatchHeight = 15
const size = 13

/** One entry: its mark, its words, and how many districts bear it. */
function drawRow(sheet: Sheet, entry: LegendSwatch, at: Column, palette: MapPalette): number {
  const ink = entry.count === 0 ? paperInk.soft : paperInk.ink
  drawSwatch(sheet.pen, entry, { x: at.x + 1, y: at.y + 3, width: swatchWidth, height: swatchHeight }, palette)
  const left = at.x + swatchWidth + 10
  const room = at.x + at.width - left
  const count = entry.count === null ? '' : String(entry.count)
  const bottom = write(sheet, entry.label, { x: left, y: at.y + 1.5, width: room - 34, size, ink })
  write(sheet, count, { x: left, y: at.y + 1.5, width: room, size, ink: paperInk.soft, align: 'right' })
  return Math.max(at.y + rowHeight, bottom + 2)
}

/** Classes side by side: how many districts above, where each begins below. */
function drawScale({ pen, said }: Sheet, { ramp }: Legend, { x, y, width }: Column): number {
  const step = width / Math.max(1, ramp.length)
  const sheet = { pen, said }
  ramp.forEach(({ fill, label, count }, k) => {
    const at = { x: x + k * step, width: step - 2 }
    write(sheet, count === null ? '' : String(count), { ...at, y, size: 12, ink: paperInk.soft })
    pen.fillStyle = fill ?? paperInk.ground
    pen.fillRect(at.x, y + 18, step, 18)
    write(sheet, label, { ...at, y: y + 38, size: 12 })
  })
  pen.strokeStyle = paperInk.line
  pen.lineWidth = 1
  pen.strokeRect(x, y + 18, width, 18)
  return y + 60
}

const cellWidth = 58
const cellHeight = 34

function drawNine(sheet: Sheet, { ramp }: Legend, { x, y }: Column, palette: MapPalette, text: Text): number {
  const { pen } = sheet
  const { violenceAxis, grievanceAxis } = text.map.legend
  const left = x + 22
  ramp.forEach(({ fill, count }, k) => {
    const [violence, grievance] = [Math.floor(k / 3), k % 3]
    const at = { x: left + grievance * cellWidth, y: y + (2 - violence) * cellHeight }
    const ground = fill ?? paperInk.ground
    pen.fillStyle = ground
    pen.fillRect(at.x, at.y, cellWidth - 1, cellHeight - 1)
    const words = count === null || count === 0 ? '' : String(count)
    write(sheet, words, {
      x: at.x,
      y: at.y + 8,
      width: cellWidth - 9,
      size,
      ink: inkOn(ground, palette),
      align: 'right',
    })
  })
  pen.save()
  pen.translate(x, y + 3 * cellHeight)
  pen.rotate(-Math.PI / 2)
  write(sheet, `${violenceAxis} →`, { x: 0, y: 0, width: 3 * cellHeight, size: 12 })
  pen.restore()
  return write(sheet, `${grievanceAxis} →`, { x: left, y: y + 3 * cellHeight + 2, width: 3 * cellWidth, size: 12 }) + 8
}

/** Gives back its bottom. */
export function drawLegend(sheet: Sheet, legend: Legend, at: Column, palette: MapPalette, text: Text): number {
  const { picture, classes } = text.map
  let y = write(sheet, legend.title, { ...at, size: 14, bold: true }) + 2
  y = write(sheet, picture.counted, { ...at, y, size: 11.5, ink: paperInk.soft }) + 8
  if (legend.look === 'scale') {
    y = drawScale(sheet, legend, { ...at, y })
    y = write(sheet, picture.begins, { ...at, y, size: 11.5, ink: paperInk.soft }) + 8
  }
  if (legend.look === 'bivariate') y = drawNine(sheet, legend, { ...at, y }, palette, text)
  const rows = [...(legend.look === 'list' ? legend.ramp : []), ...legend.beside]
  for (const row of rows) y = drawRow(sheet, row, { ...at, y }, palette)
  const wish = legend.classes?.wish
  const notes = [wish == null ? '' : classes.told[wish.by], legend.note ?? '']
  for (const note of notes) y = write(sheet, note, { ...at, y: y + 3, size: 11.5, ink: paperInk.soft })
  return y
}
