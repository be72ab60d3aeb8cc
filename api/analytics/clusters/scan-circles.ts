/**
 * The circles of a space-time scan: one around every place, its events in the order of their distance.
 * @section e
 * @method space-time-scan
 * @units metres; positions in degrees
 */
import KDBush from 'kdbush'
import { haversineM, type Position, wrapLng } from '../spatial/distance.ts'
import { nearby } from './nearby.ts'
import type { Circle } from './scan-bundles.ts'

export type MeasuredCircle = Circle & { distances: Float64Array }

/** Closer than this, two distances are one. @unit metres */
const SAME_DISTANCE_M = 1e-6

/**
 * @source Kulldorff et al. (2005) PLoS Med 2:e59, circles on every event place
 * @formula Events by haversine distance, those equally far by their number.
 * @shape `points` [lng, lat]; a centre for each different one, in the order they first appear.
 */
export function scanCircles(
  points: readonly Position[],
  radiusM: number,
): { centres: Position[]; circles: MeasuredCircle[] } {
  const centres = uniquePlaces(points)
  const index = nearby(points)
  const ranked = ranking(points.length, radiusM)
  const circles = centres.map((centre) => {
    const near = index.within(centre, radiusM)
    const { order, distances } = ranked(near, (i) => haversineM(centre, points[i]!))
    const steps: number[] = []
    for (let k = 0; k < order.length; k++)
      if (k + 1 === order.length || distances[k + 1]! - distances[k]! >= SAME_DISTANCE_M) steps.push(k + 1)
    return { order, distances, steps: Int32Array.from(steps) }
  })
  return { centres, circles }
}

/** The same circles with neighbours side by side: the leaves of a k-d tree from left to right. */
export function neighboursFirst(centres: readonly Position[], circles: readonly Circle[]): Circle[] {
  if (centres.length === 0) return []
  const tree = new KDBush(centres.length, 1)
  for (const [lng, lat] of centres) tree.add(wrapLng(lng), lat)
  tree.finish()
  return Array.from(tree.ids, (id) => circles[id]!)
}

function uniquePlaces(points: readonly Position[]): Position[] {
  const seen = new Map<string, Position>()
  for (const point of points) if (!seen.has(`${point[0]},${point[1]}`)) seen.set(`${point[0]},${point[1]}`, point)
  return [...seen.values()]
}

type Ranked = { order: Int32Array; distances: Float64Array }

/**
 * Sorts by distance and then by number. Numbers alone sort many times faster than pairs: distance and number in one, and the
 * few for which that is too coarse are put right afterwards.
 */
function ranking(events: number, radiusM: number): (near: number[], distanceOf: (i: number) => number) => Ranked {
  const numbers = 2 ** Math.ceil(Math.log2(events + 1))
  const cellM = Math.max(radiusM, SAME_DISTANCE_M) / (2 ** 52 / numbers)
  const distanceAt = new Float64Array(events)
  return (near, distanceOf) => {
    const size = near.length
    const keys = new Float64Array(size)
    for (let k = 0; k < size; k++) {
      const i = near[k]!
      const distance = distanceOf(i)
      distanceAt[i] = distance
      keys[k] = Math.floor(distance / cellM) * numbers + i
    }
    keys.sort()
    const order = new Int32Array(size)
    const distances = new Float64Array(size)
    for (let k = 0; k < size; k++) {
      const i = keys[k]! - Math.floor(keys[k]! / numbers) * numbers
      const distance = distanceAt[i]!
      let to = k
      for (; to > 0 && distances[to - 1]! > distance; to--) {
        order[to] = order[to - 1]!
        distances[to] = distances[to - 1]!
      }
      order[to] = i
      distances[to] = distance
    }
    return { order, distances }
  }
}
