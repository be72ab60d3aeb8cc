/**
 * Whether a district may be called likely, or very likely, above or below the common rate. A posterior alone would call some
 * district so on many maps where all are equal, for there are many districts to be wrong about: "very likely" must also stand
 * against all of them being looked at.
 * @section b
 * @method exceedance
 * @units events per unit of exposure; probabilities 0-1
 */
import { benjaminiHochberg } from '../numeric/benjamini-hochberg.ts'
import { betaCdf } from '../numeric/distributions.ts'
import { smoothRates } from './empirical-bayes.ts'
import { rateExceedance } from './gamma-posterior.ts'

/** In all districts together: with fewer the relative error of a count is over 22 %, and no rate is told from another. @unit events */
export const FEWEST_EVENTS = 20
/** Posterior probability, of above or of below, from which a district is called likely. @unit 0-1 */
export const LIKELY = 0.8
/** From which it is called very likely, and the test below agrees. @unit 0-1 */
export const VERY_LIKELY = 0.95
/** Expected share of wrong ones among the districts called very likely; where all are equal, the share of maps with any. @unit 0-1 */
export const MOST_FALSE = 0.05

export const exceedanceClassIds = [
  'very-likely-below',
  'likely-below',
  'cannot-tell',
  'likely-above',
  'very-likely-above',
] as const
export type ExceedanceClass = (typeof exceedanceClassIds)[number]

/**
 * @formula p = min(1, 2 min(P(X <= O), P(X >= O))) for X ~ Binomial(N, n_i / sum n): one district's count given the events of all,
 *   if all had the common rate.
 * @source Przyborowski & Wilenski (1940) Biometrika 31:313
 * @example 9 of 10 events where half the people live: p = 0.0215.
 */
export function commonRateP(count: number, events: number, share: number): number {
  if (share >= 1) return 1
  const atMost = count >= events ? 1 : 1 - betaCdf(share, count + 1, events - count)
  const atLeast = count <= 0 ? 1 : betaCdf(share, count, events - count + 1)
  return Math.min(1, 2 * Math.min(atMost, atLeast))
}

/**
 * @formula Very likely: exceedance of the common rate >= 0.95 (or <= 0.05) and the exact p above, adjusted by Benjamini and
 *   Hochberg over all districts, <= 0.05. Likely: exceedance >= 0.8 (or <= 0.2). Otherwise it cannot be told.
 * @formula Measured where all districts are equal, 3 to 120 of them, 1 to 5,000 events, four ways people are spread: at most 4 % of
 *   maps call any district very likely above or below; by the posterior alone up to 53 %.
 * @gap Fewer than 20 events in all, or a = 0: nothing can be told. Null where count or exposure is missing.
 * @example 12, 12, 12, 40 events among equal people: the last very likely above, the others likely below.
 */
export function exceedanceClasses(
  counts: readonly (number | null)[],
  exposure: readonly (number | null)[],
): (ExceedanceClass | null)[] {
  const prior = smoothRates(counts, exposure)
  const held = counts.map((count, i) => {
    const n = exposure[i] ?? null
    return count === null || n === null || n <= 0 ? null : { count, n }
  })
  const events = held.reduce((sum, each) => sum + (each?.count ?? 0), 0)
  const people = held.reduce((sum, each) => sum + (each?.n ?? 0), 0)
  if (prior === null || prior.pooled || events < FEWEST_EVENTS)
    return held.map((each) => (each === null ? null : 'cannot-tell'))
  const adjusted = benjaminiHochberg(
    held.map((each) => (each === null ? null : commonRateP(each.count, events, each.n / people))),
  )
  return held.map((each, i) => {
    if (each === null) return null
    const above = rateExceedance(each.count, each.n, prior, prior.b)
    const stands = (adjusted[i] ?? 1) <= MOST_FALSE
    if (above >= LIKELY) return stands && above >= VERY_LIKELY ? 'very-likely-above' : 'likely-above'
    if (above <= 1 - LIKELY) return stands && above <= 1 - VERY_LIKELY ? 'very-likely-below' : 'likely-below'
    return 'cannot-tell'
  })
}
