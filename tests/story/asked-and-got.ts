/** The chapters about wishes: what was asked, and whether it came. */
import { describe, expect, it } from 'vitest'
import { DISPLACED_HEARD, LIGHTING_ASKED, RISING, YOUTH_CENTRE } from '#data/generate/story.ts'
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

    it('the women of Seventh Well asked first for lighting, and got a checkpoint', async () => {
      const wish = await wishOf('women', 'lighting', LIGHTING_ASKED.pcode)
      expect(wish.firstOn).toBe(LIGHTING_ASKED.asked)
      expect(wish.got).toEqual([])
      expect(wish.instead.map(({ kind }: any) => kind)).toContain('checkpoint')
    })

    const orderOf = async (raisedBy: string, pcode: string) => {
      const { orders } = await demoOf().ask('asked-and-got')
      return orders.find((order: any) => order.raisedBy === raisedBy && order.pcode === pcode)
    }
    const named = ({ ranked }: any) => ranked.map(({ priority }: any) => priority)

    it('every wish is told in its order: the men of Seventh Well want police most, and got them', async () => {
      const men = await orderOf('men', LIGHTING_ASKED.pcode)
      expect(named(men)).toEqual(['more-police', 'jobs', 'water', 'police-conduct', 'services', 'lighting'])
      // Six wishes at one consultation: 6/6, 5/6, … 1/6.
      expect(men.ranked.map(({ standing }: any) => Math.round(6 * standing))).toEqual([6, 5, 4, 3, 2, 1])
      expect(men.ranked.map(({ place }: any) => place)).toEqual([1, 2, 3, 4, 5, 6])
    })

    it('the displaced are heard as themselves', async () => {
      expect(named(await orderOf('displaced', DISPLACED_HEARD[0]))).toEqual(['water', 'services', 'jobs'])
      expect(named(await orderOf('displaced', DISPLACED_HEARD[1]))[0]).toBe('jobs')
    })

    it('dissent is kept: there women and men want the opposite, women and the displaced nearly the same', async () => {
      const { pairs } = await demoOf().ask('asked-and-got')
      const there = (one: string, other: string) =>
        pairs
          .find((pair: any) => pair.one === one && pair.other === other)
          .districts.find(({ pcode }: any) => pcode === LIGHTING_ASKED.pcode)
      // The six in opposite order: two of 720 orders lie as far from chance.
      expect(there('women', 'men')).toMatchObject({ differ: true, agreement: { tau: -1, p: 2 / 720, wishes: 6 } })
      // Lighting, services, water, jobs against lighting, water, services, jobs: one exchange.
      const alike = there('women', 'displaced')
      expect(alike).toMatchObject({ differ: false, agreement: { p: 8 / 24, wishes: 4 } })
      expect(alike.agreement.tau).toBeCloseTo(4 / 6)
      for (const { districts, differ, heardBoth } of pairs) {
        expect(heardBoth).toBe(districts.length)
        expect(differ).toBe(districts.filter((district: any) => district.differ).length)
      }
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
