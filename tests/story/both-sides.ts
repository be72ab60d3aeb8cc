/** Chapters about two sides held against each other: fear and records, people and police, one group and another. */
import { describe, expect, it } from 'vitest'
import {
  DIVIDED_REGION,
  FEAR_FEW_RECORDS,
  NEVER_ASKED,
  RECORDS_LITTLE_FEAR,
  SMALL_CHANGE,
  TURNED_VIOLENT,
} from '#data/generate/story.ts'
import type { DemoApp } from './demo-app.ts'

/** The planted reasons are told of every year; one year of a quiet district is too little to place it by. */
const always = { from: '2023-01', to: '2026-06' }

export const bothSides = (demoOf: () => DemoApp) => {
  const rowOf = (told: any, pcode: string) => told.rows.find((row: any) => row.pcode === pcode)

  describe('fear against records', () => {
    it('finds fear with few records where few victims report and few trust the police, and says which speaks for it', async () => {
      const told = await demoOf().ask('mismatch', always)
      const row = rowOf(told, FEAR_FEW_RECORDS)
      expect(row.quadrant).toBe('fear-few')
      const speaks = new Map(row.reasons.map(({ reason, code, speaks }: any) => [reason ?? code, speaks]))
      expect([speaks.get('unreported'), speaks.get('distrust')]).toEqual(['for', 'for'])
    })

    it('finds records with little fear where victims report, and every district in one quadrant or none', async () => {
      const told = await demoOf().ask('mismatch', always)
      const row = rowOf(told, RECORDS_LITTLE_FEAR)
      expect(row.quadrant).toBe('calm-many')
      expect(row.reasons.find(({ reason }: any) => reason === 'reported').speaks).toBe('for')
      expect(rowOf(told, NEVER_ASKED).quadrant).toBe('untested')
      expect(Object.values<number>(told.counts).reduce((sum, n) => sum + n, 0)).toBe(told.total)
      for (const { quadrant, safe, reasons } of told.rows) {
        if (['fear-few', 'fear-many'].includes(quadrant)) expect(safe.hi).toBeLessThan(told.lines.share)
        if (['calm-few', 'calm-many'].includes(quadrant)) expect(safe.lo).toBeGreaterThan(told.lines.share)
        if (!['fear-few', 'calm-many'].includes(quadrant)) expect(reasons).toEqual([])
      }
    })
  })

  describe('trust, both ways', () => {
    it('is missing on the police’s side where violence broke out; where it would point at few officers it is withheld', async () => {
      const told = await demoOf().ask('two-way-trust')
      expect(rowOf(told, TURNED_VIOLENT.pcode).dyad).toBe('providers-less')
      expect(rowOf(told, NEVER_ASKED).dyad).toBe('untested')
      for (const { providers, dyad } of told.rows)
        if (providers.status === 'suppressed') expect([providers.value, dyad]).toEqual([null, 'untested'])
    })

    it('has the people’s figure of every other answer', async () => {
      const told = await demoOf().ask('two-way-trust')
      const { rows } = await demoOf().ask('districts', { indicator: told.asked.people })
      expect(told.rows.map(({ people }: any) => people)).toEqual(rows.map(({ perception }: any) => perception))
    })
  })

  describe('the gap between groups', () => {
    const pairs = { between: 'minority', indicator: 'safe-after-dark', level: 'region' }

    it('is told in the divided region: the minority feels far less safe, by more than chance', async () => {
      const told = await demoOf().ask('gaps', pairs)
      const { first, second, difference } = rowOf(told, DIVIDED_REGION)
      expect(difference.distinguishable).toBe(true)
      expect(Math.abs(difference.value)).toBeGreaterThan(0.25)
      expect(difference.value).toBeCloseTo(first.value - second.value, 10)
      const widest = told.rows.toSorted(
        (a: any, b: any) => Math.abs(b.difference.value ?? 0) - Math.abs(a.difference.value ?? 0),
      )[0]
      expect(widest.pcode).toBe(DIVIDED_REGION)
    })

    it('between women and men of one district with nothing planted, it is not told from chance', async () => {
      const told = await demoOf().ask('gaps', { between: 'sex', indicator: 'trust-police' })
      expect(rowOf(told, SMALL_CHANGE).difference.distinguishable).toBe(false)
      const said = told.rows.filter(({ difference }: any) => difference.distinguishable === true).length
      expect(said).toBeLessThanOrEqual(Math.ceil(told.falseDiscoveries * told.tested))
    })
  })
}
