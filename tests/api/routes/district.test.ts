/** The whole picture of one district of the tiny country. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { District } from '#api/contract/district.ts'
import { type TestApp, testApp } from '#tests/support/test-app.ts'

let tiny: TestApp
beforeAll(async () => {
  tiny = await testApp()
})
afterAll(() => tiny.close())

const ask = async (pcode: string, query = ''): Promise<District> =>
  (await tiny.get<District>(`/api/districts/${pcode}${query}`, { as: 'analyst' })).body

describe('GET /api/districts/{pcode}', () => {
  it('says the same as the row of the map', async () => {
    const { body } = await tiny.get('/api/districts', { as: 'analyst' })
    for (const row of body.rows) expect((await ask(row.pcode)).row).toEqual(row)
  })

  it('tells months, kinds, sites, interventions, promises and consultations', async () => {
    const picture = await ask('XT22')
    expect(picture.months.map((month) => month.incidents)).toEqual([1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0])
    expect(picture.kinds).toEqual([
      { kind: 'armed-robbery', label: 'Armed robbery', incidents: 3 },
      { kind: 'shooting', label: 'Shooting', incidents: 2 },
      { kind: 'protest', label: 'Protest', incidents: 1 },
    ])
    expect(picture).toMatchObject({ siteCount: 6, openSiteCount: 5 })
    expect(picture.sites?.[0]?.history.map((step) => step.state)).toEqual(['empty', 'secured'])
    expect(picture.interventions).toMatchObject([{ interventionId: 'youth-22', phase: 'active', lng: 11.501 }])
    expect(picture.commitments).toMatchObject([{ commitmentId: 'p1', overdue: true }])
    expect(picture.consultations).toMatchObject([{ people: 12, women: 7, under25: 7, minority: 5 }])
    expect(picture.consultations[0]?.priorities.map((p) => p.label)).toEqual([
      'Refurbish or pull down abandoned buildings',
      'Street lighting',
    ])
  })

  it('tells every indicator with the wave before, and the one looked at by wave and group', async () => {
    const picture = await ask('XT21')
    const safe = picture.indicators.find((each) => each.id === 'safe-after-dark')
    expect(safe).toMatchObject({ estimate: { value: 5 / 30 }, previous: { value: 20 / 30 } })
    expect(picture.grievances).toMatchObject([
      { grievance: 'water', estimate: { value: 0.8 }, previous: { value: 5 / 30 } },
    ])
    expect(picture.waves.map((wave) => [wave.waveId, wave.women.n, wave.men.n])).toEqual([
      ['w1', 15, 15],
      ['w2', 15, 15],
    ])
    expect(picture.groups.find((each) => each.group === 'female')?.estimate).toMatchObject({ n: 15, value: 3 / 15 })
  })

  it('says who was asked, and names a group nobody heard', async () => {
    const bySex = (picture: District) => picture.whoWasAsked.filter((each) => each.grouping === 'sex')
    expect(bySex(await ask('XT11'))).toMatchObject([
      { group: 'female', respondents: 15, sampleShare: 0.5, populationShare: 0.5, ratio: 1, badge: 'ok' },
      { group: 'male', respondents: 15, badge: 'ok' },
    ])
    expect(bySex(await ask('XT33'))).toMatchObject([
      { group: 'female', respondents: 0, badge: 'nobody' },
      { group: 'male', respondents: 30 },
    ])
  })

  it('withholds small groups so that no subtraction brings them back', async () => {
    const picture = await ask('XT13')
    expect(picture.row.perception).toMatchObject({ value: null, n: null, status: 'suppressed' })
    for (const { respondents } of picture.whoWasAsked.filter((each) => each.grouping === 'sex'))
      expect(respondents).toBeNull()
    for (const { estimate } of picture.groups) expect(estimate.n === null || estimate.n === 0).toBe(true)
  })

  it('answers anonymous without sites and exact points', async () => {
    const { body, text } = await tiny.get('/api/districts/XT22', { as: 'anonymous' })
    expect(body.sites).toBeNull()
    expect(body.siteCount).toBe(6)
    expect(body.interventions).toMatchObject([{ interventionId: 'youth-22', lng: null, lat: null }])
    expect(text).not.toMatch(/11\.50/)
  })

  it.each(['XX99', 'XT2', 'XT2201'])('does not know a district %s', async (pcode) => {
    const answer = await tiny.get(`/api/districts/${pcode}`)
    expect([answer.status, answer.body.code]).toEqual([404, 'place.unknown'])
  })
})
