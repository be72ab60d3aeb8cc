/**
 * The error of a mean once weights were made to agree with known margins: what the margins already explain no longer
 * counts.
 * @section a
 * @method perception
 * @units those of the answers
 */
import { demand } from '../numeric/gap.ts'
import { type Estimate, type SampledUnit, scoreVariance } from './survey-respondents.ts'

/** Margins that have not settled by then contradict each other. @unit passes */
const MOST_PASSES = 50
/** Far below what is compared or shown. @unit relative change */
const SETTLED = 1e-12

/**
 * @formula Weights scaled, category by category, to the population's totals.
 * @example two of weight 1 and a total of 6: 3 each.
 */
export function postStratify(
  weights: readonly number[],
  categories: readonly string[],
  totals: Readonly<Record<string, number>>,
): number[] {
  demand(weights.length === categories.length, 'one category per respondent')
  const sums = new Map<string, number>()
  categories.forEach((category, i) => {
    sums.set(category, (sums.get(category) ?? 0) + weights[i]!)
  })
  return weights.map((w, i) => {
    const total = totals[categories[i]!]
    demand(total !== undefined, `category ${categories[i]} has a total`)
    return (w * total) / sums.get(categories[i]!)!
  })
}

/**
 * One margin is post-stratification, several are raking.
 * @formula Mean sum wy / sum w with calibrated w; its scores u = (y - ybar) / sum w lose their mean within each category
 *   of each margin (weighted by the design weights), margin after margin until they settle; V of the w u that remain.
 * @source Deville & Sarndal (1992) JASA 87:376
 * @source Lumley (2010)
 * @shape `sample` carries the design weights; `calibrated` the weights after; `margins` one list of categories each.
 * @gap Null without weight.
 * @example an answer that the margin explains entirely has SE 0.
 */
export function calibratedMean(
  sample: readonly SampledUnit[],
  y: readonly number[],
  calibrated: readonly number[],
  margins: readonly (readonly string[])[],
): Estimate | null {
  demand(sample.length === y.length && y.length === calibrated.length, 'one answer and one weight per respondent')
  const total = calibrated.reduce((sum, w) => sum + w, 0)
  if (!(total > 0)) return null
  const estimate = y.reduce((sum, value, i) => sum + value * calibrated[i]!, 0) / total
  const scores = y.map((value) => (value - estimate) / total)
  const size = Math.max(...scores.map(Math.abs), Number.MIN_VALUE)
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    let moved = 0
    for (const categories of margins) moved = Math.max(moved, centreWithin(scores, sample, categories))
    if (moved <= SETTLED * size) break
  }
  const variance = scoreVariance(
    sample,
    scores.map((score, i) => score * calibrated[i]!),
  )
  const psus = new Set(sample.map(({ stratum, psu }) => `${stratum}\u0000${psu}`)).size
  const df = psus - new Set(sample.map(({ stratum }) => stratum)).size
  return { estimate, se: Math.sqrt(variance), df }
}

/** Takes each category's mean off its scores in place; answers the largest mean taken. */
function centreWithin(scores: number[], sample: readonly SampledUnit[], categories: readonly string[]): number {
  const sums = new Map<string, { weight: number; score: number }>()
  categories.forEach((category, i) => {
    const held = sums.get(category) ?? { weight: 0, score: 0 }
    held.weight += sample[i]!.weight
    held.score += sample[i]!.weight * scores[i]!
    sums.set(category, held)
  })
  categories.forEach((category, i) => {
    const { weight, score } = sums.get(category)!
    scores[i] = scores[i]! - score / weight
  })
  return Math.max(0, ...[...sums.values()].map(({ weight, score }) => Math.abs(score / weight)))
}
