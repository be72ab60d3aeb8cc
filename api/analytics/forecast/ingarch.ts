/**
 * Counts whose mean remembers the last count and the last mean, INGARCH(1,1): an optional forecast for long series. Must
 * not be preferred to the simpler forecasts without beating climatology.
 * @section j
 * @method forecast
 * @units counts per period
 */

import { logGamma } from '../numeric/gamma.ts'
import { demand } from '../numeric/gap.ts'
import type { CountForecast } from './count-distributions.ts'

export type IngarchParameters = { w: number; a: number; b: number }
export type Ingarch =
  | {
      status: 'ok'
      parameters: IngarchParameters
      logLikelihood: number
      /** Mean of the next count. */
      nextMean: number
      forecast: CountForecast
    }
  | { status: 'not_tested'; reason: 'too-few' | 'constant' }

/** Three parameters need two years of months. @unit periods */
export const FEWEST_FOR_INGARCH = 24
/** One start may end in a hollow. @unit starts */
const RESTARTS = 6
/** A search that has not settled by then is given up. @unit steps */
const MOST_STEPS = 4000

/**
 * @formula lambda_1 = mean(y); lambda_t = w + a y_{t-1} + b lambda_{t-1}; y_t ~ Poisson(lambda_t); the log likelihood
 *   sums t >= 2.
 * @source Ferland, Latour & Oraichi (2006) JTSA 27:923
 * @shape `counts` >= 0 per equal period, complete; w > 0, a, b >= 0.
 * @example counts 2, 2 with w 1, a 0.5, b 0: means 2, 2, log likelihood 2 ln 2 - 2 - ln 2.
 */
export function ingarchLikelihood(
  counts: readonly number[],
  { w, a, b }: IngarchParameters,
): { logLikelihood: number; means: number[]; nextMean: number } {
  demand(counts.length > 0 && w > 0 && a >= 0 && b >= 0, 'INGARCH needs counts, w > 0 and a, b >= 0')
  let lambda = counts.reduce((sum, y) => sum + y, 0) / counts.length
  const means = [lambda]
  let logLikelihood = 0
  for (let t = 1; t < counts.length; t++) {
    lambda = w + a * counts[t - 1]! + b * lambda
    means.push(lambda)
    logLikelihood += counts[t]! * Math.log(lambda) - lambda - logGamma(counts[t]! + 1)
  }
  return { logLikelihood, means, nextMean: w + a * counts.at(-1)! + b * lambda }
}

/**
 * Maximum likelihood under a + b < 1 (stationary), Nelder-Mead with restarts from spread starts.
 * @gap Fewer than 24 counts: `too-few`; equal counts: `constant`.
 * @example the reference case ingarch_salm.
 */
export function ingarch(counts: readonly number[]): Ingarch {
  if (counts.length < FEWEST_FOR_INGARCH) return { status: 'not_tested', reason: 'too-few' }
  if (counts.every((y) => y === counts[0])) return { status: 'not_tested', reason: 'constant' }
  const mean = counts.reduce((sum, y) => sum + y, 0) / counts.length
  const cost = (point: readonly number[]) => -ingarchLikelihood(counts, parametersAt(point)).logLikelihood
  let best = { point: [Math.log(mean), 0, 0], value: Number.POSITIVE_INFINITY }
  for (const [a, b] of [
    [0.1, 0.1],
    [0.3, 0.5],
    [0.6, 0.2],
    [0.05, 0.9],
  ] as const) {
    const rest = 1 - a - b
    let found = { point: [Math.log(mean * rest), Math.log(a / rest), Math.log(b / rest)], value: 0 }
    for (let restart = 0; restart < RESTARTS; restart++)
      found = nelderMead(cost, found.point, restart === 0 ? 0.5 : 0.2)
    if (found.value < best.value) best = found
  }
  const parameters = parametersAt(best.point)
  const { logLikelihood, nextMean } = ingarchLikelihood(counts, parameters)
  return { status: 'ok', parameters, logLikelihood, nextMean, forecast: { kind: 'poisson', mean: nextMean } }
}

/** w by its logarithm; (a, b, 1 - a - b) by two log ratios, so that every point is stationary. */
function parametersAt([logW, toA, toB]: readonly number[]): IngarchParameters {
  const [a, b] = [Math.exp(Math.min(40, toA!)), Math.exp(Math.min(40, toB!))]
  return { w: Math.exp(Math.max(-40, Math.min(40, logW!))), a: a / (1 + a + b), b: b / (1 + a + b) }
}

/** @formula Nelder & Mead (1965) Computer Journal 7:308, the usual coefficients 1, 2, 1/2, 1/2. */
function nelderMead(cost: (point: readonly number[]) => number, start: readonly number[], spread: number) {
  const measure = (point: number[]) => ({ point, value: cost(point) })
  const corners = [
    measure([...start]),
    ...start.map((_, k) => measure(start.map((x, j) => (j === k ? x + spread : x)))),
  ]
  for (let step = 0; step < MOST_STEPS; step++) {
    corners.sort((left, right) => left.value - right.value)
    const [best, worst] = [corners[0]!, corners.at(-1)!]
    if (worst.value - best.value < 1e-13 * (Math.abs(best.value) + 1)) break
    const centre = start.map(
      (_, k) => corners.slice(0, -1).reduce((sum, { point }) => sum + point[k]!, 0) / start.length,
    )
    const towards = (by: number) => measure(centre.map((x, k) => x + by * (x - worst.point[k]!)))
    const reflected = towards(1)
    if (reflected.value < best.value) {
      const further = towards(2)
      corners[corners.length - 1] = further.value < reflected.value ? further : reflected
    } else if (reflected.value < corners.at(-2)!.value) corners[corners.length - 1] = reflected
    else {
      const nearer = towards(reflected.value < worst.value ? 0.5 : -0.5)
      if (nearer.value < Math.min(worst.value, reflected.value)) corners[corners.length - 1] = nearer
      else
        for (let k = 1; k < corners.length; k++)
          corners[k] = measure(corners[k]!.point.map((x, j) => (x + best.point[j]!) / 2))
    }
  }
  corners.sort((left, right) => left.value - right.value)
  return corners[0]!
}
