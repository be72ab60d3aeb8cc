/**
 * Weighted shares of several answers at once, with how they move together, for tests over a whole composition.
 * @section a
 * @method perception
 * @units shares 0-1
 */
import { demand } from '../numeric/gap.ts'
import { type SampledUnit, scoreVariance } from './survey-respondents.ts'

export type Composition = {
  categories: string[]
  shares: number[]
  /** Covariances of the shares. */
  covariance: number[][]
}

/**
 * @formula p_c = sum w 1[c] / sum w with scores u_c = w (1[c] - p_c) / sum w; cov(p_a, p_b) = (V(u_a + u_b) - V(u_a -
 *   u_b)) / 4, V as for any survey estimate.
 * @source Binder (1983)
 * @shape `answers` one category per sampled unit, null outside the domain; categories in the order given.
 * @gap Null when nobody answered.
 * @example two shares of one whole: covariance -V.
 */
export function surveyComposition(
  sample: readonly SampledUnit[],
  answers: readonly (string | null)[],
  categories: readonly string[],
): Composition | null {
  demand(sample.length === answers.length, 'one answer per sampled unit')
  const total = sample.reduce((sum, { weight }, i) => (answers[i] === null ? sum : sum + weight), 0)
  if (!(total > 0)) return null
  const shares = categories.map(
    (category) => sample.reduce((sum, { weight }, i) => (answers[i] === category ? sum + weight : sum), 0) / total,
  )
  const scores = categories.map((category, c) =>
    sample.map(({ weight }, i) =>
      answers[i] === null ? 0 : (weight * ((answers[i] === category ? 1 : 0) - shares[c]!)) / total,
    ),
  )
  return { categories: [...categories], shares, covariance: scoreCovariance(sample, scores) }
}

/**
 * @formula Covariances of several estimates from their scores per sampled unit: cov(a, b) = (V(a + b) - V(a - b)) / 4.
 */
export function scoreCovariance(sample: readonly SampledUnit[], scores: readonly (readonly number[])[]): number[][] {
  const together = (a: readonly number[], b: readonly number[], sign: 1 | -1) =>
    scoreVariance(
      sample,
      a.map((value, i) => value + sign * b[i]!),
    )
  return scores.map((a, r) =>
    scores.map((b, c) => (r === c ? scoreVariance(sample, a) : (together(a, b, 1) - together(a, b, -1)) / 4)),
  )
}
