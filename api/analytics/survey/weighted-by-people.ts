/**
 * One share out of those of several districts, each counting for the people who live in it: what a country says where a survey asked
 * as many in a village as in a city. Takes published shares alone, so that it tells nothing they do not.
 * @section a
 * @method roll-up
 * @units shares 0-1; people
 */
import { demand } from '../numeric/gap.ts'
import { kornGraubardInterval } from './korn-graubard.ts'

export type OneDistrict = {
  share: number
  /** Effective respondents behind it. */
  nEffective: number
  people: number
}
export type WeightedShare = { share: number; lo: number; hi: number; nEffective: number }

/**
 * @formula p = sum W_i p_i, W_i = people_i / sum people; V = sum W_i^2 p_i (1 - p_i) / n*_i; n* = p (1 - p) / V, and the Korn-Graubard
 *   interval of p with n*. Where every p_i is 0 or 1 and V is 0, n* is that of the weights alone, 1 / sum (W_i^2 / n*_i).
 * @source Cochran (1977) Sampling Techniques, ch. 5
 * @source Korn & Graubard (1998) Survey Methodology 24:193
 * @shape Districts are sampled apart: a sampling point that lies across two is counted as two.
 * @gap Null without a district.
 * @example 0.2 and 0.6 of 100 each, 3000 and 1000 people: 0.3, n* 200.
 */
export function weightedByPeople(districts: readonly OneDistrict[]): WeightedShare | null {
  if (districts.length === 0) return null
  demand(
    districts.every(({ people, nEffective }) => people > 0 && nEffective > 0),
    'somebody lives there and somebody was asked',
  )
  const people = districts.reduce((sum, district) => sum + district.people, 0)
  const over = (of: (district: OneDistrict, weight: number) => number): number =>
    districts.reduce((sum, district) => sum + of(district, district.people / people), 0)
  const share = Math.min(
    1,
    over(({ share: own }, weight) => weight * own),
  )
  const variance = over(({ share: own, nEffective }, weight) => (weight ** 2 * own * (1 - own)) / nEffective)
  const nEffective =
    variance > 0 && share > 0 && share < 1
      ? (share * (1 - share)) / variance
      : 1 / over(({ nEffective: own }, weight) => weight ** 2 / own)
  return { share, nEffective, ...kornGraubardInterval(share, nEffective) }
}
