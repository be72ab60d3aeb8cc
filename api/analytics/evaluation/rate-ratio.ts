/**
 * Before and after: how much a rate changed, with an exact interval, and what change could have been seen at all. The
 * lowest rung of evaluation: "changed", never "effect".
 * @section i
 * @method evaluation
 * @units ratio of rates, without unit
 */
import { betaCdf, betaQuantile } from '../numeric/distributions.ts'
import { logGamma } from '../numeric/gamma.ts'
import { demand } from '../numeric/gap.ts'

export type RateRatio =
  | {
      status: 'ok'
      /** After over before; null with `infinite` when nothing happened before. */
      ratio: number | null
      infinite: boolean
      /** Exact (conditional) 95 % limits; hi null means no upper limit. */
      lo: number
      hi: number | null
      /** Mid-P limits, less conservative; same conventions. */
      midPLo: number
      midPHi: number | null
      /** Normal limits on the log scale, RR exp(+-1.96 sqrt(1/x1 + 1/x0)); null where a count is 0. */
      waldLo: number | null
      waldHi: number | null
      /** Two-sided exact p: all outcomes no more probable than this one. */
      p: number
    }
  | { status: 'not_tested'; reason: 'no-data' | 'no-exposure' }

/** R's own slack when outcomes are called equally probable. @unit factor */
const EQUALLY_PROBABLE = 1 + 1e-7

/**
 * x1 events in T1 after, x0 in T0 before.
 * @formula Given N = x0 + x1, X1 ~ Bin(N, pi), pi = RR T1 / (RR T1 + T0); Clopper-Pearson limits for pi give RR = L / (1
 *   - L) * T0 / T1.
 * @formula Counts are whole and >= 0; T in any one unit (months, person-years).
 * @source Przyborowski & Wilenski (1940)
 * @source Fay (2010) R Journal 2:53
 * @gap No event at all: `no-data`.
 * @example 2 in 10 against 9 in 12: 0.2667 [0.0280, 1.2884], p 0.0775.
 */
export function rateRatio(after: number, timeAfter: number, before: number, timeBefore: number): RateRatio {
  demand(
    Number.isInteger(after) && Number.isInteger(before) && after >= 0 && before >= 0,
    'counts are whole numbers >= 0',
  )
  if (!(timeAfter > 0) || !(timeBefore > 0)) return { status: 'not_tested', reason: 'no-exposure' }
  const n = after + before
  if (n === 0) return { status: 'not_tested', reason: 'no-data' }
  const scale = timeBefore / timeAfter
  const toRatio = (share: number) => (share >= 1 ? null : (share / (1 - share)) * scale)
  const midP = (share: number) => binomialCdf(after, n, share) - 0.5 * binomialProbability(after, n, share)
  return {
    status: 'ok',
    ratio: before === 0 ? null : (after / before) * scale,
    infinite: before === 0,
    lo: after === 0 ? 0 : toRatio(betaQuantile(0.025, after, before + 1))!,
    hi: before === 0 ? null : toRatio(betaQuantile(0.975, after + 1, before)),
    midPLo: after === 0 ? 0 : toRatio(solve((share) => midP(share) - 0.975))!,
    midPHi: before === 0 ? null : toRatio(solve((share) => midP(share) - 0.025)),
    ...waldLimits(after, before, scale),
    p: exactP(after, n, timeAfter / (timeAfter + timeBefore)),
  }
}

function waldLimits(after: number, before: number, scale: number): { waldLo: number | null; waldHi: number | null } {
  if (after === 0 || before === 0) return { waldLo: null, waldHi: null }
  const reach = Math.exp(1.959963984540054 * Math.sqrt(1 / after + 1 / before))
  const ratio = (after / before) * scale
  return { waldLo: ratio / reach, waldHi: ratio * reach }
}

function exactP(observed: number, n: number, share: number): number {
  const limit = binomialProbability(observed, n, share) * EQUALLY_PROBABLE
  let p = 0
  for (let k = 0; k <= n; k++) {
    const probability = binomialProbability(k, n, share)
    if (probability <= limit) p += probability
  }
  return Math.min(1, p)
}

function binomialProbability(k: number, n: number, share: number): number {
  if (share <= 0) return k === 0 ? 1 : 0
  if (share >= 1) return k === n ? 1 : 0
  const choose = logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1)
  return Math.exp(choose + k * Math.log(share) + (n - k) * Math.log1p(-share))
}

/** @formula P(X <= k) through the incomplete beta function. */
const binomialCdf = (k: number, n: number, share: number) => (k >= n ? 1 : betaCdf(1 - share, n - k, k + 1))

/** Root of a function falling on [0, 1]. */
function solve(f: (share: number) => number): number {
  let low = 0
  let high = 1
  for (let k = 0; k < 200 && high - low > 1e-16 * high; k++) {
    const middle = (low + high) / 2
    if (f(middle) > 0) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/**
 * @formula The fall that could just be seen (80 % power, 5 % two-sided), worked out before the result is shown: RR* =
 *   exp(-2.80 sqrt(1/x0 + 1/E[x1])), E[x1] = x0 RR* T1/T0, iterated.
 * @gap Null when even a fall to nothing could not.
 * @example 50 events before, equal windows: 0.505.
 */
export function minimumDetectableRatio(before: number, timeBefore: number, timeAfter: number): number | null {
  demand(before >= 0 && timeBefore > 0 && timeAfter > 0, 'a count >= 0 and two windows above 0')
  if (before === 0) return null
  const shortfall = (ratio: number) =>
    Math.log(ratio) + 2.8 * Math.sqrt(1 / before + timeBefore / (before * ratio * timeAfter))
  let low = Number.NaN
  for (let k = 1; k < 1000; k++) {
    const ratio = 1 - k / 1000
    if (shortfall(ratio) <= 0) {
      low = ratio
      break
    }
  }
  if (Number.isNaN(low)) return null
  let high = low + 1 / 1000
  for (let k = 0; k < 60; k++) {
    const middle = (low + high) / 2
    if (shortfall(middle) > 0) high = middle
    else low = middle
  }
  return low
}
