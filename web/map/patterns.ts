// The patterns, drawn on a small canvas: diagonal hatch for "nothing measured", dots for "withheld", and upright stripes
// that let the fill through for "with caution"; level bars and small checks, for names told apart. They differ in form, so that they
// differ in grey too.
import type { Pattern } from './marks.ts'
import type { MapPalette } from './palette.ts'
import { drawSmall } from './small-picture.ts'

export const patternSize = 16
export type PatternImage = { width: number; height: number; data: Uint8ClampedArray }

const onCanvas = (draw: (pen: OffscreenCanvasRenderingContext2D) => void): PatternImage => drawSmall(patternSize, draw)

const hatchImage = (palette: MapPalette): PatternImage =>
  onCanvas((pen) => {
    pen.fillStyle = palette.noDataGround
    pen.fillRect(0, 0, patternSize, patternSize)
    pen.strokeStyle = palette.noData
    pen.lineWidth = 2
    for (const shift of [-patternSize, -patternSize / 2, 0, patternSize / 2, patternSize]) {
      pen.beginPath()
      pen.moveTo(shift - 2, patternSize + 2)
      pen.lineTo(shift + patternSize + 2, -2)
      pen.stroke()
    }
  })

const dotsImage = (palette: MapPalette): PatternImage =>
  onCanvas((pen) => {
    pen.fillStyle = palette.noDataGround
    pen.fillRect(0, 0, patternSize, patternSize)
    pen.fillStyle = palette.suppressed
    for (const [x, y] of [
      [4, 4],
      [12, 12],
    ] as const) {
      pen.beginPath()
      pen.arc(x, y, 2.1, 0, 2 * Math.PI)
      pen.fill()
    }
  })

/** A light line beside a dark one, so that it shows on the lightest and on the darkest class. */
const stripesImage = (palette: MapPalette): PatternImage =>
  onCanvas((pen) => {
    pen.globalAlpha = 0.42
    pen.fillStyle = palette.halo
    pen.fillRect(6, 0, 2, patternSize)
    pen.fillStyle = palette.label
    pen.fillRect(8, 0, 2, patternSize)
  })

const barsImage = (palette: MapPalette): PatternImage =>
  onCanvas((pen) => {
    pen.globalAlpha = 0.5
    pen.fillStyle = palette.halo
    pen.fillRect(0, 2, patternSize, 2)
    pen.fillRect(0, 10, patternSize, 2)
    pen.fillStyle = palette.label
    pen.fillRect(0, 4, patternSize, 2)
    pen.fillRect(0, 12, patternSize, 2)
  })

const checksImage = (palette: MapPalette): PatternImage =>
  onCanvas((pen) => {
    pen.globalAlpha = 0.5
    for (const [ink, by] of [
      [palette.halo, 0],
      [palette.label, 2],
    ] as const) {
      pen.fillStyle = ink
      pen.fillRect(1 + by, 1 + by, 4, 4)
      pen.fillRect(9 + by, 9 + by, 4, 4)
    }
  })

export const patternImages: Record<Pattern, (palette: MapPalette) => PatternImage> = {
  hatch: hatchImage,
  dots: dotsImage,
  stripes: stripesImage,
  bars: barsImage,
  checks: checksImage,
}
