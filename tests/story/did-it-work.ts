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
      expect(row.finding.sentence).toMatch(/fell from \d+ to \d+ in 12 months, while .*: more than chance\.$/)
    })

    it('the police post: it moved to the next street', async () => {
      expect((await rowOf(POLICE_POST, 'police-post')).verdict).toBe('moved')
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
