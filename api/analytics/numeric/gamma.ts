/**
 * The gamma distribution, exact where rates need it: tiny tails and counts in the thousands, where packaged quantiles
 * drift (one common library is wrong by 1e-4 from shape 1000 on). Must not know about districts or rates.
 * @section 0
 * @method building-blocks
 * @units probabilities 0-1
 */
import { demand } from './gap.ts'
import { normalQuantile } from './normal.ts'
import { deviance, stirlingError } from './stirling.ts'

const HALF_LOG_TAU = 0.9189385332046727
/** Series stop where a term no longer counts in double precision. @unit relative */
const EPSILON = 1e-17
const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
]

/**
 * @formula ln Gamma(x) for x > 0 (Lanczos 1964 below 10, Stirling's series above).
 * @source Lanczos (1964) SIAM J Numer Anal B 1:86
 * @example logGamma(5) = ln 24.
 */
export function logGamma(x: number): number {
  demand(x > 0, `logGamma needs x > 0, got ${x}`)
  if (x >= 10) return (x - 0.5) * Math.log(x) - x + HALF_LOG_TAU + stirlingError(x)
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x)
  let sum = LANCZOS[0]!
  for (let i = 1; i < LANCZOS.length; i++) sum += LANCZOS[i]! / (x - 1 + i)
  const t = x + 6.5
  return HALF_LOG_TAU + (x - 0.5) * Math.log(t) - t + Math.log(sum)
}

/** ln of x^a e^-x / Gamma(a + 1), by Loader's (2000) deviance so that large a keeps its digits. */
function logTerm(a: number, x: number): number {
  if (a < 10) return a * Math.log(x) - x - logGamma(a + 1)
  return -deviance(a, x) - stirlingError(a) - HALF_LOG_TAU - 0.5 * Math.log(a)
}

/**
 * @formula Lower and upper tail of Gamma(shape, rate 1) at x: P = gamma(a, x) / Gamma(a), Q = 1 - P, each worked out
 *   directly on its own side so that neither loses digits.
 * @formula Series below x = a + 1, Lentz's continued fraction above (Abramowitz & Stegun 6.5.29, 6.5.31).
 */
function tails(shape: number, x: number): { lower: number; upper: number } {
  if (x <= 0) return { lower: 0, upper: 1 }
  if (x === Number.POSITIVE_INFINITY) return { lower: 1, upper: 0 }
  const front = Math.exp(logTerm(shape, x))
  if (x < shape + 1) {
    let term = 1
    let sum = 1
    for (let k = 1; k < 100_000; k++) {
      term *= x / (shape + k)
      sum += term
      if (term < sum * EPSILON) break
    }
    const lower = Math.min(1, front * sum)
    return { lower, upper: 1 - lower }
  }
  let b = x + 1 - shape
  let c = 1e300
  let d = 1 / b
  let h = d
  for (let k = 1; k < 100_000; k++) {
    const an = -k * (k - shape)
    b += 2
    d = 1 / (an * d + b || 1e-300)
    c = b + an / c || 1e-300
    const step = d * c
    h *= step
    if (Math.abs(step - 1) < 1e-16) break
  }
  const upper = Math.min(1, front * shape * h)
  return { lower: 1 - upper, upper }
}

/**
 * @formula P(X <= x) for X ~ Gamma(shape, rate).
 * @example gammaCdf(1, 1, 1) = 1 - 1/e.
 */
export function gammaCdf(x: number, shape: number, rate: number): number {
  demand(shape > 0 && rate > 0, 'the gamma distribution needs shape > 0 and rate > 0')
  return tails(shape, x * rate).lower
}

/**
 * @formula P(X > x), the survival function, to full relative precision.
 * @example gammaSf(2, 1, 1) = e^-2.
 */
export function gammaSf(x: number, shape: number, rate: number): number {
  demand(shape > 0 && rate > 0, 'the gamma distribution needs shape > 0 and rate > 0')
  return tails(shape, x * rate).upper
}

/**
 * Shape 0 is the point mass at 0.
 * @formula The x with P(X <= x) = p: Wilson & Hilferty's start, then Newton steps on the nearer tail, kept inside a
 *   bracket.
 * @source Wilson & Hilferty (1931) PNAS 17:684
 * @example gammaQuantile(0.975, 1, 1) = -ln 0.025.
 */
export function gammaQuantile(p: number, shape: number, rate: number): number {
  demand(p >= 0 && p <= 1, `a probability lies in [0, 1], got ${p}`)
  demand(shape >= 0 && rate > 0, 'the gamma quantile needs shape >= 0 and rate > 0')
  if (shape === 0 || p === 0) return 0
  if (p === 1) return Number.POSITIVE_INFINITY
  const spread = 1 / (9 * shape)
  const hilferty = shape * (1 - spread + normalQuantile(p) * Math.sqrt(spread)) ** 3
  const small = Math.exp((Math.log(p) + logGamma(shape + 1)) / shape)
  let x = hilferty > 0.05 * shape && shape > 0.3 ? hilferty : Math.max(small, Number.MIN_VALUE)
  let low = 0
  let high = Number.POSITIVE_INFINITY
  for (let k = 0; k < 200; k++) {
    const { lower, upper } = tails(shape, x)
    const excess = p < 0.5 ? lower - p : 1 - p - upper
    if (excess > 0) high = x
    else low = x
    const density = Math.exp(logTerm(shape, x)) * (shape / x)
    let following = x - excess / density
    if (!(following > low && following < high)) following = high === Number.POSITIVE_INFINITY ? x * 2 : (low + high) / 2
    if (Math.abs(following - x) <= 1e-15 * x) return following / rate
    x = following
  }
  return x / rate
}
