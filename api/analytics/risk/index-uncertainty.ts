/**
 * How sure the risk index is of its own ranking: draws over pillar values, weights, scaling and aggregation.
 * @section h
 * @method risk-index
 * @units points 0-100; ranks; probabilities 0-1
 */
import type { Random } from '../numeric/random.ts'
import { percentileRanks, quantile, ranksDescending, riskIndex } from './risk-index.ts'

/** Enough for a 90 % rank interval steady to one rank. @unit draws */
export const INDEX_DRAWS = 2000
/** Dirichlet concentration: how far a reasonable person's weights stray from ours. @unit concentration */
const WEIGHT_CONCENTRATION = 20

export type IndexUncertainty =
  | {
      status: 'ok'
      score: { median: number; lo: number; hi: number }
      rank: { median: number; lo: number; hi: number }
      /** P(among the worst 10 % of districts). */
      topTenth: number
      /** False when the 90 % rank interval spans more than half of the districts: then print no rank. */
      rankable: boolean
    }
  | { status: 'not_tested'; reason: 'no-data' }

/**
 * Medians and 90 % intervals.
 * @formula Each draw: scores from `drawScores` (0-100 risk per district and indicator, one draw of their posteriors),
 *   weights from Dirichlet(20 w), min-max or percentile rank, arithmetic or conservative, both by a coin.
 * @source Saisana, Saltelli & Tarantola (2005) JRSS-A 168:307
 * @gap A district without a score in any draw: `no-data`.
 */
export function indexUncertainty(
  drawScores: (random: Random) => readonly (readonly (number | null)[])[],
  weights: readonly number[],
  random: Random,
  draws = INDEX_DRAWS,
): IndexUncertainty[] {
  const scores: number[][] = []
  const ranks: number[][] = []
  const top: number[] = []
  for (let draw = 0; draw < draws; draw++) {
    let rows = drawScores(random)
    const w = dirichlet(weights, random)
    const byRank = random.integerBelow(2) === 1
    const conservative = random.integerBelow(2) === 1
    if (byRank) rows = transpose(transpose(rows).map((column) => percentileRanks(column)))
    const values = rows.map((row) => {
      const index = riskIndex(row, w)
      return index.status === 'ok' ? (conservative ? index.conservative : index.arithmetic) : null
    })
    const rank = ranksDescending(values)
    const tenth = values.filter((value) => value !== null).length / 10
    values.forEach((value, i) => {
      const r = rank[i] ?? null
      if (value === null || r === null) return
      scores[i] ??= []
      scores[i].push(value)
      ranks[i] ??= []
      ranks[i].push(r)
      if (r <= Math.max(1, tenth)) top[i] = (top[i] ?? 0) + 1
    })
  }
  return drawScores(random).map((_, i, all) => {
    const own = scores[i]
    const placed = ranks[i]
    if (own === undefined || placed === undefined) return { status: 'not_tested', reason: 'no-data' }
    const rank = interval(placed)
    return {
      status: 'ok',
      score: interval(own),
      rank,
      topTenth: (top[i] ?? 0) / placed.length,
      rankable: rank.hi - rank.lo <= all.length / 2,
    }
  })
}

const interval = (values: readonly number[]) => ({
  median: quantile(values, 0.5),
  lo: quantile(values, 0.05),
  hi: quantile(values, 0.95),
})

const transpose = <T>(rows: readonly (readonly T[])[]): T[][] =>
  (rows[0] ?? []).map((_, k) => rows.map((row) => row[k]!))

/** @formula Dirichlet(20 w) as gamma draws over their sum; a zero weight stays zero. */
export function dirichlet(weights: readonly number[], random: Random): number[] {
  const total = weights.reduce((sum, w) => sum + w, 0)
  const draws = weights.map((w) => (w === 0 ? 0 : gammaDraw((WEIGHT_CONCENTRATION * w) / total, random)))
  const sum = draws.reduce((held, value) => held + value, 0)
  return sum > 0 ? draws.map((value) => value / sum) : weights.map((w) => w / total)
}

/** @formula Marsaglia & Tsang (2000) ACM TOMS 26:363; shapes below 1 by the power-of-uniform boost. */
export function gammaDraw(shape: number, random: Random): number {
  if (shape < 1) return gammaDraw(shape + 1, random) * Math.max(random.uniform(), 1e-12) ** (1 / shape)
  const d = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const z = random.normal()
    const t = 1 + c * z
    const v = t * t * t
    if (v <= 0) continue
    const u = Math.max(random.uniform(), 1e-300)
    // Marsaglia and Tsang's squeeze: nearly every draw passes it, without a logarithm.
    if (u < 1 - 0.0331 * z * z * z * z || Math.log(u) < 0.5 * z * z + d - d * v + d * Math.log(v)) return d * v
  }
}
