/**
 * One-period-ahead forecasts of district counts, as full distributions. Simple on purpose: they are the bar, and often
 * the best. No forecast of persons or groups.
 * @section j
 * @method forecast
 * @units counts per period
 */

import { demand } from '../numeric/gap.ts'
import { marshallPrior } from '../small-areas/empirical-bayes.ts'
import { type CountForecast, negativeBinomial } from './count-distributions.ts'

/** A year of months: every season once. @unit periods */
const WINDOW = 12
/** The memory of a level that drifts slowly. @unit factor per period */
const DISCOUNT = 0.9
/** Quick enough to follow a change, slow enough to ignore a blip. @unit weight of the last count */
const SMOOTHING = 0.3

/** @formula Poisson(max(y_t, 0.5)). */
export const persistence = (history: readonly number[]): CountForecast => ({
  kind: 'poisson',
  mean: Math.max(history.at(-1) ?? 0, 0.5),
})

/**
 * Needs at least one.
 * @formula The last 12 values as they are.
 */
export function climatology(history: readonly number[]): CountForecast {
  demand(history.length > 0, 'climatology needs a past')
  return { kind: 'sample', values: history.slice(-WINDOW) }
}

/**
 * @formula Marshall's a, b over all districts' last 12 periods: NB(size b^2/a + O_i, prob (b/a + 12)/(b/a + 13)); a <=
 *   0: Poisson(b).
 * @source Clayton & Kaldor (1987)
 * @shape One history per district, equal windows.
 */
export function empiricalBayesForecasts(histories: readonly (readonly number[])[]): CountForecast[] {
  const totals = histories.map((history) => history.slice(-WINDOW).reduce((sum, y) => sum + y, 0))
  const periods = histories.map((history) => Math.min(WINDOW, history.length))
  const prior = marshallPrior(totals, periods)
  return histories.map((_, i): CountForecast => {
    if (prior === null || prior.b === 0) return { kind: 'poisson', mean: 0.5 / WINDOW }
    const { a, b } = prior
    if (a <= 0) return { kind: 'poisson', mean: b }
    const exposure = b / a + periods[i]!
    return { kind: 'negative-binomial', size: (b * b) / a + totals[i]!, probability: exposure / (exposure + 1) }
  })
}

/**
 * @formula The default: a <- 0.9 a + y, b <- 0.9 b + 1 from 0; NB(size a, prob b/(b+1)), size 0.05 if a = 0.
 * @source Harvey & Fernandes (1989) JBES 7:407
 */
export function harveyFernandes(history: readonly number[]): CountForecast {
  demand(history.length > 0, 'Harvey-Fernandes needs a past')
  let a = 0
  let b = 0
  for (const y of history) {
    a = DISCOUNT * a + y
    b = DISCOUNT * b + 1
  }
  return { kind: 'negative-binomial', size: a === 0 ? 0.05 : a, probability: b / (b + 1) }
}

/**
 * @formula Level l <- l + 0.3 (y - l); NB with mean max(l, 0.1) and size from the last 12 (method of moments), Poisson
 *   if not overdispersed.
 */
export function exponentialSmoothing(history: readonly number[]): CountForecast {
  demand(history.length > 0, 'smoothing needs a past')
  let level = history[0]!
  for (const y of history.slice(1)) level += SMOOTHING * (y - level)
  const mean = Math.max(level, 0.1)
  const recent = history.slice(-WINDOW)
  const m = recent.reduce((sum, y) => sum + y, 0) / recent.length
  const v = recent.length < 2 ? 0 : recent.reduce((sum, y) => sum + (y - m) ** 2, 0) / (recent.length - 1)
  return v <= m ? { kind: 'poisson', mean } : negativeBinomial(mean, Math.max(0.2, m ** 2 / Math.max(v - m, 1e-9)))
}
