/**
 * Log-linear models of counts: Poisson by iterated weighted least squares, with robust standard errors, and negative
 * binomial where counts spread too far. Must not know what the columns mean.
 * @section i
 * @method building-blocks
 * @method evaluation
 * @source McCullagh & Nelder (1989) Generalized Linear Models
 * @source Venables & Ripley (2002) Modern Applied Statistics with S
 * @units log of counts per exposure
 */
import { inverse, Matrix } from 'ml-matrix'
import { logGamma } from './gamma.ts'
import { demand } from './gap.ts'

export type LogLinearModel = {
  estimate: number[]
  /** Model-based standard errors. */
  se: number[]
  /** (X'WX)^-1, the bread of every sandwich. */
  bread: number[][]
  fitted: number[]
  deviance: number
  logLikelihood: number
  /** Pearson X^2 / (n - p): above 1.2 the counts spread more than Poisson. */
  dispersion: number
  /** Negative binomial size; null for Poisson. */
  theta: number | null
  /** Standard error of theta from its information; null for Poisson. */
  thetaSe: number | null
  /** Deviance and Akaike's criterion beside the model with an intercept alone. */
  nullDeviance: number
  aic: number
  /** Score rows x_i (y_i - mu_i) [/(1 + mu_i/theta)], for sandwiches. */
  scores: number[][]
}
export type LogLinearResult =
  | { status: 'ok'; model: LogLinearModel }
  | { status: 'not_tested'; reason: 'too-few' | 'constant' | 'not-converged' }

/** A fit that has not settled by then has run away. @unit steps */
const MOST_STEPS = 100
/** Far below what is compared or shown. @unit relative change */
const SETTLED = 1e-12
/** A size beyond this is Poisson in all but name. @unit size */
const LARGEST_THETA = 1e6
/** Up to here digamma differences are summed term by term. @unit counts */
const COUNTED_OUT = 200

/**
 * @formula log E y = X beta + offset.
 * @shape `y` whole counts, `x` rows (put the 1 for the intercept in yourself), `offset` log exposure.
 * @shape `priorWeights` count a row more or less than once.
 * @gap Fewer rows than columns + 1: `too-few`; columns that depend on each other: `constant`; a fit that runs away (a
 *   column that splits zeros from the rest): `not-converged`.
 * @example y = 2, 4 with rows [1], [1]: estimate ln 3.
 */
export function poissonModel(
  y: readonly number[],
  x: readonly (readonly number[])[],
  offset: readonly number[] | null = null,
  priorWeights: readonly number[] | null = null,
): LogLinearResult {
  return fitAt(y, x, offset, null, priorWeights)
}

/**
 * @formula The same with Var y = mu + mu^2/theta, theta by alternating likelihood steps.
 * @gap When theta runs to infinity the counts are not overdispersed and the Poisson fit is returned (theta null), never
 *   an error.
 */
export function negativeBinomialModel(
  y: readonly number[],
  x: readonly (readonly number[])[],
  offset: readonly number[] | null = null,
): LogLinearResult {
  const plain = poissonModel(y, x, offset)
  if (plain.status !== 'ok' || plain.model.dispersion <= 1) return plain
  let theta = thetaFor(y, plain.model.fitted, null)
  let fit: LogLinearResult = plain
  for (let step = 0; step < MOST_STEPS; step++) {
    if (theta === null || theta > LARGEST_THETA) return plain
    fit = fitAt(y, x, offset, theta)
    if (fit.status !== 'ok') return plain
    const following = thetaFor(y, fit.model.fitted, theta)
    if (following === null) return plain
    const moved = Math.abs(following - theta) / theta
    theta = following
    if (moved < 1e-10) break
  }
  return fit
}

