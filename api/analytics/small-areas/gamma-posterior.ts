/**
 * What a district's count says about its true rate, once the other districts are taken into account.
 * @section b
 * @method exceedance
 * @method smoothing
 * @units events per unit of exposure; probabilities 0-1
 */

import { gammaQuantile, gammaSf } from '../numeric/gamma.ts'
import type { Prior } from './empirical-bayes.ts'

export type RatePosterior = {
  mean: number
  /** 95 % credible interval, events per unit of exposure. */
  lo: number
  hi: number
  /** True when the prior has no spread and the rate is the common one for certain. */
  pooled: boolean
}

/**
 * @formula Prior Gamma(b^2/a, b/a) from Marshall's a and b, so theta | O, n ~ Gamma(b^2/a + O, b/a + n); its mean equals
 *   Marshall's smoothed rate.
 * @source Clayton & Kaldor (1987) Biometrics 43:671
 * @gap a = 0: a point at b, `pooled`.
 * @example a = 2e-5, b = 0.005, 10 events in 1000: mean 0.009.
 */
export function ratePosterior(count: number, exposure: number, { a, b }: Prior): RatePosterior {
  if (a === 0 || b === 0) return { mean: b, lo: b, hi: b, pooled: true }
  const shape = (b * b) / a + count
  const rate = b / a + exposure
  return {
    mean: shape / rate,
    lo: gammaQuantile(0.025, shape, rate),
    hi: gammaQuantile(0.975, shape, rate),
    pooled: false,
  }
}

/**
 * @formula P(true rate > threshold).
 * @formula With a = 0 it is 0 or 1.
 * @example above, P(theta > 0.005) = 0.9547.
 */
export function rateExceedance(count: number, exposure: number, { a, b }: Prior, threshold: number): number {
  if (a === 0 || b === 0) return b > threshold ? 1 : 0
  return gammaSf(threshold, (b * b) / a + count, b / a + exposure)
}
