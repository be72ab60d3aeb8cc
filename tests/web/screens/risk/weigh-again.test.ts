// The list in the page under other weights: the order moves, parts add up, sliders stay where they were put.
import { describe, expect, it } from 'vitest'
import { pillarIds, type RiskIndex, type RiskRow, usualWeights } from '#api/contract/risk-index.ts'
import { weightsFrom, writeWeights } from '#web/screens/risk/use-weights.ts'
import { isOf, weighAgain } from '#web/screens/risk/weigh-again.ts'

const row = (pcode: string, scores: readonly (number | null)[], rank: number | null): RiskRow => ({
  pcode,
  name: pcode,
  score: { conservative: 0, arithmetic: 0 },
  reason: null,
  weightPresent: 1,
  rank,
  rankReason: rank === null ? 'wide-interval' : null,
  uncertainty: null,
  pillars: pillarIds.map((id, p) => ({
    id,
    score: scores[p] ?? null,
    weight: null,
    contribution: null,
    components: [],
  })),
})
const index: Pick<RiskIndex, 'rows' | 'weights'> = {
  weights: usualWeights,
  rows: [
    row('A', [90, 10, 50, 50, 50], 1),
    row('B', [10, 90, 50, 50, 50], 2),
    row('C', [50, 50, 50, 50, 50], null),
    row('D', [50, null, null, null, 50], null),
  ],
}
const under = (weights: string) => weighAgain(index as RiskIndex, weightsFrom(weights).shares)

describe('the list weighed again', () => {
  it('puts first what is worst under the weights chosen, and last what has too little measured', () => {
    expect(under('violence:60,grievance:40').map(({ row }) => row.pcode)).toEqual(['A', 'B', 'C', 'D'])
    expect(under('violence:40,grievance:60').map(({ row }) => row.pcode)).toEqual(['B', 'A', 'C', 'D'])
  })

  it('gives parts that add up to the score, and no rank where the answer gives none', () => {
    for (const { parts, score, rank, row } of under('violence:3,grievance:1,unsafe:1')) {
      if (score !== null) expect(parts.reduce<number>((sum, part) => sum + (part ?? 0), 0)).toBe(score)
      expect(rank === null).toBe(row.rank === null)
    }
  })

  it('knows whether the doubt shown is of these weights', () => {
    expect(isOf(index as RiskIndex, usualWeights)).toBe(true)
    expect(isOf(index as RiskIndex, weightsFrom('violence:1').shares)).toBe(false)
  })
})

describe('weights in the address', () => {
  it('stay as they were put, whatever their sum; shares are of the whole', () => {
    const { parts, shares, isUsual } = weightsFrom('violence:60,grievance:25,unsafe:20,distrust:15,environment:10')
    expect(writeWeights(parts)).toBe('violence:60,grievance:25,unsafe:20,distrust:15,environment:10')
    expect(shares.violence).toBeCloseTo(60 / 130, 12)
    expect(isUsual).toBe(false)
  })

  it('written as fractions, or beyond the slider, are shown as shares of a hundred', () => {
    expect(weightsFrom('violence:0.3,grievance:0.7').parts).toMatchObject({ violence: 30, grievance: 70 })
    expect(weightsFrom('violence:500,unsafe:500').parts).toMatchObject({ violence: 50, unsafe: 50 })
  })

  it('that cannot be read, or weigh nothing, are the usual ones', () => {
    for (const written of [undefined, 'fear:3', 'violence:0'])
      expect(weightsFrom(written)).toMatchObject({ shares: usualWeights, written: undefined, isUsual: true })
  })
})
