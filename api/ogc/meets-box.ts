/** Whether a geometry and a box have a point in common. A thing without a place is in no box. */

import { partsOf, type Shape } from '#api/exports/shapes.ts'
import { type Bounds, type Corner, clipRing, doubleArea } from '#api/geography/clip-ring.ts'
import { type Box, holds } from './bounding-box.ts'

export function meetsBox(shape: Shape | null, box: Box): boolean {
  if (shape === null) return false
  if (shape.type === 'Point') return holds(box, shape.coordinates[0], shape.coordinates[1])
  const { south, north, spans } = box
  return partsOf(shape).some((rings) =>
    spans.some(({ west, east }) =>
      meetsPolygon(
        rings.map((ring) => ring.map(([x, y]): Corner => [x, y])),
        { left: west, right: east, low: south, high: north },
      ),
    ),
  )
}

/** The outline reaches into the box, and the box does not lie in one of its holes. */
function meetsPolygon([outline = [], ...holes]: Corner[][], bounds: Bounds): boolean {
  return clipRing(outline, bounds).length > 0 && !holes.some((hole) => coversBox(hole, bounds))
}

function coversBox(hole: Corner[], bounds: Bounds): boolean {
  const whole = (bounds.right - bounds.left) * (bounds.high - bounds.low)
  const covered = Math.abs(doubleArea(clipRing(hole, bounds))) / 2
  return whole > 0 && covered >= whole * (1 - 1e-12)
}
