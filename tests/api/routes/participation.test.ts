/** Who was heard in the tiny and the quiet country: worked by hand, small groups withheld, a red badge felt by the flag. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Participation, ParticipationRow } from '#api/contract/participation.ts'
import { quietCountry } from '#tests/support/quiet-country.ts'
import { type TestApp, testApp } from '#tests/support/test-app.ts'

let tiny: TestApp
beforeAll(async () => {
  tiny = await testApp()
})
afterAll(() => tiny.close())

const ask = async (query = ''): Promise<Participation> =>
  (await tiny.get<Participation>(`/api/participation${query}`)).body
const rowOf = ({ rows }: Participation, pcode: string): ParticipationRow => {
  const row = rows.find((each) => each.pcode === pcode)
  if (row === undefined) throw new Error(`no row for ${pcode}`)
  return row
}
const sexes = (row: ParticipationRow) => row.groups.filter((g) => g.grouping === 'sex')

describe('GET /api/participation', () => {
  it('sets each group of the last wave beside those who live there', async () => {
    const row = rowOf(await ask(), 'XT11')
    expect(row).toMatchObject({ waveId: 'w2', asked: '2025-09-20', respondents: 30, populationYear: 2025 })
    const [women] = sexes(row)
    expect(women).toMatchObject({ respondents: 15, sampleShare: 0.5, populationShare: 0.5, ratio: 1, badge: 'ok' })
    expect([women?.log2Ratio, women?.gap]).toEqual([0, 0])
    // Wilson for 15 of 30.
    expect(women?.lo).toBeCloseTo(0.3315, 4)
    expect(women?.hi).toBeCloseTo(0.6685, 4)
    expect(row.compositions.find((c) => c.grouping === 'sex')).toMatchObject({
      dissimilarity: 0,
      postStratifiedDeff: 1,
    })
  })

  it('names a group nobody heard, and counts in how many places', async () => {
    const answer = await ask()
    const row = rowOf(answer, 'XT33')
    expect(row.zeroGroups).toContainEqual({ grouping: 'sex', group: 'female' })
    expect(row.badge).toBe('nobody')
    expect(answer.zeroGroups).toContainEqual({ grouping: 'sex', group: 'female', places: 1 })
  })

  it('tells never asked from asked before the period, in months', async () => {
    const year = await ask()
    expect(rowOf(year, 'XT32')).toMatchObject({ badge: 'not-asked', monthsSilent: null, waveId: null, groups: [] })
    expect(year.neverAsked).toEqual(['XT32'])
    expect(rowOf(year, 'XT11').monthsSilent).toBe(3)
    expect(rowOf(await ask('?from=2025-10&to=2025-12'), 'XT11')).toMatchObject({ badge: 'not-asked', monthsSilent: 3 })
    expect(rowOf(await ask('?to=2025-06'), 'XT11')).toMatchObject({ waveId: 'w1', monthsSilent: 3 })
  })

  it('withholds small groups, and every figure that would give them away', async () => {
    const { rows } = await ask()
    expect(rowOf(await ask(), 'XT13')).toMatchObject({ respondents: null, zeroGroups: [] })
    for (const row of rows) {
      for (const { respondents } of row.groups)
        expect(respondents === null || respondents === 0 || respondents >= 10).toBe(true)
      for (const c of row.compositions) {
        const hidden = row.groups.some((g) => g.grouping === c.grouping && g.badge === 'suppressed')
        if (hidden) expect([c.dissimilarity, c.chiSquared, c.reason]).toEqual([null, null, 'suppressed'])
      }
      const hiddenSexes = sexes(row).filter((g) => g.badge === 'suppressed')
      expect(hiddenSexes.length).not.toBe(1)
    }
  })

  it('takes regions and the country as one sample of their districts', async () => {
    expect(rowOf(await ask('?level=region'), 'XT2')).toMatchObject({ respondents: 90 })
    expect((await ask('?level=country')).rows).toHaveLength(1)
  })

  it.each(['?kinds=theft', '?indicator=safe-after-dark', '?group=sex:female', '?level=community'])(
    'refuses %s',
    async (query) => expect((await tiny.get(`/api/participation${query}`)).status).toBe(400),
  )

  it('is what the page of the district says', async () => {
    const answer = await ask()
    for (const row of answer.rows) {
      const { heard, whoWasAsked } = (await tiny.get(`/api/districts/${row.pcode}`)).body
      expect([heard, whoWasAsked]).toEqual([row, row.groups])
    }
  })
})

describe('a red badge', () => {
  it('leaves the flag untested in that district, and in no other', async () => {
    const planted = { XQ22: [0.2, 0.7], XQ44: [0.2, 0.7] } satisfies Record<string, [number, number]>
    const app = await testApp({ batches: quietCountry({ grievance: planted, onlyMen: ['XQ22'] }) })
    try {
      const { rows } = (await app.get<Participation>('/api/participation')).body
      const red = rows.filter((row) => row.flagNotTested)
      expect(red.map((row) => row.pcode)).toEqual(['XQ22'])
      expect(red[0]?.badge).toBe('nobody')
      const flags = (await app.get('/api/upstream')).body.rows
      const state = (pcode: string) => flags.find((row: { pcode: string }) => row.pcode === pcode)
      expect(state('XQ22')).toMatchObject({ state: 'not_tested', probabilities: null })
      expect(state('XQ44').state).not.toBe('not_tested')
    } finally {
      await app.close()
    }
  })
})