function fitAt(
  y: readonly number[],
  x: readonly (readonly number[])[],
  offset: readonly number[] | null,
  theta: number | null,
  priorWeights: readonly number[] | null = null,
): LogLinearResult {
  demand(y.length === x.length && (offset === null || offset.length === y.length), 'one row and offset per count')
  const n = y.length
  const width = x[0]?.length ?? 0
  if (n <= width || width === 0) return { status: 'not_tested', reason: 'too-few' }
  const off = (i: number) => offset?.[i] ?? 0
  const weightOf = (mu: number) => (theta === null ? mu : mu / (1 + mu / theta))
  let mu = y.map((value) => Math.max(value, 0.1))
  let eta = mu.map(Math.log)
  let deviance = Number.POSITIVE_INFINITY
  for (let step = 0; step < MOST_STEPS; step++) {
    const cross = Matrix.zeros(width, width)
    const right = Matrix.zeros(width, 1)
    for (let i = 0; i < n; i++) {
      const w = weightOf(mu[i]!) * (priorWeights?.[i] ?? 1)
      const working = eta[i]! - off(i) + (y[i]! - mu[i]!) / mu[i]!
      for (let r = 0; r < width; r++) {
        right.set(r, 0, right.get(r, 0) + w * x[i]![r]! * working)
        for (let c = 0; c < width; c++) cross.set(r, c, cross.get(r, c) + w * x[i]![r]! * x[i]![c]!)
      }
    }
    const bread = invert(cross)
    if (bread === null) return { status: 'not_tested', reason: step === 0 ? 'constant' : 'not-converged' }
    const estimate = bread.mmul(right).to1DArray()
    eta = x.map((row, i) => row.reduce((sum, value, r) => sum + value * estimate[r]!, off(i)))
    if (eta.some((value) => !(Math.abs(value) < 500))) return { status: 'not_tested', reason: 'not-converged' }
    mu = eta.map(Math.exp)
    const following = devianceOf(y, mu, theta, priorWeights)
    const moved = Math.abs(following - deviance) / (Math.abs(following) + 0.1)
    deviance = following
    if (moved < SETTLED)
      return { status: 'ok', model: modelFrom({ y, x, offset, priorWeights }, mu, estimate, deviance, theta) }
  }
  return { status: 'not_tested', reason: 'not-converged' }
}

type Rows = {
  y: readonly number[]
  x: readonly (readonly number[])[]
  offset: readonly number[] | null
  priorWeights: readonly number[] | null
}

function modelFrom(
  { y, x, offset, priorWeights }: Rows,
  fitted: number[],
  estimate: number[],
  deviance: number,
  theta: number | null,
): LogLinearModel {
  const width = estimate.length
  const spread = (mu: number) => (theta === null ? 1 : 1 + mu / theta)
  const cross = Matrix.zeros(width, width)
  x.forEach((row, i) => {
    const w = ((priorWeights?.[i] ?? 1) * fitted[i]!) / spread(fitted[i]!)
    for (let r = 0; r < width; r++)
      for (let c = 0; c < width; c++) cross.set(r, c, cross.get(r, c) + w * row[r]! * row[c]!)
  })
  const bread = inverse(cross)
  const pearson = y.reduce(
    (sum, value, i) => sum + ((priorWeights?.[i] ?? 1) * (value - fitted[i]!) ** 2) / (fitted[i]! * spread(fitted[i]!)),
    0,
  )
  const logLikelihood = y.reduce((sum, value, i) => sum + logLikelihoodOf(value, fitted[i]!, theta), 0)
  const exposure = offset?.map(Math.exp) ?? y.map(() => 1)
  const rate = y.reduce((sum, value) => sum + value, 0) / exposure.reduce((sum, value) => sum + value, 0)
  return {
    estimate,
    se: bread.diagonal().map(Math.sqrt),
    bread: bread.to2DArray(),
    fitted,
    deviance,
    logLikelihood,
    dispersion: pearson / (y.length - width),
    theta,
    thetaSe: theta === null ? null : thetaError(y, fitted, theta),
    nullDeviance: devianceOf(
      y,
      exposure.map((value) => value * rate),
      theta,
      priorWeights,
    ),
    aic: 2 * (width + (theta === null ? 0 : 1)) - 2 * logLikelihood,
    scores: x.map((row, i) =>
      row.map((value) => ((priorWeights?.[i] ?? 1) * value * (y[i]! - fitted[i]!)) / spread(fitted[i]!)),
    ),
  }
}

