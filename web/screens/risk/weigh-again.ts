// The list under other weights, at once: the pillars the API sent, added up by the same function it uses. Pure.
import { ranksDescending } from '#api/analytics/risk/risk-index.ts'
import { riskIndexContributions } from '#api/analytics/risk/risk-index-contributions.ts'
import { type PillarWeights, pillarIds, type RiskIndex, type RiskRow } from '#api/contract/risk-index.ts'

export type WeighedRow = {
  row: RiskRow
  /** Points by pillar, in the order of `pillarIds`; they add up to `score`. */
  parts: (number | null)[]
  score: number | null
  arithmetic: number | null
  /** Null where it could lie anywhere in half of the list. */
  rank: number | null
}

const sumOf = (parts: readonly (number | null)[]): number => parts.reduce<number>((sum, part) => sum + (part ?? 0), 0)

/** Whether the answer's doubt is of these weights, or of those before. */
export const isOf = (index: RiskIndex, weights: PillarWeights): boolean =>
  pillarIds.every((id) => Math.abs((index.weights[id] ?? 0) - weights[id]) < 1e-9)

export function weighAgain(index: RiskIndex, weights: PillarWeights): WeighedRow[] {
  const weighed = index.rows.map((row) => {
    const parts = riskIndexContributions(
      row.pillars.map((pillar) => pillar.score),
      pillarIds.map((id) => weights[id]),
    )
    return parts.status === 'ok'
      ? { row, parts: parts.conservative, score: sumOf(parts.conservative), arithmetic: sumOf(parts.arithmetic) }
      : { row, parts: [], score: null, arithmetic: null }
  })
  const ranks = ranksDescending(weighed.map(({ score }) => score))
  return weighed
    .map((one, i) => ({ ...one, rank: one.row.rank === null ? null : (ranks[i] ?? null) }))
    .sort((a, b) => (b.score ?? -1) - (a.score ?? -1) || a.row.pcode.localeCompare(b.row.pcode))
}
