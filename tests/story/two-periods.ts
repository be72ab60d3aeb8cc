/** The chapters that are about change: two periods side by side find what turned, and call nothing else. */
import { describe, expect, it } from 'vitest'
import {
  FEAR_FEW_RECORDS,
  NEVER_ASKED,
  SMALL_CHANGE,
  TURNED_VIOLENT,
  waveDates,
  YOUTH_CENTRE,
} from '#data/generate/story.ts'
import type { DemoApp } from './demo-app.ts'

export const twoPeriods = (demoOf: () => DemoApp) => {
  const rowOf = (rows: any[], pcode: string) => rows.find((row) => row.pcode === pcode)
  const month = (wave: number) => (waveDates[wave] ?? ['', ''])[1].slice(0, 7)
  /** The year after something turned against the year before. */
  const around = (from: string) => {
    const year = Number(from.slice(0, 4))
    const at = (years: number) => `${year + years}${from.slice(4, 7)}`
    const until = (years: number) =>
      new Date(Date.UTC(year + years, Number(from.slice(5, 7)) - 1, 0)).toISOString().slice(0, 7)
    return { from: at(0), to: until(1), baseFrom: at(-1), baseTo: until(0) }
  }

  describe('two periods side by side', () => {
    it('Ennerly turned violent', async () => {
      const { rows, dispersion } = await demoOf().ask('changes', around(TURNED_VIOLENT.from))
      const row = rowOf(rows, TURNED_VIOLENT.pcode)
      expect(row.verdict).toBe('up')
      expect(row.incidents.change.lo).toBeGreaterThan(1)
      expect(row.pAdjusted).toBeLessThan(0.05)
      expect(dispersion).toBeGreaterThanOrEqual(1)
    })

    it('armed crime fell in Tamsel with its youth centre, and women there feel safer after dark', async () => {
      // What armed people do in streets: the kinds the story plants around buildings.
      const kinds = 'armed-robbery,shooting,kidnapping'
      const { rows } = await demoOf().ask('changes', { ...around(YOUTH_CENTRE.opens), kinds })
      expect(rowOf(rows, YOUTH_CENTRE.pcode).verdict).toBe('down')
      const said = await demoOf().ask('changes', {
        of: 'answers',
        indicator: 'safe-after-dark',
        group: 'sex:female',
        from: month(6),
        to: month(6),
        baseFrom: month(3),
        baseTo: month(3),
      })
      const tamsel = rowOf(said.rows, YOUTH_CENTRE.pcode)
      expect(tamsel.verdict).toBe('up')
      // From 22 to 56 in a hundred.
      expect(Math.abs(tamsel.answers.change.value - 0.34)).toBeLessThan(0.12)
    })

    it('two points of trust in Vantry cannot be told from chance, and nobody was ever asked in Lastrel', async () => {
      const { rows, base, from } = await demoOf().ask('changes', { of: 'answers', indicator: 'trust-police' })
      expect([base.from, from]).toEqual([month(5), month(6)])
      expect(rowOf(rows, SMALL_CHANGE).verdict).toBe('cannot-tell')
      expect(rowOf(rows, NEVER_ASKED)).toMatchObject({ verdict: 'not-measured', pAdjusted: null })
    })

    it('compares the last twelve months with the twelve before, and its sentence counts its rows', async () => {
      const answer = await demoOf().ask('changes')
      expect(answer).toMatchObject({
        of: 'incidents',
        from: '2025-07',
        to: '2026-06',
        base: { from: '2024-07', to: '2025-06' },
      })
      const { counts, finding, rows, total } = answer
      for (const [verdict, count] of Object.entries(counts))
        expect([verdict, rows.filter((row: any) => row.verdict === verdict).length]).toEqual([verdict, count])
      expect(rows.length).toBe(total)
      expect(finding.sentence).toMatch(
        new RegExp(`^In ${counts.up + counts.down} of ${total} districts violence changed`),
      )
      const { rows: now } = await demoOf().ask('districts', { from: '2025-07', to: '2026-06' })
      for (const row of rows) expect(row.incidents.now.incidents).toBe(rowOf(now, row.pcode).violent)
    })

    it('tells nothing of a change with a side that is withheld or hidden', async () => {
      const { rows, counts } = await demoOf().ask('changes', { of: 'answers', group: 'minority:minority' })
      expect(counts.withheld).toBeGreaterThan(0)
      for (const { verdict, answers, pAdjusted } of rows) {
        if (verdict !== 'withheld') continue
        expect([answers.change.value, answers.change.p, pAdjusted]).toEqual([null, null, null])
      }
      for (const as of ['anonymous', 'planner'] as const) {
        const { body } = await demoOf().get('/api/changes?of=answers&group=minority:minority', { as })
        for (const { verdict, answers } of body.rows)
          if (verdict === 'imprecise') expect([answers.change.value, answers.change.p]).toEqual([null, null])
      }
    })

    it('refuses periods that overlap or end before they begin', async () => {
      const overlap = await demoOf().get('/api/changes?from=2025-07&to=2026-06&baseFrom=2025-01&baseTo=2025-07')
      expect([overlap.status, overlap.body.says.fields.baseTo.code]).toEqual([400, 'periods-overlap'])
      const turned = await demoOf().get('/api/changes?from=2025-07&baseFrom=2025-01&baseTo=2024-07')
      expect([turned.status, turned.body.says.fields.baseFrom.code]).toEqual([400, 'period-ends-before-it-begins'])
      expect((await demoOf().get('/api/changes?level=community')).status).toBe(400)
    })
  })

  describe('a district among those most alike', () => {
    const ask = (pcode: string, filter = {}) => demoOf().ask(`districts/${pcode}/peers`, filter)

    it('Ennerly stands out from districts that were like it before it turned violent', async () => {
      const found = await ask(TURNED_VIOLENT.pcode, around(TURNED_VIOLENT.from))
      expect(found.rows.length).toBe(5)
      expect(found.violence.standing).toBe('above')
      // Planted: at least twice what is usual, where there had been a third of it.
      expect(found.violence.ratio.ratio).toBeGreaterThan(2)
      expect(found.violence.ratio.lo).toBeGreaterThan(1)
    })

    it('where people fear and few report, fewer feel safe than in districts like it', async () => {
      const { answers } = await ask(FEAR_FEW_RECORDS)
      const safe = answers.find(({ indicator }: any) => indicator === 'safe-after-dark')
      expect(safe.standing).toBe('below')
      expect(safe.difference.hi).toBeLessThan(0)
    })

    it('is matched by what was before alone: another later period has the same peers', async () => {
      const before = { baseFrom: '2024-01', baseTo: '2024-12' }
      const [one, other] = await Promise.all([
        ask(YOUTH_CENTRE.pcode, { ...before, from: '2025-01', to: '2025-06' }),
        ask(YOUTH_CENTRE.pcode, { ...before, from: '2025-07', to: '2026-06' }),
      ])
      expect(one.rows).toEqual(other.rows)
      expect(one.violence.peers).not.toEqual(other.violence.peers)
      for (const { distance, reason } of one.rows) {
        expect(distance).toBeGreaterThan(0)
        expect(reason.alike.length + reason.apart.length).toBe(one.measures.length)
        expect(reason.sentence).toMatch(/^(Alike in|Though with) /)
      }
    })

    it('that was never asked is matched without complaints, and is nobody else’s peer', async () => {
      const { unmatched, answers } = await ask(NEVER_ASKED)
      expect(unmatched).toEqual(['grievance'])
      for (const { standing } of answers) expect(standing).toBe('not-tested')
      const { rows, excluded } = await ask(YOUTH_CENTRE.pcode)
      expect(rows.map(({ pcode }: any) => pcode)).not.toContain(NEVER_ASKED)
      expect(excluded.map(({ lacks }: any) => lacks)).toContain('grievance')
    })
  })
}
