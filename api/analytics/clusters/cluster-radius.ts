/**
 * A radius to start from for point clusters: the knee of the sorted distances to the k-th nearest point.
 * @section e
 * @method point-clusters
 * @units metres
 */

import { demand } from '../numeric/gap.ts'
import { haversineM, type Position } from '../spatial/distance.ts'

/** Above this many points a systematic sample of them is enough to see the knee. @unit points */
const MOST_LOOKED_AT = 500

/**
 * @formula Sorted distances from each point to its minPoints-th nearest (itself counted, as DBSCAN counts), metres; the
 *   knee is the place furthest below the straight line from first to last.
 * @source Ester et al. (1996)
 * @gap Null with fewer than minPoints + 2 points or when all distances agree.
 * @example nine points 10 m apart and one far off: about 10-20 m.
 */
export function suggestRadiusM(points: readonly Position[], minPoints: number): number | null {
  demand(Number.isInteger(minPoints) && minPoints >= 2, 'minPoints is a whole number, at least 2')
  if (points.length < minPoints + 2) return null
  const step = Math.max(1, Math.floor(points.length / MOST_LOOKED_AT))
  const reach = points
    .filter((_, i) => i % step === 0)
    .map((from) => Float64Array.from(points, (to) => haversineM(from, to)).sort()[minPoints - 1]!)
    .sort((a, b) => a - b)
  const first = reach[0]!
  const rise = reach.at(-1)! - first
  if (rise === 0) return null
  let knee = 0
  let furthest = 0
  reach.forEach((d, i) => {
    const below = i / (reach.length - 1) - (d - first) / rise
    if (below > furthest) {
      furthest = below
      knee = i
    }
  })
  return furthest > 0 ? reach[knee]! : null
}
