// One mark of the legend on the sheet, with the map's own pattern at the map's own size.
import type { LegendSwatch } from '#web/map/marks.ts'
import { type MapPalette, paperInk } from '#web/map/palette.ts'
import { patternImages } from '#web/map/patterns.ts'
import { statePath } from '#web/map/state-marks.ts'

export type Place = { x: number; y: number; width: number; height: number }
type Marked = Pick<LegendSwatch, 'fill' | 'pattern' | 'outline'>
/** Of a pattern's picture, as on the map. */
const patternRatio = 2

function patternOf(pen: CanvasRenderingContext2D, pattern: NonNullable<Marked['pattern']>, palette: MapPalette) {
  const { width, height, data } = patternImages[pattern](palette)
  const small = new OffscreenCanvas(width, height)
  small.getContext('2d')?.putImageData(new ImageData(Uint8ClampedArray.from(data), width, height), 0, 0)
  const made = pen.createPattern(small, 'repeat')
  made?.setTransform(new DOMMatrix().scale(1 / patternRatio))
  return made
}

export function drawSwatch(pen: CanvasRenderingContext2D, mark: Marked, at: Place, palette: MapPalette): void {
  const { fill, pattern, outline } = mark
  const { x, y, width, height } = at
  const path = new Path2D()
  path.rect(x, y, width, height)
  pen.save()
  pen.lineJoin = 'round'
  if (outline === 'upstream') {
    pen.strokeStyle = palette.upstreamEdge
    pen.lineWidth = 3.6
    pen.stroke(path)
  }
  // As the map does: a pattern that lets the ground through lies on land.
  const ground = fill ?? (pattern === null ? null : palette.landElsewhere)
  if (ground !== null) {
    pen.fillStyle = ground
    pen.fill(path)
  }
  if (pattern !== null) {
    pen.fillStyle = patternOf(pen, pattern, palette) ?? palette.noData
    pen.fill(path)
  }
  pen.strokeStyle = outline === undefined ? paperInk.line : palette.state[outline === 'watch' ? 'upstream' : outline]
  pen.lineWidth = outline === undefined ? 1 : outline === 'upstream' ? 2.2 : 1.6
  pen.setLineDash(outline === 'uncertain' ? [3, 2.5] : [])
  pen.stroke(path)
  if (outline === 'upstream' || outline === 'respond') {
    const scale = outline === 'upstream' ? 0.5 : 0.36
    pen.setLineDash([])
    pen.translate(x + width / 2 - 10 * scale, y + height / 2 - 10 * scale)
    pen.scale(scale, scale)
    const picture = new Path2D(statePath[outline])
    pen.strokeStyle = outline === 'upstream' ? palette.upstreamEdge : palette.halo
    pen.lineWidth = 3.4
    pen.stroke(picture)
    pen.fillStyle = palette.state[outline]
    pen.fill(picture)
  }
  pen.restore()
}
