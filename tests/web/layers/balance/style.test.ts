/** Money unknown, money of zero and no work are three marks; what leans one way is told apart without colour. */
import { describe, expect, it } from 'vitest'
import type { Balance, BalanceRow } from '#api/contract/balance.ts'
import { leanOf, paintBalance } from '#web/layers/balance/style.ts'
import { mapPalette } from '#web/map/palette.ts'
import { en } from '#web/text/en.ts'

const row = (pcode: string, usd: [number, number, number], of: Partial<BalanceRow> = {}): BalanceRow => ({
  pcode,
  name: pcode,
  regionPcode: null,
  usd: { defence: usd[0], development: usd[1], diplomacy: usd[2] },
  totalUsd: usd[0] + usd[1] + usd[2],
  wholeUsd: 0,
  perHead: null,
  population: null,
  populationYear: null,
  works: 1,
  withoutBudget: 0,
  paidEarlier: 0,
  state: 'whole',
  ...of,
})
const districts = [
  row('defence', [51, 49, 0]),
  row('development', [0, 100, 0]),
  row('diplomacy', [10, 10, 30], { state: 'part' }),
  row('half', [50, 50, 0]),
  row('zero', [0, 0, 0]),
  row('unknown', [0, 0, 0], { state: 'unknown' }),
  row('earlier', [0, 0, 0], { state: 'earlier' }),
  row('none', [0, 0, 0], { state: 'no-work' }),
]

describe('the balance on the map', () => {
  it('leans where more than half goes', () => {
    expect(districts.map(leanOf)).toEqual([
      'defence',
      'development',
      'diplomacy',
      'mixed',
      'zero',
      'unknown',
      'earlier',
      'no-work',
    ])
  })

  it.each([false, true])('draws each apart, counts each once, and says what it draws (dark: %s)', (isDark) => {
    const balance = { districts, finding: { code: 'balance-no-work' } } as unknown as Balance
    const scene = { filters: {}, choices: {}, catalogue: undefined, indicator: undefined, nameOf: () => '' }
    const painted = paintBalance({ balance, ...scene }, mapPalette(isDark), en)
    const marks = [...(painted?.marks.values() ?? [])]
    expect(new Set(marks.map(({ fill, pattern }) => `${fill} ${pattern}`)).size).toBe(districts.length)
    const swatches = [...(painted?.legend.ramp ?? []), ...(painted?.legend.beside ?? [])]
    expect(swatches.map(({ count }) => count)).toEqual(districts.map(() => 1))
    expect(painted?.marks.get('defence')?.words).toBe('US$ 100: defence 51 %, development 49 % and diplomacy 0 %')
    expect(painted?.marks.get('unknown')).toMatchObject({ words: 'Work, but no budget stated', rank: null })
    expect(painted?.marks.get('diplomacy')?.note).toBe('Some budgets not stated')
  })
})
