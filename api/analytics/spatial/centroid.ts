/**
 * Where a district stands for distance weights: its area centroid. Planar, good for districts up to some 500 km across.
 * @section d
 * @method hotspots
 * @source O'Rourke (1998) Computational Geometry in C
 * @units the units of the positions given (degrees on a map)
 */
import type { Position } from './distance.ts'
import { type Areal, polygonsOf, type Ring } from './geometry.ts'

function ringMoment(ring: Ring, x0: number, y0: number) {
  let area = 0
  let mx = 0
  let my = 0
  for (let i = 0; i < ring.length; i++) {
    const a = ring[i]!
    const b = ring[(i + 1) % ring.length]!
    const ax = a[0]! - x0
    const ay = a[1]! - y0
    const bx = b[0]! - x0
    const by = b[1]! - y0
    const cross = ax * by - bx * ay
    area += cross
    mx += (ax + bx) * cross
    my += (ay + by) * cross
  }
  const sign = area < 0 ? -1 : 1
  return { area: (sign * area) / 2, mx: (sign * mx) / 6, my: (sign * my) / 6 }
}

/**
 * Ring direction does not matter; a ring may be closed or open.
 * @formula Shoelace area centroid over all parts, holes subtracted, in the units given: c = sum(part moment) / sum(part
 *   area).
 * @gap A shape without area answers the mean of its corners; an empty shape answers null.
 * @example the square (0,0)-(2,0)-(2,2)-(0,2) has its centroid at (1, 1).
 */
export function centroid(area: Areal): Position | null {
  const polygons = polygonsOf(area)
  const first = polygons[0]?.[0]?.[0]
  if (first === undefined) return null
  const x0 = first[0]!
  const y0 = first[1]!
  let total = 0
  let mx = 0
  let my = 0
  for (const rings of polygons) {
    rings.forEach((ring, index) => {
      const sign = index === 0 ? 1 : -1
      const moment = ringMoment(ring, x0, y0)
      total += sign * moment.area
      mx += sign * moment.mx
      my += sign * moment.my
    })
  }
  if (total > 0) return [x0 + mx / total, y0 + my / total]
  const corners = polygons.flatMap((rings) => rings[0] ?? [])
  const mean = (axis: number) => corners.reduce((sum, corner) => sum + corner[axis]!, 0) / corners.length
  return [mean(0), mean(1)]
}
