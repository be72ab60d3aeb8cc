/**
 * P2 over time: a wave that came in twice. Asked as known before and after, the few who were added must not be the difference of the
 * two answers, whatever else is asked.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isFixed, rangesOf, type Sum } from '#tests/support/linear-attack.ts'
import { type TestApp, testApp } from '#tests/support/test-app.ts'
import { tinyCountry } from '#tests/support/tiny-country.ts'
import { cellOf, groups, published } from './published.ts'

const before = '2026-01-01'
const lateAt = '2026-01-02T00:00:00.000Z'
/** Three women and a man of the second wave in one district, and twenty people of one where nobody had been asked. */
const added = [
  ...Array.from({ length: 4 }, (_, i) => ({ pcode: 'XT21', i, sex: i < 3 ? 'female' : 'male' })),
  ...Array.from({ length: 20 }, (_, i) => ({ pcode: 'XT32', i, sex: i % 2 === 0 ? 'female' : 'male' })),
]
const who = ({ pcode, i }: (typeof added)[number]) => ({ waveId: 'w2', respondentId: `late-${pcode}-${i}` })
const delivery = {
  respondent: added.map((each) => ({
    ...who(each),
    pcode: each.pcode,
    stratum: each.pcode,
    psu: `${each.pcode}-${'abc'.charAt(each.i % 3)}`,
    weight: 1,
    askedAs: 'community',
    sex: each.sex,
    ageBand: '25-39',
    minority: 'majority',
    displacement: 'host',
  })),
  answer: added.map((each) => ({ ...who(each), indicator: 'safe-after-dark', counts: each.i === 0, scale: 1 })),
}

let tiny: TestApp
beforeAll(async () => {
  tiny = await testApp({
    batches: [
      ...tinyCountry,
      { batchId: 'late', at: lateAt, format: 'tiny', filename: 'late interviews', rows: delivery },
    ],
  })
})
afterAll(() => tiny.close())

const asked = { indicator: 'safe-after-dark', month: '2025-09', regions: 3 }
const at = (moment: string, name: string): string => `${moment} ${name}`

describe('a wave delivered twice', () => {
  it('P2: before and after together, no few people who were added can be told to within one', async () => {
    const moments = { once: await published(tiny, { ...asked, asOf: before }), now: await published(tiny, asked) }
    const known = new Map<string, number>()
    const sums: Sum[] = []
    for (const [moment, told] of Object.entries(moments)) {
      for (const [name, n] of told.known) known.set(at(moment, name), n)
      for (const { total, parts } of told.sums)
        sums.push({ total: at(moment, total), parts: parts.map((part) => at(moment, part)) })
    }
    // The attacker even knows where people were added: each cell now is the cell then and those added.
    const few: string[] = []
    for (const place of ['XT', 'XT2', 'XT21', 'XT3', 'XT32'])
      for (const group of groups) {
        const grouping = group.split(':')[0]
        const member = group.split(':')[1]
        const here = added.filter(
          (each) =>
            each.pcode.startsWith(place) &&
            (grouping === '' || member === each.sex || ['25-39', 'majority', 'host'].includes(member ?? '')),
        )
        if (here.length === 0) continue
        const cell = cellOf(place, group)
        sums.push({ total: at('now', cell), parts: [at('once', cell), at('late', cell)] })
        if (here.length < 10) few.push(at('late', cell))
      }
    expect(few).toContain(at('late', 'XT21 sex:female'))
    const recovered = [...rangesOf(few, sums, known, [], 0)].filter(([, range]) => isFixed(range))
    expect(recovered).toEqual([])
    // The attack is no attack where nothing of either moment was answered.
    expect(moments.now.known.get('XT21 ')).toBe(34)
    expect(moments.once.known.get('XT22 ')).toBe(30)
    expect(moments.once.withheld).toBeGreaterThan(moments.now.withheld)
  })

  it('as known then, a place says what it says now or nothing', async () => {
    const ask = async (asOf: string) =>
      (await tiny.get(`/api/districts?from=2025-09&to=2025-09&indicator=safe-after-dark${asOf}`)).body.rows
    const now = new Map((await ask('')).map((row: any) => [row.pcode, row.perception]))
    for (const { pcode, perception } of await ask(`&asOf=${before}`)) {
      if (pcode === 'XT32') expect(perception.status).toBe('no_data')
      else if (pcode === 'XT21') expect(perception.status).toBe('suppressed')
      else expect(perception, pcode).toEqual(now.get(pcode))
    }
  })

  it('taken back, the wave says of the moments between what it says now or nothing', async () => {
    expect((await tiny.send('DELETE', '/api/imports/late', { as: 'steward' })).status).toBe(200)
    const asked = async (level: string, asOf: string): Promise<Map<string, number | null>> => {
      const query = `from=2025-09&to=2025-09&indicator=safe-after-dark&level=${level}${asOf}`
      const { rows } = (await tiny.get(`/api/districts?${query}`)).body
      return new Map(rows.map(({ pcode, perception }: any) => [pcode, perception.n]))
    }
    const [country, districts] = [
      await asked('country', '&asOf=2026-01-02'),
      await asked('district', '&asOf=2026-01-02'),
    ]
    expect([country.get('XT'), districts.get('XT21'), districts.get('XT22')]).toEqual([null, null, 30])
    expect((await asked('district', '')).get('XT21')).toBe(30)
    const { waves } = (await tiny.get('/api/catalogue?asOf=2026-01-02')).body
    expect(waves.map((wave: any) => wave.respondents)).toEqual([180, null])
  })
})
