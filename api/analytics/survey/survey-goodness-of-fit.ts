/**
 * Does the sample's composition fit the population's, clusters and weights allowed for? Rao and Scott's test.
 * @section k
 * @method representativeness
 * @method participation
 * @units chi-squared without unit; p 0-1
 */
import { EigenvalueDecomposition, Matrix } from 'ml-matrix'
import { gammaSf } from '../numeric/gamma.ts'
import { demand, type GapReason } from '../numeric/gap.ts'
import { scoreCovariance } from './survey-composition.ts'
import type { SampledUnit } from './survey-respondents.ts'

export type SurveyGoodnessOfFit =
  | {
      status: 'ok'
      /** Sum of (O - E)^2 / E over weighted totals. */
      statistic: number
      scale: number
      df: number
      p: number
    }
  | { status: 'not_tested'; reason: GapReason }

/**
 * @formula X^2 = sum (O_c - E_c)^2 / E_c, O_c weighted totals, E_c = N pi_c, N = sum O.
 * @formula With lambda the eigenvalues of the covariance of (O_c - E_c) / sqrt(E_c): X^2 / (lambdabar a) against
 *   chi-squared with k / a degrees of freedom, a = mean(lambda^2) / lambdabar^2, lambdabar over the k categories.
 * @source Rao & Scott (1981) JASA 76:221 (second order)
 * @shape `answers` one category per sampled unit, null outside; `population` shares, any sum, all > 0.
 * @gap Nobody asked: `no-data`; fewer than two categories: `too-few`; a design without variance: `constant`.
 * @example survey_api_clus1.
 */
export function surveyGoodnessOfFit(
  sample: readonly SampledUnit[],
  answers: readonly (string | null)[],
  population: Readonly<Record<string, number>>,
): SurveyGoodnessOfFit {
  const categories = Object.keys(population)
  const all = Object.values(population).reduce((sum, value) => sum + value, 0)
  demand(
    Object.values(population).every((value) => value > 0),
    'every category has people in the population',
  )
  if (categories.length < 2) return { status: 'not_tested', reason: 'too-few' }
  const total = sample.reduce((sum, { weight }, i) => (answers[i] === null ? sum : sum + weight), 0)
  if (!(total > 0)) return { status: 'not_tested', reason: 'no-data' }
  const cells = categories.map((category) => {
    const observed = sample.reduce((sum, { weight }, i) => (answers[i] === category ? sum + weight : sum), 0)
    const share = population[category]! / all
    return { category, share, off: observed - total * share, root: Math.sqrt(total * share) }
  })
  const statistic = cells.reduce((sum, { off, root }) => sum + (off / root) ** 2, 0)
  // N itself comes from the sample, so E moves with it: the second term of the slope.
  const scores = cells.map(({ category, share, off, root }) =>
    sample.map(({ weight }, i) =>
      answers[i] === null
        ? 0
        : weight * (((answers[i] === category ? 1 : 0) - share) / root - (off * share) / (2 * root ** 3)),
    ),
  )
  const spread = new Matrix(scoreCovariance(sample, scores))
  const lambda = new EigenvalueDecomposition(spread, { assumeSymmetric: true }).realEigenvalues
  const mean = lambda.reduce((sum, value) => sum + value, 0) / lambda.length
  const squares = lambda.reduce((sum, value) => sum + value * value, 0) / lambda.length
  if (!(mean > 1e-12)) return { status: 'not_tested', reason: 'constant' }
  const unequal = squares / (mean * mean)
  const scale = mean * unequal
  const df = lambda.length / unequal
  return { status: 'ok', statistic, scale, df, p: gammaSf(statistic / scale / 2, df / 2, 1) }
}
