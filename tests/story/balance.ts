/** The chapters about money: what stands in the interventions is what the balance adds up. */
import { describe, expect, it } from 'vitest'
import { YOUTH_CENTRE } from '#data/generate/story.ts'
import type { DemoApp } from './demo-app.ts'

export const balance = (demoOf: () => DemoApp) => {
  describe('the balance', () => {
    const cents = (usd: number) => Math.round(100 * usd)

    it('the youth centre of Tamsel counts whole in the month it opened, as development', async () => {
      const month = YOUTH_CENTRE.opens.slice(0, 7)
      const { districts } = await demoOf().ask('balance', { from: month, to: month })
      const { usd } = districts.find(({ pcode }: any) => pcode === YOUTH_CENTRE.pcode)
      expect(usd).toEqual({ defence: 0, development: 140_000, diplomacy: 0 })
    })

    it('over all time no cent is lost: every budget stated, and no other', async () => {
      const period = { from: '2023-01', to: '2035-12' }
      const [{ nation, regions, districts }, { rows }] = await Promise.all([
        demoOf().ask('balance', period),
        demoOf().ask('interventions', period),
      ])
      const budgets = rows.reduce((sum: number, { budgetUsd }: any) => sum + cents(budgetUsd ?? 0), 0)
      expect(cents(nation.totalUsd)).toBe(budgets)
      expect(nation.withoutBudget).toBe(rows.filter(({ budgetUsd }: any) => budgetUsd === null).length)
      const sumOf = (places: any[]) => places.reduce((sum, { totalUsd }) => sum + cents(totalUsd), 0)
      expect(sumOf(regions)).toBe(budgets)
      expect(sumOf(districts)).toBe(budgets)
    })

    it('months add up to the year', async () => {
      const of = async (from: string, to: string) =>
        cents((await demoOf().ask('balance', { from, to })).nation.totalUsd)
      const parts = await Promise.all(
        ['01', '04', '07', '10'].map((m) => of(`2025-${m}`, `2025-${`0${+m + 2}`.slice(-2)}`)),
      )
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(await of('2025-01', '2025-12'))
    })
  })
}
