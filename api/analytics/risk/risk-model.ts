/**
 * The risk index from what is known of each district down to its pillars: what is measured, how sure it is, where it
 * stands between fixed goalposts, and how the indicators of one pillar make its score. Must not know what the pillars are
 * called.
 * @section h
 * @method risk-index
 * @units points 0-100; rates and shares as they come
 */
import { demand } from '../numeric/gap.ts'
import type { Random } from '../numeric/random.ts'
import { gammaDraw } from './index-uncertainty.ts'
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

/**
 * A share and its effective sample.
 * @formula Beta(p n* + 1/2, (1 - p) n* + 1/2), Jeffreys' prior.
 * @example 0.25 of 8: a 2.5, b 6.5.
 */
export const knownShare = (share: number, nEffective: number): Known => ({
  kind: 'beta',
  a: share * nEffective + 0.5,
  b: (1 - share) * nEffective + 0.5,
})

/**
 * One draw; a point has no spread.
 * @example { kind: 'point', value: 3 } is 3.
 */
export function drawKnown(known: Known, random: Random): number {
  if (known.kind === 'point') return known.value
  if (known.kind === 'gamma') return (known.scale * gammaDraw(known.shape, random)) / known.rate
  const a = gammaDraw(known.a, random)
  return a / (a + gammaDraw(known.b, random))
}

/**
 * What each indicator reads from quantities.
 * @gap Null where one of them is missing.
 * @example 5 less 2 is 3.
 */
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
 * @formula Score of a pillar: sum part_k r_k over its indicators present, parts scaled to 1.
 * @source Nardo et al. (2008) OECD/JRC Handbook, step 6
 * @shape `scores` 0-100 or null, one per measure; `without` leaves one indicator out.
 * @gap Null where none of its indicators is present.
 * @example parts 2 and 1, scores 90 and 0: 60; with the second missing: 90.
 */
export function pillarScores(scores: readonly (number | null)[], model: RiskModel, without = -1): (number | null)[] {
  demand(scores.length === model.measures.length, 'one score per indicator')
  const parts = new Array<number>(model.pillars).fill(0)
  const sums = new Array<number>(model.pillars).fill(0)
  for (let k = 0; k < scores.length; k++) {
    const score = scores[k] ?? null
    const { pillar, part } = model.measures[k]!
    if (score === null || k === without) continue
    parts[pillar]! += part
    sums[pillar]! += part * score
  }
  return parts.map((part, pillar) => (part === 0 ? null : sums[pillar]! / part))
}

/**
 * One draw of every district's pillar scores, for `indexUncertainty`: level and change of a quantity move together.
 * @formula A pillar nobody measured in a district is drawn as that of any other district, all alike likely: its interval
 *   widens to what is seen elsewhere, instead of the district passing for known.
 * @shape `districts[i][q]` quantity q of district i. A district of nulls stays without scores.
 */
export function drawPillars(districts: readonly (readonly (Known | null)[])[], model: RiskModel) {
  const read = new Set(model.measures.flatMap(({ quantity, less }) => (less === null ? [quantity] : [quantity, less])))
  return (random: Random): (number | null)[][] => {
    const drawn = districts.map((quantities) => {
      const values = quantities.map((known, q) => (known === null || !read.has(q) ? null : drawKnown(known, random)))
      return pillarScores(indicatorScores(measuredFrom(values, model.measures), model.measures), model)
    })
    const seen = Array.from({ length: model.pillars }, (_, p) =>
      drawn.map((row) => row[p] ?? null).filter((score) => score !== null),
    )
    return drawn.map((row) =>
      !row.includes(null) || row.every((score) => score === null)
        ? row
        : row.map((score, p) => {
            const elsewhere = seen[p] ?? []
            return score ?? (elsewhere.length === 0 ? null : elsewhere[random.integerBelow(elsewhere.length)]!)
          }),
    )
  }
}

/**
 * What the ranking hangs on.
 * @formula Mean |change of rank| when each indicator in turn is left out of its pillar, and which way a district moves.
 * @source Saisana, Saltelli & Tarantola (2005) JRSS-A 168:307
 * @shape `scores[i][k]` district i, indicator k.
 * @gap Null where no district has a score both with and without it.
 * @example an indicator on which all districts agree: 0.
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
