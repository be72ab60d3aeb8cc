/** The chapters about promises: how long from asked for to promised to done, and what is overdue when. */
import { describe, expect, it } from 'vitest'
import { DIALOGUE, YOUTH_CENTRE } from '#data/generate/story.ts'
import type { DemoApp } from './demo-app.ts'

/** The day after the story ends. */
const on = '2026-07-01'
const police = 'Velmora Police Service'

export const actionPlan = (demoOf: () => DemoApp) => {
  describe('what was promised', () => {
    const list = async (filter = {}): Promise<any[]> => (await demoOf().ask('commitments', { on, ...filter })).rows
    const promise = async (words: string) => (await list()).find((row) => row.promise.startsWith(words))

    it('the old cannery: asked for by women in March, promised in June, done in February, confirmed', async () => {
      expect(await promise('Turn the old cannery')).toMatchObject({
        pcode: YOUTH_CENTRE.pcode,
        raisedOn: '2024-03-14',
        raisedKnownBy: 'consultation',
        promisedOn: '2024-06-20',
        doneOn: '2025-02-01',
        confirmed: true,
        overdue: false,
      })
      expect(await promise('Light the road')).toMatchObject({ raisedOn: '2024-03-14', state: 'done', confirmed: false })
      expect(await promise('Meet farmers')).toMatchObject({ pcode: DIALOGUE.pcode, raisedOn: '2024-08-29' })
    })

    it('complaints against officers are 457 days overdue, the first of all, and were not yet the day they were due', async () => {
      const late = await promise('Publish complaints')
      expect(late).toMatchObject({
        pcode: 'XV-MAR',
        owner: police,
        ownerSort: 'police',
        overdue: true,
        daysOverdue: 457,
      })
      expect(late).toMatchObject({ raisedOn: '2024-02-08', raisedKnownBy: 'stated' })
      const { rows } = await demoOf().ask('commitments', { on: '2025-03-31' })
      expect(rows.find((row: any) => row.commitmentId === late.commitmentId).overdue).toBe(false)
    })

    it('overdue means past its day and neither done nor dropped, and comes first', async () => {
      const rows = await list()
      const open = (row: any) => ['promised', 'under-way'].includes(row.state) && row.dueOn < on
      expect(rows.map(({ overdue }) => overdue)).toEqual(rows.map(open))
      const late = rows.filter(({ overdue }) => overdue)
      expect(late.length).toBeGreaterThan(3)
      expect(rows.slice(0, late.length)).toEqual(late)
      expect((await list({ to: '2026-06' })).filter(({ overdue }) => overdue)).toEqual(late)
    })
  })

  describe('who provides what, and how long it takes', () => {
    it('leaves no open promise off a provider’s clock, and says how long the longest has waited', async () => {
      const { providers } = await demoOf().ask('providers', { on })
      const { rows } = await demoOf().ask('commitments', { on })
      expect(providers.length).toBeGreaterThan(5)
      for (const { name, commitments, toDone, toPromise } of providers) {
        const own = rows.filter((row: any) => row.owner === name)
        const done = own.filter(({ doneOn }: any) => doneOn !== null && doneOn <= on)
        expect([name, toDone.n, toDone.come]).toEqual([name, own.length, done.length])
        expect(toPromise.n).toBe(own.filter(({ raisedOn }: any) => raisedOn !== null).length)
        expect(commitments.overdue).toBe(own.filter(({ overdue }: any) => overdue).length)
        if (done.length < own.length) expect(toDone.longestOpenDays).toBeGreaterThan(0)
        if (toDone.medianDays === null) continue
        expect(toDone.medianDays).toBeGreaterThanOrEqual(toDone.quickestDays)
        expect(toDone.medianDays).toBeLessThanOrEqual(toDone.slowestDays)
      }
    })

    it('the police: its promise is open since 16 May 2024, 776 days; its posts and patrols are told with it', async () => {
      const { providers } = await demoOf().ask('providers', { on })
      const told = providers.find(({ name }: any) => name === police)
      expect(told.sort).toBe('police')
      expect(told.commitments.overdue).toBeGreaterThan(0)
      expect(told.toDone.longestOpenDays).toBeGreaterThanOrEqual(776)
    })

    it('of what women of Tamsel asked first, somebody promised it 98 days later; most wishes nobody promised', async () => {
      const here = await demoOf().ask('providers', { on: '2024-07-01', pcodes: YOUTH_CENTRE.pcode })
      const wish = here.demand.find((row: any) => row.raisedBy === 'women' && row.priority === 'refurbish-buildings')
      expect(wish).toMatchObject({ districts: 1, promised: 1 })
      expect(here.demandToPromise.quickestDays).toBe(98)
      const everywhere = await demoOf().ask('providers', { on })
      expect(everywhere.demandToPromise).toMatchObject({ medianDays: null, reason: 'half-not-yet' })
      expect(everywhere.demandToPromise.n).toBe((await demoOf().ask('asked-and-got', { to: '2026-06' })).total)
    })
  })
}
