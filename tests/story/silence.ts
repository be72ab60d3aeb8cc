/** Whose voice is missing: the district nobody asked, the one where only men were heard, and no place painted calm that nobody asks. */
import { describe, expect, it } from 'vitest'
import { NEVER_ASKED, NO_WOMAN_HEARD } from '#data/generate/story.ts'
import { type DemoApp, known } from './demo-app.ts'

const rowOf = (rows: any[], pcode: string) => known(rows.find((row) => row.pcode === pcode))
const voiceOf = (row: any, id: string) => known(row.voices.find((each: any) => each.voice === id))

export const silence = (demoOf: () => DemoApp) => {
  describe('silence', () => {
    it('names the district nobody ever asked, and lets no voice be heard there', async () => {
      const { rows, counts } = await demoOf().ask('silence')
      const row = rowOf(rows, NEVER_ASKED)
      expect(row.silence).toBe('nobody')
      expect(row.voices.map((each: any) => each.state)).toEqual(row.voices.map(() => 'never'))
      expect(counts.nobody).toBe(1)
    })

    it('finds no woman heard in Royne that anybody told of, and so no young one, while men were', async () => {
      const { rows } = await demoOf().ask('silence')
      const row = rowOf(rows, NO_WOMAN_HEARD)
      expect(row.silence).toBe('no-women')
      for (const voice of ['women', 'young-women'])
        expect(voiceOf(row, voice)).toMatchObject({ state: 'not-since', lastMonth: null, by: null })
      for (const voice of ['anybody', 'men', 'young-men'])
        expect(voiceOf(row, voice)).toMatchObject({
          state: 'heard',
          lastMonth: '2026-05',
          monthsSilent: 1,
          by: 'survey',
        })
    })

    it('says it in one sentence a voice, counting what the rows hold', async () => {
      const { rows, findings, total, counts } = await demoOf().ask('silence')
      for (const { voice, districts, never, sentence } of findings) {
        const states = rows.map((row: any) => voiceOf(row, voice).state)
        expect(never).toBe(states.filter((state: string) => state === 'never').length)
        expect(districts).toBe(never + states.filter((state: string) => state === 'not-since').length)
        expect(sentence).toContain('within the last 12 months')
      }
      expect(Object.values<number>(counts).reduce((sum, n) => sum + n, 0)).toBe(total)
    })

    it('grows with time: two years after the last wave nobody has been heard for more than one', async () => {
      const then = await demoOf().ask('silence', { to: '2028-06' })
      const row = rowOf(then.rows, NO_WOMAN_HEARD)
      expect(row.silence).toBe('not-since')
      expect(voiceOf(row, 'men').monthsSilent).toBeGreaterThan(12)
      expect(
        voiceOf(rowOf((await demoOf().ask('silence', { to: '2028-06', months: 36 })).rows, NO_WOMAN_HEARD), 'men')
          .state,
      ).toBe('heard')
    })
  })
}
