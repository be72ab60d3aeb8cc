/** Chapters about silence: nobody asked, half of the people not heard, a minority whose answer the average hides. */
import { describe, expect, it } from 'vitest'
import { DIVIDED_REGION, NEVER_ASKED, NO_WOMAN_HEARD } from '#data/generate/story.ts'
import { type DemoApp, known } from './demo-app.ts'

const rowOf = (rows: any[], pcode: string) => known(rows.find((row) => row.pcode === pcode))

export const whoWasHeard = (demoOf: () => DemoApp) => {
  describe('the district nobody asked', () => {
    it('has no share, no grievance and no state, and says so: never a low one', async () => {
      for (const indicator of ['safe-after-dark', 'trust-police', 'serious-grievance']) {
        const { rows, coverage } = await demoOf().ask('districts', { indicator })
        const row = rowOf(rows, NEVER_ASKED)
        expect(row.perception).toMatchObject({
          value: null,
          lo: null,
          hi: null,
          status: 'no_data',
          reason: 'never-asked',
        })
        expect(row.gaps).toContainEqual({ field: 'perception', reason: 'never-asked' })
        expect(row.gaps).toContainEqual({ field: 'grievance', reason: 'never-asked' })
        expect(coverage.neverAsked).toEqual([NEVER_ASKED])
        expect(rows.filter((r: any) => r.perception.reason === 'never-asked')).toHaveLength(1)
        expect(rowOf(rows, NEVER_ASKED).incidents).toBeGreaterThan(0)
      }
    })

    it('is tested for no hot spot of fear, and nothing is made up for it from its neighbours', async () => {
      const { rows } = await demoOf().ask('hotspots', { of: 'indicator', indicator: 'safe-after-dark' })
      expect(rowOf(rows, NEVER_ASKED)).toMatchObject({ class: 'not-tested', value: null, z: null, p: null })
      expect(rowOf(rows, NEVER_ASKED).reason).not.toBeNull()
      const page = await demoOf().ask(`districts/${NEVER_ASKED}`, { from: '2023-01', to: '2026-06' })
      expect(page.waves).toEqual([])
      expect(page.indicators).toEqual([])
      expect(page.grievances).toEqual([])
      expect(page.consultations).toEqual([])
    })
  })

  describe('the district where no woman was heard', () => {
    it('is named on the map of who was heard, with its flag untested', async () => {
      const { rows, neverAsked, zeroGroups } = await demoOf().ask('participation')
      expect(rowOf(rows, NO_WOMAN_HEARD)).toMatchObject({ badge: 'nobody', flagNotTested: true })
      expect(zeroGroups).toContainEqual({ grouping: 'sex-age', group: 'female:15-24', places: 1 })
      expect(neverAsked).toEqual([NEVER_ASKED])
      expect(rowOf(rows, NEVER_ASKED)).toMatchObject({ badge: 'not-asked', monthsSilent: null })
      const flags = (await demoOf().ask('upstream')).rows
      for (const row of rows.filter((each: any) => each.flagNotTested))
        expect(rowOf(flags, row.pcode).state, row.pcode).toBe('not_tested')
    })

    it('says who was asked, gives no answer for women in any wave, and takes no man’s for hers', async () => {
      const page = await demoOf().ask(`districts/${NO_WOMAN_HEARD}`, { from: '2023-01', to: '2026-06' })
      const women = known(page.whoWasAsked.find((row: any) => row.grouping === 'sex' && row.group === 'female'))
      expect(women).toMatchObject({ respondents: 0, badge: 'nobody' })
      expect(women.populationShare).toBeGreaterThan(0.4)
      expect(page.waves).toHaveLength(7)
      for (const wave of page.waves) {
        expect(wave.women.value).toBeNull()
        expect(wave.women.status).toBe('no_data')
        expect(wave.men.value).not.toBeNull()
      }
      expect(page.consultations.length).toBeGreaterThan(0)
      for (const held of page.consultations) expect(held.women).toBe(0)
    })

    it('is a gap when women are asked for, on the map as in the page', async () => {
      const { rows } = await demoOf().ask('districts', { group: 'sex:female' })
      expect(rowOf(rows, NO_WOMAN_HEARD).perception.value).toBeNull()
      expect(rowOf(rows, NO_WOMAN_HEARD).gaps.map((gap: any) => gap.field)).toContain('perception')
    })
  })

  describe('the divided region', () => {
    it('shows its minority far less safe than its majority, there and not elsewhere', async () => {
      const shares = async (group: string, indicator: string) => {
        const { rows, level } = await demoOf().ask('districts', { level: 'region', group, indicator })
        expect(level).toBe('region')
        return new Map<string, any>(rows.map((row: any) => [row.pcode, row.perception]))
      }
      for (const indicator of ['safe-after-dark', 'safe-by-day']) {
        const minority = await shares('minority:minority', indicator)
        const majority = await shares('minority:majority', indicator)
        expect(minority.size).toBe(6)
        expect(majority.get(DIVIDED_REGION).lo - minority.get(DIVIDED_REGION).hi, indicator).toBeGreaterThan(0.1)
        const gapIn = (region: string) => majority.get(region).value - minority.get(region).value
        for (const region of minority.keys()) {
          if (region !== DIVIDED_REGION) expect(gapIn(region), region).toBeLessThan(gapIn(DIVIDED_REGION) - 0.1)
        }
      }
      const trust = await shares('minority:minority', 'trust-police')
      const others = await shares('minority:majority', 'trust-police')
      expect(trust.get(DIVIDED_REGION).hi).toBeLessThan(others.get(DIVIDED_REGION).lo)
    })
  })
}
