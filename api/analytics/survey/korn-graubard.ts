/**
 * The interval for a share in a survey with clusters and weights, right down to 0 and 100 %.
 * @section a
 * @method perception
 * @units shares 0-1; respondents
 */
import { betaQuantile, tQuantile } from '../numeric/distributions.ts'
import { demand } from '../numeric/gap.ts'

export type EffectiveSample = {
  /** p(1-p)/V: simple random answers worth as much. n itself when p is 0 or 1. */
  nEff: number
  /** nEff adjusted for the degrees of freedom, not capped. */
  nEffDf: number
  /** nEffDf, never above n (NCHS): the effective sample every rule is held to. */
  nStar: number
}

/**
 * @formula n_eff = p(1-p)/V; n* = n_eff (t_.975,n-1 / t_.975,df)^2, then min(n*, n).
 * @formula At p = 0 or 1 (V = 0 there says nothing) n_eff = n.
 * @source Korn & Graubard (1998) Survey Methodology 24:193
 * @shape n >= 2 respondents, df >= 1, variance >= 0.
 */
export function effectiveSample(share: number, variance: number, n: number, df: number): EffectiveSample {
  demand(n >= 2 && df > 0 && variance >= 0, 'the effective sample needs n >= 2, df > 0 and variance >= 0')
  const extreme = share <= 0 || share >= 1
  const nEff = extreme || variance === 0 ? n : (share * (1 - share)) / variance
  const ratio = tQuantile(0.975, n - 1) / tQuantile(0.975, df)
  const nEffDf = nEff * ratio * ratio
  return { nEff, nEffDf, nStar: Math.min(nEffDf, n) }
}

/**
 * @formula lo = B^-1(.025; n*p, n*(1-p) + 1), hi = B^-1(.975; n*p + 1, n*(1-p)).
 * @shape `n` is n* (need not be whole).
 * @example 0 of n* = 47.8874422: [0, 0.0741400].
 */
export function kornGraubardInterval(share: number, n: number): { lo: number; hi: number } {
  demand(share >= 0 && share <= 1 && n > 0, 'a share lies in [0, 1] and needs n > 0')
  return {
    lo: share === 0 ? 0 : betaQuantile(0.025, n * share, n * (1 - share) + 1),
    hi: share === 1 ? 1 : betaQuantile(0.975, n * share + 1, n * (1 - share)),
  }
}