/**
 * @gap Null where the columns depend on each other: ml-matrix throws, or answers with a matrix that is no inverse.
 */
function invert(cross: Matrix): Matrix | null {
  try {
    const inverted = inverse(cross)
    const check = cross.mmul(inverted).sub(Matrix.eye(cross.rows))
    return check.abs().max() < 1e-6 ? inverted : null
  } catch {
    return null
  }
}

function devianceOf(
  y: readonly number[],
  mu: readonly number[],
  theta: number | null,
  priorWeights: readonly number[] | null,
): number {
  return y.reduce((sum, value, i) => {
    const w = 2 * (priorWeights?.[i] ?? 1)
    const own = value > 0 ? value * Math.log(value / mu[i]!) : 0
    if (theta === null) return sum + w * (own - (value - mu[i]!))
    return sum + w * (own - (value + theta) * Math.log((value + theta) / (mu[i]! + theta)))
  }, 0)
}

function logLikelihoodOf(y: number, mu: number, theta: number | null): number {
  if (theta === null) return y * Math.log(mu) - mu - logGamma(y + 1)
  const choose = logGamma(theta + y) - logGamma(theta) - logGamma(y + 1)
  return choose + theta * Math.log(theta) + y * Math.log(mu) - (theta + y) * Math.log(theta + mu)
}

/**
 * Standard error of theta: the inverse root of minus the second derivative of the log likelihood at fixed means.
 */
function thetaError(y: readonly number[], mu: readonly number[], theta: number): number | null {
  const information = y.reduce((sum, value, i) => {
    const trigammaDifference = trigamma(theta) - trigamma(theta + value)
    const m = mu[i]!
    return sum + trigammaDifference - 1 / theta + 2 / (m + theta) - (value + theta) / (m + theta) ** 2
  }, 0)
  return information > 0 ? 1 / Math.sqrt(information) : null
}

/**
 * @formula Maximum-likelihood size at fixed means, by bisection on the score in log theta.
 * @gap Null when it runs to infinity.
 */
function thetaFor(y: readonly number[], mu: readonly number[], near: number | null): number | null {
  const score = (theta: number) =>
    y.reduce((sum, value, i) => {
      const digammaDifference = digammaStep(theta, value)
      const m = mu[i]!
      return sum + digammaDifference + Math.log(theta / (theta + m)) + 1 - (value + theta) / (m + theta)
    }, 0)
  let low = near === null ? 1e-4 : near / 10
  let high = near === null ? LARGEST_THETA : near * 10
  if (score(low) < 0) low = 1e-6
  if (score(high) > 0) high = LARGEST_THETA * 10
  if (score(high) > 0) return null
  for (let k = 0; k < 200 && high / low - 1 > 1e-14; k++) {
    const middle = Math.sqrt(low * high)
    if (score(middle) > 0) low = middle
    else high = middle
  }
  return Math.sqrt(low * high)
}

/** digamma(theta + y) - digamma(theta): term by term for few counts, so that large theta keeps its digits. */
function digammaStep(theta: number, y: number): number {
  if (y > COUNTED_OUT) return digamma(theta + y) - digamma(theta)
  let sum = 0
  for (let k = 0; k < y; k++) sum += 1 / (theta + k)
  return sum
}

/** Derivatives of ln Gamma by recurrence up to 8, then the asymptotic series (Abramowitz & Stegun 6.3.18, 6.4.12). */
function digamma(x: number): number {
  if (x < 8) return digamma(x + 1) - 1 / x
  const r = 1 / (x * x)
  return Math.log(x) - 0.5 / x - r * (1 / 12 - r * (1 / 120 - r * (1 / 252 - r * (1 / 240 - r / 132))))
}
function trigamma(x: number): number {
  if (x < 8) return trigamma(x + 1) + 1 / (x * x)
  const r = 1 / (x * x)
  return 1 / x + r / 2 + (r / x) * (1 / 6 - r * (1 / 30 - r * (1 / 42 - r / 30)))
}
