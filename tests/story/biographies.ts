/** The chapter of the cannery, told by its buildings alone: an armed group, then locked, then in use; and what happened around. */
import { describe, expect, it } from 'vitest'
import { YOUTH_CENTRE } from '#data/generate/story.ts'
import { siteClusters } from '#data/generate/story-sites.ts'
import { type DemoApp, known } from './demo-app.ts'

const cannery = known(siteClusters.find(({ id }) => id === YOUTH_CENTRE.cluster))

export const biographies = (demoOf: () => DemoApp) => {
  describe('sites have biographies', () => {
    const cluster = async () => {
      const { rows } = await demoOf().ask('site-clusters')
      return known(
        rows.find((row: any) => row.pcode === cannery.pcode && row.siteIds.length >= cannery.sites / 2),
      ) as any
    }

    it('finds the clusters that were planted, also those whose buildings are in use by now', async () => {
      const { rows } = await demoOf().ask('site-clusters')
      const largest = rows.slice(0, siteClusters.length).map(({ pcode }: any) => pcode)
      expect(largest.sort()).toEqual(siteClusters.map(({ pcode }) => pcode).sort())
      expect((await cluster()).states[0].state).toBe('refurbished')
    })

    it('the cannery was used by an armed group, secured in November 2024, refurbished in February 2025', async () => {
      const { siteIds } = await cluster()
      const { chapters, finding } = await demoOf().ask(`sites/${siteIds.join(',')}/biography`)
      expect(chapters.map(({ state, from }: any) => [from, state]).slice(1)).toEqual(cannery.states.slice(1))
      expect(chapters[0].state).toBe(known(cannery.states[0])[1])
      const perMonth = ({ incidents, months }: any) => incidents / months
      expect(perMonth(chapters[0])).toBeGreaterThan(2 * perMonth(chapters[2]))
      expect(finding.sentence).toMatch(
        /used by an armed group from .*, then secured from Nov 2024, then refurbished from Feb 2025\./,
      )
    })

    it('what was asked, promised and done about it stands in order, and every incident is counted once', async () => {
      const { siteIds } = await cluster()
      const { events, monthly } = await demoOf().ask(`sites/${siteIds.join(',')}/biography`)
      const at = (sort: string, what: (event: any) => boolean) =>
        known(events.findIndex((event: any) => event.sort === sort && what(event)) + 1 || null)
      const order = [
        at('consulted', ({ on }) => on === '2024-03-14'),
        at('promised', ({ promise }) => promise.includes('youth centre')),
        at('seen', ({ state }) => state === 'secured'),
        at('work', ({ kind, on }) => kind === 'youth-centre' && on === YOUTH_CENTRE.opens),
      ]
      expect(order).toEqual([...order].sort((a, b) => a - b))
      const one = await demoOf().ask(`sites/${siteIds[0]}/biography`)
      expect(one.sites).toHaveLength(1)
      for (const [i, { incidents }] of monthly.entries())
        expect(incidents).toBeGreaterThanOrEqual(one.monthly[i].incidents)
      const total = monthly.reduce((sum: number, { incidents }: any) => sum + incidents, 0)
      expect(total).toBeLessThan(one.monthly.reduce((sum: number, { incidents }: any) => sum + incidents, 0) * 2)
    })

    it('knows nothing of what came after the period asked for', async () => {
      const { siteIds } = await cluster()
      const { chapters, events, monthly } = await demoOf().ask(`sites/${siteIds.join(',')}/biography`, {
        to: '2024-12',
      })
      expect(chapters.map(({ state }: any) => state)).toEqual(['used-by-armed-group', 'secured'])
      expect([chapters.at(-1).to, monthly.at(-1).month]).toEqual(['2024-12', '2024-12'])
      for (const { on } of events) expect(on < '2025-01-01').toBe(true)
    })
  })
}
