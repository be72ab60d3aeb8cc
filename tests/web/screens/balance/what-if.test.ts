/** Money moved from one of the three Ds to another, and what it must and may avert. */
import { describe, expect, it } from 'vitest'
import type { BalanceRow } from '#api/contract/balance.ts'
import type { EvaluationRow } from '#api/contract/evaluation.ts'
import { afterMove, judgedHere, mostToMove, mustAvert } from '#web/screens/balance/what-if.ts'

const usd = { defence: 100.5, development: 20, diplomacy: 0 }
const assumed = { incidentUsd: 20_000, lastsMonths: 24, seen: { incidents: 36, months: 12 } }
const judged = (of: Partial<EvaluationRow>) =>
  ({
    dimension: 'development',
    change: { ratio: 0.25, lo: 0.15, hi: 0.42, p: 0, pAdjusted: 0 },
    ...of,
  }) as EvaluationRow

describe('money moved', () => {
  it('leaves one and arrives at the other', () => {
    expect(afterMove(usd, { take: 'defence', give: 'diplomacy', usd: 60.5 })).toEqual({
      defence: 40,
      development: 20,
      diplomacy: 60.5,
    })
  })
  it('is never more than there is; new money adds', () => {
    expect(afterMove(usd, { take: 'development', give: 'defence', usd: 50 })).toEqual({
      defence: 120.5,
      development: 0,
      diplomacy: 0,
    })
    expect(afterMove(usd, { take: 'new', give: 'diplomacy', usd: 50 })).toEqual({ ...usd, diplomacy: 50 })
    const row = { usd, totalUsd: 120.5 } as BalanceRow
    expect([mostToMove(row, 'defence'), mostToMove(row, 'diplomacy'), mostToMove(row, 'new')]).toEqual([100, 0, 120])
  })
})

describe('what it must avert', () => {
  const move = { take: 'defence', give: 'development', usd: 60_000 } as const
  it('three incidents in two years, one in eight months', () => {
    expect(mustAvert(move, assumed)).toEqual({ incidents: 3, monthsEach: 8 })
  })
  it('nobody can tell without a cost of one incident, and nothing moved has nothing to avert', () => {
    expect(mustAvert(move, { ...assumed, incidentUsd: null })).toBeNull()
    expect(mustAvert({ ...move, usd: 0 }, assumed)).toBeNull()
  })
  it('by work of the class given to alone, and only what was judged', () => {
    const rows = [judged({}), judged({ change: null }), judged({ dimension: 'defence' })]
    const [only, ...others] = judgedHere(rows, 'development', assumed)
    expect(others).toEqual([])
    // 72 in two years, three quarters of them averted.
    expect(only?.averted?.value).toBeCloseTo(54)
    expect(judgedHere(rows, 'development', { ...assumed, seen: null }).map(({ averted }) => averted)).toEqual([null])
  })
})
