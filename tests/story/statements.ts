/** What answers say: a code and its parameters, the English beside it the page's own words, and enough for any other language. */
import { describe, expect, it } from 'vitest'
import { type Emerging, emerging } from '#api/contract/emerging.ts'
import { flagLedger } from '#api/contract/flag-ledger.ts'
import { hotspots } from '#api/contract/hotspots.ts'
import { riskIndex } from '#api/contract/risk-index.ts'
import { upstream } from '#api/contract/upstream.ts'
import { NO_WOMAN_HEARD } from '#data/generate/story.ts'
import { expectSaid } from '#tests/support/said-in.ts'
import type { DemoApp } from './demo-app.ts'

const answers = [
  { path: 'upstream', schema: upstream },
  { path: 'flag-ledger', schema: flagLedger },
  { path: 'emerging', schema: emerging },
  { path: 'hotspots?draws=99', schema: hotspots },
  { path: 'risk-index?draws=0', schema: riskIndex },
]

export const whatAnswersSay = (demoOf: () => DemoApp) =>
  describe('what answers say', () => {
    it.each(answers)('$path: the English beside each code is what the page says of it', async ({ path, schema }) => {
      expectSaid(await demoOf().ask(path), schema)
    })

    it('says the same of a district whichever door is asked', async () => {
      const { rows } = await demoOf().ask('upstream')
      const { state } = await demoOf().ask(`districts/${NO_WOMAN_HEARD}`)
      expect(state).toEqual(rows.find((row: { pcode: string }) => row.pcode === NO_WOMAN_HEARD))
      expect(state.headline).toMatchObject({
        code: 'district-not-tested',
        because: { code: 'inclusion-red', unheard: ['female'] },
        sentence: 'Not tested: no woman was heard here.',
      })
    })

    it('names periods by their first month, for each language to name in its own way', async () => {
      const { rows, periods }: Emerging = await demoOf().ask('emerging', { period: 'quarter' })
      const named = rows.flatMap(({ finding }) =>
        'now' in finding ? [finding.now] : 'since' in finding ? [finding.since] : [],
      )
      expect(named.length).toBeGreaterThan(0)
      expect(named.filter((month) => !periods.includes(month))).toEqual([])
    })
  })
