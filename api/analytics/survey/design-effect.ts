/**
 * How much a survey's clusters and weights cost against simple random answers of the same number, for any mean.
 * @section a
 * @method perception
 * @units ratio of variances, without unit
 */
import { type SampledUnit, surveyRatio } from './survey-respondents.ts'

export type DesignEffect = {
  /** V / (s^2 (1 - n/N) / n), N the sum of weights: against a sample drawn without replacement. */
  withoutReplacement: number
  /** V / (s^2 / n). */
  withReplacement: number
}

/**
 * @formula deff = V / V_srs of a weighted mean, s^2 = n / (n - 1) sum w (y - ybar)^2 / sum w.
 * @source Kish (1965)
 * @shape `y` per sampled unit, null outside the domain.
 * @gap Null with under two answers, or answers that are all the same.
 * @example unit weights, each respondent a cluster: 1 with replacement.
 */
export function designEffect(sample: readonly SampledUnit[], y: readonly (number | null)[]): DesignEffect | null {
  const mean = surveyRatio(sample, y)
  const inside = sample.flatMap(({ weight }, i) => {
    const value = y[i] ?? null
    return value === null ? [] : [{ weight, value }]
  })
  const n = inside.length
  if (mean === null || n < 2) return null
  const population = inside.reduce((sum, { weight }) => sum + weight, 0)
  const spread = inside.reduce((sum, { weight, value }) => sum + weight * (value - mean.estimate) ** 2, 0) / population
  const simple = (spread * n) / (n - 1) / n
  if (!(simple > 0)) return null
  const withReplacement = mean.se ** 2 / simple
  return {
    withReplacement,
    withoutReplacement: population > n ? withReplacement / (1 - n / population) : withReplacement,
  }
}
