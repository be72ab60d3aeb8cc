/**
 * Survey estimates straight from respondents, where the whole file is at hand: means, totals, ratios, several at once.
 * The same cluster arithmetic as `survey.ts`; adds two-stage sampling with known population sizes.
 * @section a
 * @method perception
 * @source Lumley (2010) Complex Surveys
 * @source Cochran (1977) Sampling Techniques
 * @units those of the answers
 */
import { demand } from '../numeric/gap.ts'
import { type LonelyPsu, psuVariance, type StratumSize } from './psu-variance.ts'
import type { PsuSums } from './survey.ts'

export type SampledUnit = {
  stratum: string
  psu: string
  weight: number
  /** PSUs in the population of the stratum, when known. */
  psuPopulation?: number
  /** Second-stage units in the population of the PSU, when known. */
  unitPopulation?: number
}

const keyOf = ({ stratum, psu }: { stratum: string; psu: string }) => `${stratum}\u0000${psu}`

/** The strata of a full sample with the number of PSUs in each. */
export function strataOf(sample: readonly SampledUnit[]): StratumSize[] {
  const strata = new Map<string, { psus: Set<string>; psuPopulation: number | undefined }>()
  for (const { stratum, psu, psuPopulation } of sample) {
    const held = strata.get(stratum) ?? { psus: new Set<string>(), psuPopulation }
    held.psus.add(psu)
    strata.set(stratum, held)
  }
  return [...strata].map(([stratum, { psus, psuPopulation }]) => ({
    stratum,
    psuCount: psus.size,
    ...(psuPopulation === undefined ? {} : { psuPopulation }),
  }))
}

/**
 * @shape Sums per PSU of the respondents who answered.
 * @gap A null answer is outside the domain and leaves its PSU in place.
 */
export function psuSumsOf(sample: readonly SampledUnit[], answers: readonly (number | null)[]): PsuSums[] {
  const sums = new Map<string, PsuSums>()
  sample.forEach(({ stratum, psu, weight }, i) => {
    const y = answers[i] ?? null
    if (y === null) return
    const key = keyOf({ stratum, psu })
    const held = sums.get(key) ?? { stratum, psu, n: 0, weight: 0, weightedSum: 0, sumWeightsSquared: 0 }
    held.n++
    held.weight += weight
    held.weightedSum += weight * y
    held.sumWeightsSquared += weight * weight
    sums.set(key, held)
  })
  return [...sums.values()]
}

/**
 * @formula Variance of an estimate whose linearised score per sampled unit is `scores` (0 outside the domain): the PSU
 *   part of `psuVariance`, plus, where `unitPopulation` is known, f1 (1 - f2) m / (m - 1) sum (u - ubar)^2 within each
 *   PSU.
 */
export function scoreVariance(sample: readonly SampledUnit[], scores: readonly number[], lonely?: LonelyPsu): number {
  demand(sample.length === scores.length, 'one score per sampled unit')
  const strata = strataOf(sample)
  const members = new Map<string, number[]>()
  sample.forEach((unit, i) => {
    members.set(keyOf(unit), [...(members.get(keyOf(unit)) ?? []), i])
  })
  const sizeOf = new Map(strata.map((stratum) => [stratum.stratum, stratum]))
  let within = 0
  const totals = [...members.values()].map((list) => {
    const unit = sample[list[0]!]!
    const sum = list.reduce((held, i) => held + scores[i]!, 0)
    const { psuCount, psuPopulation } = sizeOf.get(unit.stratum)!
    if (unit.unitPopulation !== undefined && psuPopulation !== undefined && list.length > 1) {
      const mean = sum / list.length
      const spread = list.reduce((held, i) => held + (scores[i]! - mean) ** 2, 0)
      const f2 = Math.min(1, list.length / unit.unitPopulation)
      within += (psuCount / psuPopulation) * (1 - f2) * (list.length / (list.length - 1)) * spread
    }
    return { stratum: unit.stratum, score: sum }
  })
  return psuVariance(totals, strata, lonely).variance + within
}

export type Estimate = {
  estimate: number
  se: number
  /** PSUs with a record in the domain minus strata with one. */
  df: number
}

/**
 * @shape Degrees of freedom of a domain.
 * @example three PSUs in two strata: 1.
 */
function freedom(sample: readonly SampledUnit[], inside: (i: number) => boolean): number {
  const heard = sample.filter((_, i) => inside(i))
  return new Set(heard.map(keyOf)).size - new Set(heard.map(({ stratum }) => stratum)).size
}

/**
 * @formula Ratio R = sum wy / sum wx with u = w (y - R x) / sum wx.
 * @formula A mean is the ratio to x = 1.
 * @gap Null answers are outside.
 */
export function surveyRatio(
  sample: readonly SampledUnit[],
  y: readonly (number | null)[],
  x: readonly number[] | null = null,
): Estimate | null {
  const inside = (i: number) => (y[i] ?? null) !== null
  const base = sample.reduce((sum, { weight }, i) => (inside(i) ? sum + weight * (x?.[i] ?? 1) : sum), 0)
  if (base === 0) return null
  const estimate = sample.reduce((sum, { weight }, i) => sum + weight * (y[i] ?? 0), 0) / base
  const scores = sample.map(({ weight }, i) => (inside(i) ? (weight * (y[i]! - estimate * (x?.[i] ?? 1))) / base : 0))
  return { estimate, se: Math.sqrt(scoreVariance(sample, scores)), df: freedom(sample, inside) }
}

/**
 * @formula Total sum wy with u = w y.
 * @gap Null answers count as outside.
 */
export function surveyTotal(sample: readonly SampledUnit[], y: readonly (number | null)[]): Estimate {
  const scores = sample.map(({ weight }, i) => weight * (y[i] ?? 0))
  return {
    estimate: scores.reduce((sum, score) => sum + score, 0),
    se: Math.sqrt(scoreVariance(sample, scores)),
    df: freedom(sample, (i) => (y[i] ?? null) !== null),
  }
}
