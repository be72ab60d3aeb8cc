/** Where the incidents of a piece of work are counted: its area, the ring around it, and how large a place to compare it with is. */

import type { Position } from '#api/analytics/spatial/distance.ts'
import { drawnArea } from '#api/analytics/spatial/drawn-area.ts'
import { areaKm2 } from '#api/geography/area.ts'
import type { PlannedArea } from '#data/schema/evaluation-plan.ts'
import type { Monthly } from './monthly.ts'
import type { Outcome } from './outcome.ts'
import { RADIUS_M, type Reach } from './streets.ts'

/** Square metres. */
const SQUARE_KM = 1e6

export type Counted = {
  centre: Position
  near: Monthly
  ring: Monthly
  /** Of places to compare with: as large, with as wide a ring. */
  reach: Reach
  /** Nearer than this to the centre, a place's ring would meet this one. */
  awayM: number
}

export function countedIn(
  area: Exclude<PlannedArea, { sort: 'district' }>,
  point: Position,
  outcome: Outcome,
): Counted {
  if (area.sort === 'radius') {
    const { radiusM, ringM } = area
    return {
      centre: point,
      near: outcome.around(point, 0, radiusM),
      ring: outcome.around(point, radiusM, ringM),
      reach: { radiusM, ringM },
      awayM: 2 * ringM,
    }
  }
  const [corners] = area.polygon.coordinates
  const drawn = drawnArea(corners)
  const { centre, radiusM: farthestM } = drawn
  const radiusM = Math.sqrt((areaKm2(area.polygon) * SQUARE_KM) / Math.PI)
  const reach = { radiusM, ringM: radiusM + area.ringM }
  return { centre, ...outcome.inside(drawn, area.ringM), reach, awayM: farthestM + area.ringM + reach.ringM }
}

/** Work done as near as this to a place leaves it no comparison: its own area would meet the place's ring. */
export const touchedWithinM = ({ ringM }: Reach): number => ringM + RADIUS_M
