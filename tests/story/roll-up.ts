/** The chapters about the whole country: one figure, who stands behind it, and the districts that say otherwise. */
import { describe, expect, it } from 'vitest'
import { FEAR_FEW_RECORDS, NEVER_ASKED, RECORDS_LITTLE_FEAR, VIOLENT } from '#data/generate/story.ts'
import type { DemoApp } from './demo-app.ts'

const safety = { indicator: 'safe-after-dark' }

/** Sums taken by two threads may differ in their last bit, in no digit that is ever shown. */
const alike = (told: unknown): unknown =>
  JSON.parse(JSON.stringify(told), (_, value) => (typeof value === 'number' ? Number(value.toPrecision(12)) : value))

export const rollUp = (demoOf: () => DemoApp) => {
  describe('the nation', () => {
    const rowOf = (told: any, pcode: string) => told.rows.find((row: any) => row.pcode === pcode)

    it('has the figure every other answer has, of the country, of its regions and of its districts', async () => {
      const told = await demoOf().ask('roll-up', safety)
      const countries = await demoOf().ask('districts', { ...safety, level: 'country' })
      expect(alike(told.country.share)).toEqual(alike(countries.rows[0].perception))
      expect(told.country.share.value).toBeGreaterThan(0)
      const regions = await demoOf().ask('districts', { ...safety, level: 'region' })
      expect(alike(told.regions.map(({ share }: any) => share))).toEqual(
        alike(regions.rows.map(({ perception }: any) => perception)),
      )
      const districts = await demoOf().ask('districts', safety)
      expect(alike(told.rows.map(({ share }: any) => share))).toEqual(
        alike(districts.rows.map(({ perception }: any) => perception)),
      )
    })

    it('is disagreed with where people fear more than the record says, and where they fear less', async () => {
      const told = await demoOf().ask('roll-up', safety)
      // 19 % and 80 % feel safe there, planted; the country lies between.
      expect(rowOf(told, FEAR_FEW_RECORDS)).toMatchObject({ verdict: 'below', fromCountry: { distinguishable: true } })
      expect(rowOf(told, RECORDS_LITTLE_FEAR)).toMatchObject({ verdict: 'above' })
      expect(told.finding.above).toContain(rowOf(told, RECORDS_LITTLE_FEAR).name)
      expect(told.finding.below).toContain(rowOf(told, FEAR_FEW_RECORDS).name)
      expect(told.finding.sentence).toMatch(/% feel safe .+ stand behind it.+, by more than chance\.$/)
      for (const { verdict, fromCountry, pAdjusted } of told.rows) {
        if (verdict !== 'above' && verdict !== 'below') continue
        expect(pAdjusted).toBeLessThanOrEqual(told.falseDiscoveries)
        // Its own range leaves out the country's figure as well.
        expect(verdict === 'above' ? fromCountry.lo : -fromCountry.hi).toBeGreaterThan(0)
      }
    })

    it('says who stands behind it: every district is counted once, and those never asked are not behind', async () => {
      const { country, regions, rows, counts, total } = await demoOf().ask('roll-up', safety)
      const { coverage } = country
      expect(rowOf({ rows }, NEVER_ASKED).verdict).toBe('not-measured')
      expect(coverage.told + coverage.imprecise + coverage.withheld).toBe(coverage.behind)
      expect(coverage.behind + coverage.otherWave + coverage.notMeasured).toBe(coverage.districts)
      expect(coverage.districts).toBe(total)
      expect(coverage.notMeasured).toBe(counts['not-measured'])
      const inRegions = regions.reduce((sum: number, region: any) => sum + region.coverage.people.behind, 0)
      expect(inRegions).toBe(coverage.people.behind)
      const aside = rows.filter(({ verdict }: any) => verdict === 'not-measured' || verdict === 'other-wave')
      const living = (some: any[]) => some.reduce((sum, { people }) => sum + people, 0)
      expect(coverage.people.share).toBeCloseTo(1 - living(aside) / living(rows), 12)
    })

    it('is weighted by people: the shares told, each by who lives there, come to nearly the same', async () => {
      const { country, byPeople, rows, spread } = await demoOf().ask('roll-up', safety)
      const told = rows.filter(({ share }: any) => share.value !== null && share.precision !== 'hidden')
      const people = told.reduce((sum: number, row: any) => sum + row.people, 0)
      const share = told.reduce((sum: number, row: any) => sum + (row.people / people) * row.share.value, 0)
      expect(byPeople.share).toBeCloseTo(share, 12)
      expect(Math.abs(byPeople.share - country.share.value)).toBeLessThan(0.03)
      expect(spread.districts).toBe(told.length)
      // Planted between 19 % and 80 %: districts truly differ.
      expect(spread.betweenLo).toBeGreaterThan(0.02)
      expect(spread.alikeP).toBeLessThan(0.001)
    })

    it('says nothing of a district that is withheld, nor how far it lies from the country', async () => {
      const { rows } = await demoOf().ask('roll-up', { ...safety, group: 'displacement:displaced' })
      const withheld = rows.filter(({ verdict }: any) => verdict === 'withheld')
      expect(withheld.length).toBeGreaterThan(0)
      for (const { share, fromCountry } of withheld) {
        expect(share).toMatchObject({ value: null, lo: null, hi: null, n: null, nEffective: null })
        expect(fromCountry).toMatchObject({ value: null, lo: null, hi: null, p: null, reason: 'suppressed' })
      }
    })

    it('of incidents, holds each district against all the others together', async () => {
      const told = await demoOf().ask('roll-up', { of: 'incidents' })
      const countries = await demoOf().ask('districts', { level: 'country' })
      expect(told.country.rate).toEqual(countries.rows[0].rate)
      const { verdict, toOthers } = rowOf(told, VIOLENT)
      expect(verdict).toBe('above')
      const { rows } = await demoOf().ask('districts')
      const rate = (some: any[]) =>
        some.reduce((sum, row) => sum + row.violent, 0) / some.reduce((sum, row) => sum + row.rate.population, 0)
      const [here, others] = [
        rows.filter((r: any) => r.pcode === VIOLENT),
        rows.filter((r: any) => r.pcode !== VIOLENT),
      ]
      expect(toOthers.ratio).toBeCloseTo(rate(here) / rate(others), 9)
    })

    it('tests the same districts whichever of them are shown', async () => {
      const whole = await demoOf().ask('roll-up', safety)
      const part = await demoOf().ask('roll-up', { ...safety, pcodes: 'XV06' })
      expect(part.tested).toBe(whole.tested)
      expect(part.country).toEqual(whole.country)
      expect(part.rows).toEqual(whole.rows.filter(({ regionPcode }: any) => regionPcode === 'XV06'))
      expect(part.regions.map(({ pcode }: any) => pcode)).toEqual(['XV06'])
    })
  })
}
