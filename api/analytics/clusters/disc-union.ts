/**
 * How much ground lies within reach of any of some points, in discs of that reach: two points at one place cover one disc, two
 * far apart cover two. Must not know what stands at the points.
 * @section e
 * @method comparable-streets
 * @units metres in; discs out
 */
import { EARTH_RADIUS_M, type Position, RADIANS } from '../spatial/distance.ts'
import { nearby } from './nearby.ts'

/** Sample points a disc, on a sunflower spiral: the union is right to about 1 %. @unit points */
const SAMPLES = 400
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5))

/**
 * The ground that all discs together cover, in discs. Points not at a pole.
 * @formula Union = sum over discs of the mean of 1 / (discs that cover the sampled point)
 * @source Vogel (1979) Mathematical Biosciences 44:179, the spiral of the samples
 * @shape `points` [lng, lat]; `reachM` the radius of every disc
 * @example Two points 10 km apart, reach 250 m: 2; the same point twice: 1.
 */
export function discUnion(points: readonly Position[], reachM: number): number {
  const index = nearby(points)
  let covered = 0
  for (const [lng, lat] of points) {
    const perMetre = 1 / (EARTH_RADIUS_M * RADIANS)
    let shares = 0
    for (let k = 0; k < SAMPLES; k++) {
      const radius = reachM * Math.sqrt((k + 0.5) / SAMPLES)
      const dLat = radius * Math.sin(k * GOLDEN_ANGLE) * perMetre
      const dLng = (radius * Math.cos(k * GOLDEN_ANGLE) * perMetre) / Math.cos(lat * RADIANS)
      shares += 1 / Math.max(1, index.within([lng + dLng, lat + dLat], reachM).length)
    }
    covered += shares / SAMPLES
  }
  return covered
}
