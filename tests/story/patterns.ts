/** Chapters about the whole country: fear against records, hot and cold spots, and what is too small to tell. */
import { describe, expect, it } from 'vitest'
import { rateRatio } from '#api/analytics/evaluation/rate-ratio.ts'
import { COLD, FEAR_FEW_RECORDS, HOT, LIGHTING, RECORDS_LITTLE_FEAR, SMALL_CHANGE } from '#data/generate/story.ts'
import { type DemoApp, known } from './demo-app.ts'

export const patterns = (demoOf: () => DemoApp) => {
  describe('fear and records', () => {
    it('part ways: fear with few records, and many records with little fear', async () => {
      const dark = (await demoOf().ask('districts', { indicator: 'safe-after-dark' })).rows
      const reporting = (await demoOf().ask('districts', { indicator: 'reported-if-victim' })).rows
      const rank = (pcode: string): number => {
        const own = known(dark.find((row: any) => row.pcode === pcode)).rate.value
        return dark.filter((row: any) => row.rate.value < own).length / dark.length
      }
      const of = (rows: any[], pcode: string) => known(rows.find((row) => row.pcode === pcode)).perception
      expect(rank(FEAR_FEW_RECORDS)).toBeLessThan(0.2)
      expect(of(dark, FEAR_FEW_RECORDS).hi).toBeLessThan(0.35)
      expect(of(reporting, FEAR_FEW_RECORDS).value).toBeLessThan(0.25)
      expect(rank(RECORDS_LITTLE_FEAR)).toBeGreaterThan(0.8)
      expect(of(dark, RECORDS_LITTLE_FEAR).lo).toBeGreaterThan(0.6)
      expect(of(reporting, RECORDS_LITTLE_FEAR).value).toBeGreaterThan(0.6)
    })
  })

  describe('hot spots', () => {
    it('are where the story has them, and so are the cold ones; what stands alone is not tested', async () => {
      const { rows, method, total, fictional } = await demoOf().ask('hotspots')
      expect([total, fictional, method.tested + method.notTested]).toEqual([64, true, 64])
      const classes = new Map<string, string>(rows.map((row: any) => [row.pcode, row.class]))
      const among = (codes: readonly string[], sort: string) =>
        codes.filter((pcode) => known(classes.get(pcode)).startsWith(sort)).length
      expect(among(HOT, 'hot')).toBeGreaterThanOrEqual(5)
      expect(among(COLD, 'cold')).toBeGreaterThanOrEqual(4)
      expect(known(classes.get('XV0406'))).toMatch(/hot-9[59]/)
      const alone = rows.filter((row: any) => row.class === 'not-tested')
      expect(alone).toHaveLength(1)
      expect(alone[0]).toMatchObject({ neighbours: 0, z: null, p: null, reason: 'no-neighbours' })
      for (const row of rows) if (row.class.startsWith('hot')) expect(row.z, row.pcode).toBeGreaterThan(0)
    })
  })

  describe('what is too small to tell', () => {
    it('stays untold: the lamps of one district, the last wave of another', async () => {
      const months = await demoOf().ask('series', { pcodes: LIGHTING.pcode, from: '2023-07', to: '2026-01' })
      const count = (from: string, to: string): number =>
        months.lines[0].months
          .filter((m: any) => m.month >= from && m.month <= to)
          .reduce((sum: number, m: any) => sum + m.incidents, 0)
      const lamps = rateRatio(count('2024-11', '2026-01'), 15, count('2023-07', '2024-09'), 15)
      if (lamps.status !== 'ok') throw new Error('the rate ratio could not be tested')
      expect([lamps.lo < 1, known(lamps.hi) > 1]).toEqual([true, true])

      const asked = { pcodes: SMALL_CHANGE, from: '2023-01', to: '2026-06', indicator: 'trust-police' }
      const { lines } = await demoOf().ask('series', asked)
      const [before, after] = [lines[0].waves[5].estimate, lines[0].waves[6].estimate]
      expect([after.lo < before.hi, before.lo < after.hi]).toEqual([true, true])
    })
  })
}
