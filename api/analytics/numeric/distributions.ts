/**
 * Beta and Student's t, the two distributions behind survey intervals, checked at their edges. The normal and the gamma
 * have files of their own.
 * @section 0
 * @method building-blocks
 * @source Johnson, Kotz & Balakrishnan (1995) Continuous Univariate Distributions
 * @units probabilities 0-1
 */
import beta from '@stdlib/stats-base-dists-beta'
import student from '@stdlib/stats-base-dists-t'
import { demand } from './gap.ts'

/** A shape this small puts all mass at its end: p^(1/shape) is below the smallest number there is. @unit shape */
const POINT_MASS = 1e-5

/**
 * @formula The x with P(X <= x) = p for X ~ Beta(alpha, beta).
 * @formula A zero parameter puts all mass at that end, as the limits of the Clopper-Pearson interval need: alpha = 0
 *   gives 0, beta = 0 gives 1.
 * @example betaQuantile(0.025, 1, 20) = 0.00126510.
 */
export function betaQuantile(p: number, alpha: number, betaShape: number): number {
  demand(p >= 0 && p <= 1, `a probability lies in [0, 1], got ${p}`)
  demand(alpha >= 0 && betaShape >= 0 && alpha + betaShape > 0, 'beta needs non-negative shapes, not both zero')
  if (alpha < POINT_MASS) return 0
  if (betaShape < POINT_MASS) return 1
  return beta.quantile(p, alpha, betaShape)
}

/**
 * @formula P(X <= x) for X ~ Beta(alpha, beta), both > 0.
 * @example betaCdf(0.5, 2, 2) = 0.5.
 */
export function betaCdf(x: number, alpha: number, betaShape: number): number {
  demand(alpha > 0 && betaShape > 0, 'beta needs shapes above zero')
  if (x <= 0) return 0
  if (x >= 1) return 1
  return beta.cdf(x, alpha, betaShape)
}

/**
 * @formula The t with P(T <= t) = p at `df` degrees of freedom (df > 0, may be fractional).
 * @example tQuantile(0.975, 14) = 2.144787.
 */
export function tQuantile(p: number, df: number): number {
  demand(df > 0, `Student's t needs df > 0, got ${df}`)
  return student.quantile(p, df)
}

/**
 * @formula Two-sided p of Student's t.
 * @example twoSidedTP(2.144787, 14) = 0.05.
 */
export function twoSidedTP(t: number, df: number): number {
  demand(df > 0, `Student's t needs df > 0, got ${df}`)
  return Math.min(1, 2 * student.cdf(-Math.abs(t), df))
}
