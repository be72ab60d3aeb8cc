/**
 * Counts as distributions, Poisson and negative binomial, for forecasts and their scores.
 * @section j
 * @method building-blocks
 * @method forecast
 * @source Johnson, Kemp & Kotz (2005) Univariate Discrete Distributions
 * @units counts and probabilities 0-1
 */
import { betaCdf } from '../numeric/distributions.ts'
import { gammaSf, logGamma } from '../numeric/gamma.ts'
import { demand } from '../numeric/gap.ts'

/** A forecast of one count: the chance of each value and of at most each value. */
export type CountForecast =
  | { kind: 'poisson'; mean: number }
  | { kind: 'negative-binomial'; size: number; probability: number }
  | { kind: 'sample'; values: readonly number[] }

/** @formula NB with this mean and size: probability = size / (size + mean). */
export const negativeBinomial = (mean: number, size: number): CountForecast => ({
  kind: 'negative-binomial',
  size,
  probability: size / (size + mean),
})

/**
 * @formula ln P(X = y).
 * @gap Null for a sample forecast.
 * @example Poisson(0.5) at 0: -0.5.
 */
export function logProbability(forecast: CountForecast, y: number): number | null {
  demand(Number.isInteger(y) && y >= 0, 'a count is a whole number >= 0')
  if (forecast.kind === 'sample') return null
  if (forecast.kind === 'poisson') return y * Math.log(forecast.mean) - forecast.mean - logGamma(y + 1)
  const { size, probability } = forecast
  const choose = logGamma(y + size) - logGamma(size) - logGamma(y + 1)
  return choose + size * Math.log(probability) + y * Math.log1p(-probability)
}

/** @formula P(X <= y). */
export function countCdf(forecast: CountForecast, y: number): number {
  if (y < 0) return 0
  const k = Math.floor(y)
  if (forecast.kind === 'sample') return forecast.values.filter((value) => value <= k).length / forecast.values.length
  if (forecast.kind === 'poisson') return gammaSf(forecast.mean, k + 1, 1)
  return betaCdf(forecast.probability, forecast.size, k + 1)
}

export function countMean(forecast: CountForecast): number {
  if (forecast.kind === 'poisson') return forecast.mean
  if (forecast.kind === 'negative-binomial') return (forecast.size * (1 - forecast.probability)) / forecast.probability
  return forecast.values.reduce((sum, value) => sum + value, 0) / forecast.values.length
}

/** @formula The smallest count with P(X <= count) >= p. */
export function countQuantile(forecast: CountForecast, p: number): number {
  demand(p > 0 && p < 1, 'a quantile of a count needs p strictly between 0 and 1')
  let high = 1
  while (countCdf(forecast, high) < p) high *= 2
  let low = -1
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (countCdf(forecast, middle) >= p) high = middle
    else low = middle
  }
  return high
}
