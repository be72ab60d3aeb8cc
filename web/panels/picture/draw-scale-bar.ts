// How far a kilometre is on the map: true at its middle. Where the projection stretches north against south, that is said.
import { paperInk } from '#web/map/palette.ts'
import type { Text } from '#web/text/use-text.tsx'
import { type Sheet, widthOf, write } from './sheet-pen.ts'

export type Ground = {
  /** At the middle of the map, for one unit of the page. */
  metresPerUnit: number
  /** Latitudes of its lower and its upper edge. */
  south: number
  north: number
}
const longest = 190
const steps = [1, 2, 5]
/** More than this between the edges, and a bar is no measure for the whole map. */
const tolerated = 0.05

/** The longest distance people say that fits: 100 km, 50 km, 200 m. */
export function saidDistance(metresPerUnit: number): { metres: number; units: number } {
  const most = longest * metresPerUnit
  const power = 10 ** Math.floor(Math.log10(most))
  const metres = power * (steps.filter((step) => step * power <= most).at(-1) ?? 1)
  return { metres, units: metres / metresPerUnit }
}

const stretch = (latitude: number): number => 1 / Math.cos((latitude * Math.PI) / 180)

export function drawScaleBar(sheet: Sheet, ground: Ground, at: { left: number; bottom: number }, text: Text): void {
  const { picture } = text.map
  const { metres, units } = saidDistance(ground.metresPerUnit)
  const [low, high] = [stretch(ground.south), stretch(ground.north)].sort((a, b) => a - b)
  const isUneven = low === undefined || high === undefined || high / low - 1 > tolerated
  const length = metres >= 1000 ? picture.km(String(metres / 1000)) : picture.m(String(metres))
  const words = isUneven ? picture.uneven(length) : length
  const width = Math.max(units, widthOf(sheet, words, { size: 12 })) + 16
  const { pen } = sheet
  pen.save()
  pen.globalAlpha = 0.88
  pen.fillStyle = paperInk.ground
  pen.fillRect(at.left, at.bottom - 36, width, 36)
  pen.restore()
  write(sheet, words, { x: at.left + 8, y: at.bottom - 32, width: width - 8, size: 12 })
  pen.strokeStyle = paperInk.ink
  pen.lineWidth = 1.6
  pen.beginPath()
  pen.moveTo(at.left + 8, at.bottom - 13)
  pen.lineTo(at.left + 8, at.bottom - 8)
  pen.lineTo(at.left + 8 + units, at.bottom - 8)
  pen.lineTo(at.left + 8 + units, at.bottom - 13)
  pen.stroke()
}
