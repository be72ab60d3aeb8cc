/** The chapters about what was done, read from the verdicts alone. */
import { describe, expect, it } from 'vitest'
import { POLICE_POST, YOUTH_CENTRE } from '#data/generate/story.ts'
import type { DemoApp } from './demo-app.ts'

export const didItWork = (demoOf: () => DemoApp) => {
  describe('did it work?', () => {
    const rowOf = async (planted: { pcode: string }, kind: string) => {
      const { rows } = await demoOf().ask('evaluations')
      const found = rows.filter((row: any) => row.pcode === planted.pcode && row.kind === kind)
      expect(found).toHaveLength(1)
      return found[0]
    }

    it('the youth centre: armed crime fell more than elsewhere', async () => {
      const row = await rowOf(YOUTH_CENTRE, 'youth-centre')
      expect([row.verdict, row.holdsAmongAll]).toEqual(['fell', true])
      expect(row.change.hi).toBeLessThan(1)
      expect(row.windows.months).toBe(12)
      expect(row.finding.sentence).toMatch(
        /fell from \d+ to \d+ in 12 months, while .*: more than chance\. Women feeling safe after dark: \d+ % → \d+ %\. Trust in the police: \d+ % → \d+ %\. Area, comparison and months were chosen afterwards\.$/,
      )
    })

    it('the police post: it moved to the next street', async () => {
      expect((await rowOf(POLICE_POST, 'police-post')).verdict).toBe('moved')
    })

    it('knows nothing of what came after the period asked for', async () => {
      const { rows } = await demoOf().ask('evaluations', { to: '2025-06' })
      for (const { windows } of rows) expect((windows?.after.to ?? '') <= '2025-06').toBe(true)
      const row = rows.find((each: any) => each.pcode === YOUTH_CENTRE.pcode && each.kind === 'youth-centre')
      expect(row.windows).toEqual({
        months: 4,
        before: { from: '2024-03', to: '2024-06' },
        after: { from: '2025-03', to: '2025-06' },
      })
      const one = await demoOf().ask(`evaluations/${row.interventionId}`, { to: '2025-06' })
      expect(one.monthly.at(-1).month).toBe('2025-06')
      expect(one.row).toEqual(row)
    })

    it('is asked of a region as of its districts, and judged among all work either way', async () => {
      const everywhere = (await demoOf().ask('evaluations')).rows
      const { rows } = await demoOf().ask('evaluations', { pcodes: 'XV04' })
      const places = (await demoOf().ask('places')).rows
      const regionOf = new Map(places.map((place: any) => [place.pcode, place.parentPcode]))
      expect(rows.length).toBeGreaterThan(3)
      expect(rows).toEqual(everywhere.filter((row: any) => regionOf.get(row.pcode) === 'XV04'))
    })

    it('calls violent only what is; other choices leave out the one the verdict rests on', async () => {
      const { rows } = await demoOf().ask('evaluations', { kinds: 'theft' })
      for (const { finding } of rows) expect(finding.sentence).not.toMatch(/violent/i)
      const { row, variants } = await demoOf().ask(
        `evaluations/${(await rowOf(YOUTH_CENTRE, 'youth-centre')).interventionId}`,
      )
      const own = { radiusM: row.catchment.radiusM, months: row.windows.months, places: 3 }
      expect(variants.length).toBeGreaterThan(20)
      expect(variants).not.toContainEqual(expect.objectContaining(own))
    })

    it('every piece of work has one verdict, with its reason and a sentence', async () => {
      const { rows, total, counts } = await demoOf().ask('evaluations')
      expect(rows).toHaveLength(total)
      expect(Object.values<number>(counts).reduce((sum, n) => sum + n, 0)).toBe(total)
      for (const row of rows) {
        expect([row.interventionId, row.verdict === 'not-tested']).toEqual([row.interventionId, row.reason !== null])
        expect(row.change === null).toBe(row.verdict === 'not-tested')
        expect(row.finding.sentence).toMatch(/\.$/)
      }
    })
  })
}
