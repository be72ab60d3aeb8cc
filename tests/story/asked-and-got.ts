/** The chapters about wishes: what was asked, and whether it came. */
import { describe, expect, it } from 'vitest'
import { RISING, YOUTH_CENTRE } from '#data/generate/story.ts'
import type { DemoApp } from './demo-app.ts'

export const askedAndGot = (demoOf: () => DemoApp) => {
  describe('asked for, got', () => {
    const wishOf = async (raisedBy: string, priority: string, pcode: string) => {
      const { rows } = await demoOf().ask('asked-and-got')
      const row = rows.find((each: any) => each.raisedBy === raisedBy && each.priority === priority)
      return row.wishes.find((wish: any) => wish.pcode === pcode)
    }

    it('the women of Tamsel asked for the empty buildings first, and got a youth centre', async () => {
      const wish = await wishOf('women', 'refurbish-buildings', YOUTH_CENTRE.pcode)
      expect(wish.firstOn).toBe('2024-03-14')
      expect(wish.got.map(({ kind }: any) => kind)).toContain('youth-centre')
    })

    it('water was asked for where grievances rise, and nothing came', async () => {
      expect((await wishOf('everyone', 'water', RISING)).got).toEqual([])
    })

    it('every count is that of its own rows, and money that of its work', async () => {
      const { rows, total } = await demoOf().ask('asked-and-got')
      expect(rows.reduce((sum: number, row: any) => sum + row.wishes.length, 0)).toBe(total)
      for (const { wishes, districts, got, gotUsd, finding } of rows) {
        expect(districts).toBe(wishes.length)
        expect(got).toBe(wishes.filter((wish: any) => wish.got.length > 0).length)
        const budgets = wishes.flatMap((wish: any) => wish.got).map(({ budgetUsd }: any) => budgetUsd)
        expect(gotUsd ?? 0).toBe(budgets.reduce((sum: number, usd: number | null) => sum + (usd ?? 0), 0))
        expect(finding.sentence).toMatch(new RegExp(`in ${districts} districts? asked first for`))
      }
    })
  })
}
