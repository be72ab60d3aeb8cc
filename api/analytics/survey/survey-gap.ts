/**
 * How far two groups asked in one wave stand apart. Both were met at the same sampling points, and what is peculiar to a point moves
 * both: the arithmetic keeps that, so that the range is neither too narrow nor too wide.
 * @section a
 * @method gaps
 * @method two-way-trust
 * @units share points 0-1
 */
import type { LonelyPsu, StratumSize } from './psu-variance.ts'
import type { PsuSums } from './survey.ts'
import { surveyChange } from './survey-change.ts'

export type SurveyGap =
  | { status: 'ok'; gap: number; se: number; df: number; lo: number; hi: number; p: number }
  | { status: 'not_tested'; reason: 'no-data' | 'too-few' }

/**
 * Share of the first group minus share of the second, in share points (0-1).
 * @formula The scores of both groups stacked by sampling point, u = u_first - u_second: V = V_first + V_second - 2 cov, with
 *   the covariance coming from the points where both were met.
 * @source Lumley (2010)
 * @shape `strata` are those of the wave's full sample; groups met at different points come to the sum of their variances.
 * @example the same sums for both groups give gap 0 and se 0.
 */
export function surveyGap(
  first: readonly PsuSums[],
  second: readonly PsuSums[],
  strata: readonly StratumSize[],
  lonely?: LonelyPsu,
): SurveyGap {
  const stacked = surveyChange(first, second, strata, lonely)
  if (stacked.status !== 'ok') return stacked
  const { change: gap, se, df, lo, hi, p } = stacked
  return { status: 'ok', gap, se, df, lo, hi, p }
}
