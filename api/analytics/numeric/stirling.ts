/**
 * The two corrections that keep densities exact where their factors are huge and nearly cancel: how far Stirling's formula is from
 * the gamma function, and how far a count lies from its mean. Gamma and beta are built on them.
 * @section 0
 * @method building-blocks
 * @source Loader (2000) Fast and Accurate Computation of Binomial Probabilities
 * @units natural logarithms
 */

/** From here on six terms of Stirling's series are exact in double precision. @unit argument */
const SERIES_FROM = 15
/** A sum stops where a term no longer counts in double precision. @unit relative */
const EPSILON = 1e-17
const _HALF_LOG_TAU = 0.9189385332046727

/**
 * @formula ln Gamma(x) - ((x - 1/2) ln x - x + 1/2 ln 2 pi), x > 0: Stirling's series from 15 on, below it by the recurrence of
 *   Gamma.
 * @source DLMF 5.11.1, 5.5.1
 * @example stirlingError(1) = 1 - 1/2 ln 2 pi.
 */
export function stirlingError(x: number): number {
  let steps = 0
  let at = x
  // Far below 1 the first step is nearly all of the answer, and log1p(1 / x) would overflow for the smallest x.
  for (; at < SERIES_FROM; at++)
    steps += (at + 0.5) * (at < 1 ? Math.log(at + 1) - Math.log(at) : Math.log1p(1 / at)) - 1
  const y = 1 / (at * at)
  return steps + (1 / 12 - y * (1 / 360 - y * (1 / 1260 - y * (1 / 1680 - y * (1 / 1188 - (y * 691) / 360360))))) / at
}

/**
 * @formula x ln(x / mean) - x + mean, both > 0, where the sum would lose its digits by a series.
 * @example deviance(3, 3) = 0.
 */
export function deviance(x: number, mean: number): number {
  const u = (mean - x) / x
  return x * (Math.abs(u) < 0.1 ? uMinusLog1p(u) : u - Math.log(mean / x))
}

function uMinusLog1p(u: number): number {
  let power = u
  let sum = 0
  for (let k = 2; k < 60; k++) {
    power *= -u
    const term = -power / k
    sum -= -term
    if (Math.abs(term) < EPSILON * Math.abs(sum)) break
  }
  return sum
}
