/**
 * The risk index from what is known of each district down to its pillars: what is measured, how sure it is, where it stands
 * between fixed goalposts, and how the indicators of one pillar make its score. Must not know what the pillars are called.
 */
import { demand } from './gap.ts'
import { gammaDraw } from './index-uncertainty.ts'
import type { Random } from './random.ts'
import { type Goalposts, ranksDescending, riskIndex, riskScore } from './risk-index.ts'

/** What is known of one quantity: a rate Gamma(shape, rate) times `scale`, a share Beta(a, b), or a plain count. */
export type Known =
  | { kind: 'gamma'; shape: number; rate: number; scale: number }
  | { kind: 'beta'; a: number; b: number }
  | { kind: 'point'; value: number }

export type RiskMeasure = {
  pillar: number
  /** Its part of the pillar, any sum: the parts of the indicators present are scaled to 1. */
  part: number
  /** The quantity read, or its change: `quantity` less `less`. */
  quantity: number
  less: number | null
  highIsSafe: boolean
  posts: Goalposts | null
}
export type RiskModel = { pillars: number; measures: readonly RiskMeasure[] }

/** A share and its effective sample: Beta(p n* + 1/2, (1 - p) n* + 1/2), Jeffreys. Example: 0.25 of 8: a 2.5, b 6.5. */
export const knownShare = (share: number, nEffective: number): Known => ({
  kind: 'beta',
  a: share * nEffective + 0.5,
  b: (1 - share) * nEffective + 0.5,
})

/** One draw; a point has no spread. Example: { kind: 'point', value: 3 } is 3. */
export function drawKnown(known: Known, random: Random): number {
  if (known.kind === 'point') return known.value
  if (known.kind === 'gamma') return (known.scale * gammaDraw(known.shape, random)) / known.rate
  const a = gammaDraw(known.a, random)
  return a / (a + gammaDraw(known.b, random))
}

/** What each indicator reads from quantities, null where one of them is missing. Example: 5 less 2 is 3. */
export function measuredFrom(quantities: readonly (number | null)[], measures: readonly RiskMeasure[]) {
  return measures.map(({ quantity, less }): number | null => {
    const now = quantities[quantity] ?? null
    const then = less === null ? 0 : (quantities[less] ?? null)
    return now === null || then === null ? null : now - then
  })
}

export const indicatorScores = (values: readonly (number | null)[], measures: readonly RiskMeasure[]) =>
  measures.map((m, k) => riskScore(values[k] ?? null, m.posts, m.highIsSafe))

/**
 * The score of each pillar: sum part_k r_k over the indicators present, parts scaled to 1; null where none is. Nardo et al.
 * (2008) OECD/JRC Handbook, step 6. `scores` 0-100 or null, one per measure; `without` leaves one indicator out.
 * Example: parts 2 and 1, scores 90 and 0: 60; with the second missing: 90.
 */
export function pillarScores(scores: readonly (number | null)[], model: RiskModel, without = -1): (number | null)[] {
  demand(scores.length === model.measures.length, 'one score per indicator')
  const sums = Array.from({ length: model.pillars }, () => ({ part: 0, score: 0 }))
  model.measures.forEach(({ pillar, part }, k) => {
    const score = scores[k] ?? null
    const sum = sums[pillar]
    if (score === null || k === without || sum === undefined) return
    sum.part += part
    sum.score += part * score
  })
  return sums.map(({ part, score }) => (part === 0 ? null : score / part))
}

/** One draw of every district's pillar scores, for `indexUncertainty`: level and change of a quantity move together. */
export const drawPillars =
  (districts: readonly (readonly (Known | null)[])[], model: RiskModel) =>
  (random: Random): (number | null)[][] =>
    districts.map((quantities) => {
      const drawn = quantities.map((known) => (known === null ? null : drawKnown(known, random)))
      return pillarScores(indicatorScores(measuredFrom(drawn, model.measures), model.measures), model)
    })

/**
 * Mean |change of rank| when each indicator in turn is left out of its pillar, and which way a district moves: what the
 * ranking hangs on. Null where no district has a score both with and without it. `scores[i][k]` district i, indicator k.
 * Saisana, Saltelli & Tarantola (2005) JRSS-A 168:307. Example: an indicator on which all districts agree: 0.
 */
export function indicatorSensitivity(
  scores: readonly (readonly (number | null)[])[],
  model: RiskModel,
  weights: readonly number[],
  aggregation: 'arithmetic' | 'conservative',
): { meanShift: number | null; shifts: (number | null)[] }[] {
  const ranksLeaving = (without: number) =>
    ranksDescending(
      scores.map((row) => {
        const index = riskIndex(pillarScores(row, model, without), weights)
        return index.status === 'ok' ? index[aggregation] : null
      }),
    )
  const whole = ranksLeaving(-1)
  return model.measures.map((_, k) => {
    const shifts = ranksLeaving(k).map((rank, i) => {
      const before = whole[i] ?? null
      return rank === null || before === null ? null : rank - before
    })
    const moved = shifts.filter((shift) => shift !== null)
    const total = moved.reduce((sum, shift) => sum + Math.abs(shift), 0)
    return { meanShift: moved.length === 0 ? null : total / moved.length, shifts }
  })
}
