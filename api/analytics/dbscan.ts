/**
 * Groups points that lie close together (DBSCAN) on the ground, anywhere on the globe. Must not know what the points
 * are. Points that share one coordinate are counted as one weighted place, so a gazetteer pile costs nothing.
 * @section e
 * @method point-clusters
 * @units metres; positions in degrees
 */
import type { Position } from './distance.ts'
import { demand } from './gap.ts'
import { nearby } from './nearby.ts'

export type PointClusters = {
  /** Per point: 0 noise, 1.. the cluster, numbered in order of their first core point. */
  labels: Int32Array
  /** Per point: whether at least minPoints points (itself counted) lie within the radius. */
  core: boolean[]
  clusterCount: number
}

/**
 * @formula DBSCAN: neighbour if d <= radiusM (haversine, metres); core if it has >= minPoints neighbours, itself
 *   counted; core points within reach of each other share a cluster; a non-core point next to a core point joins the
 *   lowest-numbered such cluster; the rest is noise.
 * @source Ester et al. (1996) KDD
 * @shape Points are [lng, lat] in degrees; longitude wraps at 180.
 * @gap No points: no clusters.
 * @throws on radiusM < 0 or minPoints < 1.
 * @example [[0,0],[0,0.001],[0,0.002],[9,9]] at 150 m and 3 points: labels [1,1,1,0], core only the second.
 */
export function dbscan(points: readonly Position[], radiusM: number, minPoints: number): PointClusters {
  demand(radiusM >= 0, 'the radius cannot be negative')
  demand(Number.isInteger(minPoints) && minPoints >= 1, 'minPoints is a whole number, at least 1')
  const { places, placeOf, weight } = gatherPlaces(points)
  const index = nearby(places)
  const label = new Int32Array(places.length)
  const core = new Uint8Array(places.length)
  const seen = new Uint8Array(places.length)
  const reach = (place: number): number[] => {
    seen[place] = 1
    const around = index.within(places[place]!, radiusM)
    let count = 0
    for (const j of around) count += weight[j]!
    if (count >= minPoints) core[place] = 1
    return around
  }

  let clusterCount = 0
  for (let start = 0; start < places.length; start++) {
    if (seen[start]) continue
    const around = reach(start)
    if (!core[start]) continue
    clusterCount++
    label[start] = clusterCount
    const queue = [around]
    for (let list = queue.pop(); list !== undefined; list = queue.pop()) {
      for (const j of list) {
        if (label[j] === 0) label[j] = clusterCount
        if (seen[j]) continue
        const further = reach(j)
        if (core[j]) queue.push(further)
      }
    }
  }
  return {
    labels: Int32Array.from(placeOf, (place) => label[place]!),
    core: Array.from(placeOf, (place) => core[place] === 1),
    clusterCount,
  }
}

function gatherPlaces(points: readonly Position[]) {
  const places: Position[] = []
  const weight: number[] = []
  const placeOf = new Int32Array(points.length)
  const byLat = new Map<number, Map<number, number>>()
  points.forEach((point, i) => {
    let row = byLat.get(point[1])
    if (row === undefined) {
      row = new Map()
      byLat.set(point[1], row)
    }
    let place = row.get(point[0])
    if (place === undefined) {
      place = places.length
      row.set(point[0], place)
      places.push(point)
      weight.push(0)
    }
    weight[place]!++
    placeOf[i] = place
  })
  return { places, placeOf, weight }
}
