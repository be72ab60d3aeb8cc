/** Chapters about what became of the flags: raised, acted on or not, and what followed. */
import { describe, expect, it } from 'vitest'
import { DIALOGUE, RISING, TURNED_VIOLENT } from '#data/generate/story.ts'
import { DROUGHT } from '#data/generate/story-earlier.ts'
import { type DemoApp, known } from './demo-app.ts'

export const ledger = (demoOf: () => DemoApp) =>
  describe('the flag ledger', () => {
    const flagOf = async (pcode: string, asOf?: string) => {
      const { rows } = await demoOf().ask('flag-ledger', asOf === undefined ? {} : { asOf })
      return known(rows.find((row: any) => row.pcode === pcode && row.tier === 'flag')) as any
    }

    it('names Tolmey now, and both sisters at the wave of November 2024', async () => {
      expect((await flagOf(RISING)).waves).toContain('wave-7')
      for (const pcode of [TURNED_VIOLENT.pcode, DIALOGUE.pcode]) {
        expect((await flagOf(pcode)).waves, pcode).toContain('wave-4')
      }
    })

    it('shows Ennerly: nobody acted, violence began, and how many quarters the flag came before it', async () => {
      const row = await flagOf(TURNED_VIOLENT.pcode)
      expect(row).toMatchObject({ outcome: 'onset', acted: false, interventions: [], vintage: 'as-known-then' })
      expect(row.afterwards.leadQuarters).toBeGreaterThanOrEqual(1)
      const first = row.afterwards.quarters[row.afterwards.leadQuarters - 1]
      expect([first.high, first.from <= '2025-06', first.to >= TURNED_VIOLENT.from]).toEqual([true, true, true])
    })

    it('shows Quenby: the forum began within a year, and violence did not', async () => {
      const row = await flagOf(DIALOGUE.pcode)
      expect(row).toMatchObject({ outcome: 'averted-or-false', acted: true })
      expect(row.interventions.map((work: any) => work.startsOn)).toContain(DIALOGUE.starts)
    })

    it('keeps flags acted on apart from those that were not, and counts every flag once', async () => {
      const { rows, summary } = await demoOf().ask('flag-ledger')
      const flags = rows.filter((row: any) => row.tier === 'flag')
      expect(summary.flaggedAndActed.total + summary.flaggedNotActed.total).toBe(flags.length)
      const own = flags.filter((row: any) => row.raised.waveId.startsWith('wave-'))
      const of = (acted: boolean, outcome: string): string[] =>
        own.flatMap((row: any) => (row.acted === acted && row.outcome === outcome ? [row.pcode] : []))
      expect([of(false, 'onset'), of(true, 'onset')]).toEqual([[TURNED_VIOLENT.pcode], []])
      expect(of(true, 'averted-or-false')).toEqual([DIALOGUE.pcode])
    })

    it('remembers the drought: a flag in all four districts, and violence in the three that turned', async () => {
      const { rows } = await demoOf().ask('flag-ledger')
      const raised = rows.filter((row: any) => row.tier === 'flag' && row.raised.waveId === 'yearly-2020')
      const turned = raised.filter((row: any) => row.outcome === 'onset')
      expect(raised.map((row: any) => row.pcode).sort()).toEqual([...DROUGHT.turned, ...DROUGHT.eased].sort())
      expect(turned.map((row: any) => row.pcode).sort()).toEqual([...DROUGHT.turned].sort())
    })

    it('tells the same of a flag whether it is read now or was read a year ago: what was known then stays', async () => {
      const [then, now] = [await flagOf(DIALOGUE.pcode, '2025-01-31'), await flagOf(DIALOGUE.pcode)]
      expect(then.known).toEqual(now.known)
      expect(then.outcome).toBe('pending')
      expect(now.known.seq).toBeLessThan((await demoOf().ask('health')).seq ?? Number.POSITIVE_INFINITY)
    })
  })
