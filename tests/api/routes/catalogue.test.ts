/** Places, outlines and the catalogue: what the screens begin with. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, testApp } from '#tests/support/test-app.ts'

let tiny: TestApp
beforeAll(async () => {
  tiny = await testApp()
})
afterAll(() => tiny.close())

it.each(['places', 'boundaries', 'catalogue'])('%s says that the country is made up', async (path) => {
  expect((await tiny.get(`/api/${path}`, { as: 'anonymous' })).body.fictional).toBe(true)
})

describe('GET /api/places', () => {
  it('gives every place with its people; a region has the sum of its districts, or none when one is unknown', async () => {
    const { body } = await tiny.get('/api/places')
    const people = new Map(
      body.rows.map((row: { pcode: string; population: number | null }) => [row.pcode, row.population]),
    )
    expect(body.total).toBe(15)
    expect([people.get('XT1'), people.get('XT13'), people.get('XT3'), people.get('XT33')]).toEqual([
      250_000,
      50_000,
      null,
      null,
    ])
  })

  it('refuses a parameter nobody knows', async () => {
    expect((await tiny.get('/api/places?level=district')).status).toBe(400)
  })
})

describe('GET /api/boundaries', () => {
  it.each([
    ['', 9],
    ['?level=region', 3],
    ['?level=0', 1],
    ['?level=river', 0],
    ['?detail=2', 9],
  ])('draws the outlines of %s', async (query, count) => {
    const { body } = await tiny.get(`/api/boundaries${query}`)
    expect(body.type).toBe('FeatureCollection')
    expect(body.features).toHaveLength(count)
  })

  it('names each outline', async () => {
    const { body } = await tiny.get('/api/boundaries?detail=1')
    expect(body.features[4]).toMatchObject({
      id: 'XT22',
      properties: { pcode: 'XT22', name: 'District 22', level: 'district', parentPcode: 'XT2' },
    })
    expect((await tiny.get('/api/boundaries?detail=3')).status).toBe(400)
  })
})

describe('GET /api/catalogue', () => {
  it('says what is held', async () => {
    const { body } = await tiny.get('/api/catalogue')
    const held = body.indicators.filter((i: { held: boolean }) => i.held).map((i: { id: string }) => i.id)
    expect(held).toEqual(['safe-after-dark', 'serious-grievance', 'grievance-water'])
    expect(body.incidentKinds.find((kind: { id: string }) => kind.id === 'shooting').records).toBe(4)
    expect(body.sources).toEqual([{ id: 'tiny', records: 14 }])
    expect(body.waves.map((wave: { waveId: string; respondents: number }) => [wave.waveId, wave.respondents])).toEqual([
      ['w1', 180],
      ['w2', 208],
    ])
    expect([body.firstMonth, body.lastMonth]).toEqual(['2025-01', '2025-12'])
  })
})
