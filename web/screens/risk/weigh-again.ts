// The list under other weights, at once: the pillars the API sent, added up by the same function it uses. Pure.
import { ranksDescending } from '#api/analytics/risk-index.ts'
import { riskIndexContributions } from '#api/analytics/risk-index-contributions.ts'
import { type PillarWeights, pillarIds, type RiskIndex, type RiskRow } from '#api/contract/risk-index.ts'

export type WeighedRow = {
  row: RiskRow
  /** Points by pillar, in the order of `pillarIds`; they add up to `score`. */
  parts: (number | null)[]
  score: number | null
  arithmetic: number | null
  rank: number | null
}

const sumOf = (parts: readonly (number | null)[]): number => parts.reduce<number>((sum, part) => sum + (part ?? 0), 0)

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

/** `violence:30,grievance:25,…`: whole percents, as the address keeps them. */
export const writeWeights = (percents: PillarWeights): string =>
  pillarIds.map((id) => `${id}:${percents[id]}`).join(',')
