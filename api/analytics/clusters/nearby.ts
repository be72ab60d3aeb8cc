/**
 * Finds the points within so many metres of a place, quickly and across the 180th meridian. The tree answers in degrees;
 * the haversine decides.
 * @section e
 * @method point-clusters
 * @method comparable-streets
 * @source Bentley (1975) CACM 18:509, the k-d tree
 * @units metres; positions in degrees
 */
import KDBush from 'kdbush'
import { demand } from '../numeric/gap.ts'
import { EARTH_RADIUS_M, type Position, RADIANS, wrapLng } from '../spatial/distance.ts'

export type Nearby = {
  /** Indices of the points at most `radiusM` away, in no particular order. */
  within(centre: Position, radiusM: number): number[]
}

/** @example nearby([[179.999, 0]]).within([-179.999, 0], 300) is [0]. */
export function nearby(points: readonly Position[]): Nearby {
  const tree = new KDBush(points.length)
  const cosines = new Float64Array(points.length)
  points.forEach(([lng, lat], i) => {
    tree.add(wrapLng(lng), lat)
    cosines[i] = Math.cos(lat * RADIANS)
  })
  tree.finish()

  const within = (centre: Position, radiusM: number): number[] => {
    demand(radiusM >= 0, 'a radius cannot be negative')
    const lng = wrapLng(centre[0])
    const lat = centre[1]
    const angle = radiusM / EARTH_RADIUS_M
    if (angle >= Math.PI) return points.map((_, i) => i)
    const limit = Math.sin(angle / 2) ** 2
    const cosine = Math.cos(lat * RADIANS)
    const pad = 1e-9
    const dLat = angle / RADIANS + pad
    const touchesPole = Math.abs(lat) + dLat >= 90
    const dLng = touchesPole ? 180 : Math.asin(Math.min(1, Math.sin(angle) / cosine)) / RADIANS + pad
    const found: number[] = []
    const take = (fromLng: number, toLng: number) => {
      for (const i of tree.range(fromLng, lat - dLat, toLng, lat + dLat)) {
        const point = points[i]!
        const sinLat = Math.sin((point[1] - lat) * (RADIANS / 2))
        const sinLng = Math.sin((point[0] - lng) * (RADIANS / 2))
        if (sinLat * sinLat + cosine * cosines[i]! * sinLng * sinLng <= limit) found.push(i)
      }
    }
    if (touchesPole || dLng >= 180) {
      take(-180, 180)
      return found
    }
    take(Math.max(-180, lng - dLng), Math.min(180, lng + dLng))
    if (lng - dLng < -180) take(lng - dLng + 360, 180)
    if (lng + dLng > 180) take(-180, lng + dLng - 360)
    return found
  }
  return { within }
}

/**
 * @formula For each centre, how many points lie at most `radiusM` metres away (a point on the centre counts).
 * @example points [[0, 0], [0, 0.001], [1, 1]] around [0, 0] within 200 m: [2].
 */
export function countWithin(points: readonly Position[], centres: readonly Position[], radiusM: number): number[] {
  const index = nearby(points)
  return centres.map((centre) => index.within(centre, radiusM).length)
}
