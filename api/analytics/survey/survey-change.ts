/**
 * How much a share moved between two waves. Waves that go back to the same clusters share their luck, and the arithmetic
 * keeps that.
 * @section a
 * @method change
 * @method grievances
 * @units share points 0-1
 */
import { tQuantile, twoSidedTP } from '../numeric/distributions.ts'
import { type LonelyPsu, psuVariance, type StratumSize } from './psu-variance.ts'
import { type PsuSums, surveyMean } from './survey.ts'

export type SurveyChange =
  | { status: 'ok'; change: number; se: number; df: number; lo: number; hi: number; p: number; sharedPsus: number }
  | { status: 'not_tested'; reason: 'no-data' | 'too-few' }

/**
 * Change in share points (0-1).
 * @formula Stack the waves, keep PSU ids, score u = u_t - u_{t-1}; a PSU in both waves brings its covariance by itself,
 *   and independent samples come to V_t + V_{t-1}.
 * @source Lumley (2010)
 * @shape `strata` count the distinct PSUs of both waves together. df = PSUs with a record in either wave minus their
 *   strata.
 * @example the same sums in both waves give change 0 and se 0.
 */
export function surveyChange(
  current: readonly PsuSums[],
  previous: readonly PsuSums[],
  strata: readonly StratumSize[],
  lonely?: LonelyPsu,
): SurveyChange {
  const now = surveyMean(current, strata, lonely)
  const then = surveyMean(previous, strata, lonely)
  if (now === null || then === null) return { status: 'not_tested', reason: 'no-data' }
  const scores = new Map<string, { stratum: string; score: number; waves: number }>()
  const add = (psus: readonly PsuSums[], mean: number, sign: number) => {
    const weight = psus.reduce((sum, psu) => sum + psu.weight, 0)
    for (const psu of psus) {
      if (psu.n === 0) continue
      const key = `${psu.stratum}\u0000${psu.psu}`
      const held = scores.get(key) ?? { stratum: psu.stratum, score: 0, waves: 0 }
      held.score += (sign * (psu.weightedSum - mean * psu.weight)) / weight
      held.waves++
      scores.set(key, held)
    }
  }
  add(current, now.mean, 1)
  add(previous, then.mean, -1)
  const psus = [...scores.values()]
  const df = psus.length - new Set(psus.map(({ stratum }) => stratum)).size
  if (df < 1) return { status: 'not_tested', reason: 'too-few' }
  const change = now.mean - then.mean
  const se = Math.sqrt(psuVariance(psus, strata, lonely).variance)
  const reach = tQuantile(0.975, df) * se
  return {
    status: 'ok',
    change,
    se,
    df,
    lo: change - reach,
    hi: change + reach,
    p: se > 0 ? twoSidedTP(change / se, df) : change === 0 ? 1 : 0,
    sharedPsus: psus.filter(({ waves }) => waves === 2).length,
  }
}
