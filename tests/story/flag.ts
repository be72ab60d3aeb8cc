/** Chapters about prevention: whom the flag names, when, and whom it must not name. */
import { describe, expect, it } from 'vitest'
import { DIALOGUE, NEVER_ASKED, NO_WOMAN_HEARD, RISING, TURNED_VIOLENT, VIOLENT } from '#data/generate/story.ts'
import { type DemoApp, known } from './demo-app.ts'

export const flag = (demoOf: () => DemoApp) =>
  describe('the upstream flag', () => {
    const stateAt = async (to?: string) => {
      const { rows } = await demoOf().ask('upstream', to === undefined ? {} : { to })
      const byPcode = new Map<string, any>(rows.map((row: any) => [row.pcode, row]))
      return (pcode: string) => known(byPcode.get(pcode))
    }

    it('fires for rising grievances over land and water with almost no violence, and for nothing else', async () => {
      const { rows, counts, total, wave, fictional } = await demoOf().ask('upstream')
      expect([fictional, wave, total]).toEqual([true, 'wave-7', 64])
      const flagged = rows.filter((row: any) => row.state === 'upstream')
      expect(flagged.map((row: any) => row.pcode)).toEqual([RISING])
      expect(flagged[0]).toMatchObject({ tier: 'flag', grievanceClass: 2 })
      expect(flagged[0].violenceClass).toBeLessThan(2)
      expect(flagged[0].probabilities.upstream).toBeGreaterThan(0.9)
      expect(flagged[0].headline.over).toEqual(['water', 'land'])
      expect(counts).toMatchObject({ upstream: 1 })
      expect(Object.values<number>(counts).reduce((sum, n) => sum + n, 0)).toBe(total)
      const { grievances, interventions, state } = await demoOf().ask(`districts/${RISING}`)
      const share = (id: string) => grievances.find((row: any) => row.grievance === id).estimate.value
      expect(share('water')).toBeGreaterThan(0.3)
      expect(share('land')).toBeGreaterThan(0.25)
      expect(interventions).toEqual([])
      expect(state).toEqual(flagged[0])
    })

    it('says of each district what its probabilities say, and they sum to one', async () => {
      const { rows, thresholds, hysteresis } = await demoOf().ask('upstream')
      expect(hysteresis).toEqual({ enter: 0.8, leave: 0.6 })
      for (const { pcode, state, stateBefore, probabilities, headline, reasons } of rows) {
        expect(headline.sentence, pcode).toMatch(/\.$/)
        expect(reasons.length, pcode).toBeGreaterThan(0)
        if (probabilities === null) {
          expect(state, pcode).toBe('not_tested')
          continue
        }
        if (state === 'sustain') expect(headline.sentence, pcode).toMatch(/^Few serious grievances; /)
        for (const { sentence } of reasons) expect(sentence, pcode).not.toMatch(/probability[^.]*\b(100|0) %/)
        const { upstream, respond, sustain } = probabilities
        expect(upstream + respond + sustain, pcode).toBeCloseTo(1, 9)
        const surest = Math.max(upstream, respond, sustain)
        const held = reasons.some((reason: any) => reason.code === 'held-from-last-time')
        expect(state === 'uncertain', pcode).toBe(surest < thresholds.decisionProbability && !held)
        if (held) expect([state, surest >= hysteresis.leave], pcode).toEqual([stateBefore, true])
        if (state !== 'uncertain') expect(probabilities[state], pcode).toBe(surest)
      }
    })

    it('was up for both sisters after the wave of November 2024: one turned violent, one was eased', async () => {
      const then = await stateAt('2024-11')
      const now = await stateAt()
      for (const pcode of [TURNED_VIOLENT.pcode, DIALOGUE.pcode]) expect(then(pcode).state, pcode).toBe('upstream')
      expect([then(RISING).state, then(VIOLENT).state]).not.toContain('upstream')
      expect([now(TURNED_VIOLENT.pcode).state, now(DIALOGUE.pcode).state]).toEqual(['respond', 'sustain'])
      const months = await demoOf().ask('series', { pcodes: TURNED_VIOLENT.pcode, from: '2023-01', to: '2026-06' })
      const incidents = (from: string, to: string): number =>
        months.lines[0].months
          .filter((m: any) => m.month >= from && m.month <= to)
          .reduce((sum: number, m: any) => sum + m.incidents, 0)
      expect(incidents('2025-06', '2026-06')).toBeGreaterThan(3 * incidents('2024-02', '2025-02'))
    })

    it('shows the eased one with the forum that eased it, and grievances back down', async () => {
      const asked = { from: '2023-01', to: '2026-06', pcodes: DIALOGUE.pcode, indicator: 'serious-grievance' }
      const { lines } = await demoOf().ask('series', asked)
      const [then, now] = [lines[0].waves[3].estimate, lines[0].waves[6].estimate]
      expect(now.hi).toBeLessThan(then.lo)
      const { interventions } = await demoOf().ask(`districts/${DIALOGUE.pcode}`, { to: '2026-06' })
      expect(interventions.map((row: any) => row.startsOn)).toContain(DIALOGUE.starts)
    })

    it('does not fire where there is violence already, at any wave', async () => {
      for (const to of ['2024-11', '2025-05', '2025-11', '2026-06']) {
        expect((await stateAt(to))(VIOLENT).state, to).toBe('respond')
      }
      const codes = (await stateAt())(VIOLENT).reasons.map((reason: any) => reason.code)
      expect(codes).toContain('unresolved-grievances')
    })

    it('is not tested where nobody was asked or no woman was heard, and says why', async () => {
      const now = await stateAt()
      expect(now(NEVER_ASKED)).toMatchObject({ state: 'not_tested', probabilities: null, grievanceClass: null })
      expect(now(NO_WOMAN_HEARD)).toMatchObject({ state: 'not_tested', probabilities: null })
      expect(now(NO_WOMAN_HEARD).headline.sentence).toContain('no woman was heard')
      expect(now(NEVER_ASKED).headline.sentence).toContain('nobody here has been asked')
    })
  })
