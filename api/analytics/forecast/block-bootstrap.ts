/**
 * Is one set of probabilities really better than another, when a district's periods hang together? Resamples districts.
 * @section h
 * @method track-record
 * @source Efron & Tibshirani (1993) An Introduction to the Bootstrap
 * @units differences of Brier scores, probability squared
 */
import { demand } from '../numeric/gap.ts'
import type { Random } from '../numeric/random.ts'
import { quantile } from '../risk/risk-index.ts'

export type BrierComparison = {
  /** Brier(candidate) - Brier(reference); negative is better. */
  difference: number
  lo: number
  hi: number
  /** 1 - Brier(candidate)/Brier(reference); null when the reference is perfect. */
  skill: number | null
  /** True only when the whole interval is below 0; otherwise publish "no demonstrated skill". */
  demonstrated: boolean
}

/** Draws of the district-block bootstrap. @unit draws */
export const BOOTSTRAP_DRAWS = 2000

/**
 * Deterministic in the seed.
 * @formula Paired difference of Brier scores with a percentile interval from resampling whole districts.
 * @shape One row per forecast; `districts` says whose it is.
 * @gap Null with fewer than two districts.
 * @example identical probabilities: difference 0, interval [0, 0], not demonstrated.
 */
export function compareBrier(
  candidate: readonly number[],
  reference: readonly number[],
  events: readonly boolean[],
  districts: readonly string[],
  random: Random,
  draws = BOOTSTRAP_DRAWS,
): BrierComparison | null {
  demand(
    [reference, events, districts].every((list) => list.length === candidate.length),
    'four lists of one length',
  )
  const blocks = new Map<string, { loss: number; base: number; n: number }>()
  candidate.forEach((p, i) => {
    const y = events[i] ? 1 : 0
    const held = blocks.get(districts[i]!) ?? { loss: 0, base: 0, n: 0 }
    held.loss += (p - y) ** 2
    held.base += (reference[i]! - y) ** 2
    held.n++
    blocks.set(districts[i]!, held)
  })
  const list = [...blocks.values()]
  if (list.length < 2) return null
  const compare = (drawn: readonly { loss: number; base: number; n: number }[]) =>
    drawn.reduce((sum, { loss, base }) => sum + loss - base, 0) / drawn.reduce((sum, { n }) => sum + n, 0)
  const sims = Array.from({ length: draws }, () => compare(list.map(() => list[random.integerBelow(list.length)]!)))
  const base = list.reduce((sum, each) => sum + each.base, 0)
  const hi = quantile(sims, 0.975)
  return {
    difference: compare(list),
    lo: quantile(sims, 0.025),
    hi,
    skill: base > 0 ? 1 - list.reduce((sum, { loss }) => sum + loss, 0) / base : null,
    demonstrated: hi < 0,
  }
}
