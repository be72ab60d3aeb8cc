/**
 * Beta and Student's t, the two distributions behind survey intervals, checked at their edges. The normal and the gamma
 * have files of their own.
 * @section 0
 * @method building-blocks
 * @source Johnson, Kotz & Balakrishnan (1995) Continuous Univariate Distributions
 * @units probabilities 0-1
 */
import { demand } from './gap.ts'
import { incompleteBeta, inverseIncompleteBeta, type Point } from './incomplete-beta.ts'
import { normalCdf, normalQuantile } from './normal.ts'

/** A shape this small puts all mass at its end: p^(1/shape) is below the smallest number there is. @unit shape */
const POINT_MASS = 1e-5
/** With so many degrees of freedom Student's t is the normal distribution to the last digit. @unit degrees of freedom */
const NORMAL_FROM = 1e17

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
  if (p === 0 || p === 1) return p
  return inverseIncompleteBeta({ lower: p, upper: 1 - p }, alpha, betaShape).x
}

/**
 * @formula P(X <= x) for X ~ Beta(alpha, beta), both > 0.
 * @example betaCdf(0.5, 2, 2) = 0.5.
 */
export function betaCdf(x: number, alpha: number, betaShape: number): number {
  demand(alpha > 0 && betaShape > 0, 'beta needs shapes above zero')
  if (x <= 0) return 0
  if (x >= 1) return 1
  return incompleteBeta(alpha, betaShape, { x, rest: 1 - x }).lower
}

/**
 * @formula The t with P(T <= t) = p at `df` degrees of freedom (df > 0, may be fractional).
 * @formula t^2 / (df + t^2) is Beta(1/2, df/2).
 * @example tQuantile(0.975, 14) = 2.144787.
 */
export function tQuantile(p: number, df: number): number {
  demand(df > 0, `Student's t needs df > 0, got ${df}`)
  demand(p >= 0 && p <= 1, `a probability lies in [0, 1], got ${p}`)
  if (p === 0.5) return 0
  if (df > NORMAL_FROM) return normalQuantile(p)
  const tail = Math.min(p, 1 - p)
  if (tail === 0) return p === 0 ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY
  const { x, rest } = inverseIncompleteBeta({ lower: 2 * Math.abs(p - 0.5), upper: 2 * tail }, 0.5, df / 2)
  return Math.sign(p - 0.5) * Math.sqrt(df) * Math.sqrt(x / rest)
}

/**
 * @formula Two-sided p of Student's t.
 * @example twoSidedTP(2.144787, 14) = 0.05.
 */
export function twoSidedTP(t: number, df: number): number {
  demand(df > 0, `Student's t needs df > 0, got ${df}`)
  if (df > NORMAL_FROM) return Math.min(1, 2 * normalCdf(-Math.abs(t)))
  return incompleteBeta(0.5, df / 2, pointOf(t, df)).upper
}

/** @formula t^2 / (df + t^2) and its rest, for any t without overflow. */
function pointOf(t: number, df: number): Point {
  const odds = (t / Math.sqrt(df)) ** 2
  if (odds === Number.POSITIVE_INFINITY) return { x: 1, rest: 0 }
  return { x: odds / (1 + odds), rest: 1 / (1 + odds) }
}
