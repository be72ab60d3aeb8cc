/** A survey of this year, taken in while its year is not over: nothing may be said of months that have not come. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type EmptyInstance, emptyInstance } from '#tests/support/empty-instance.ts'

let instance: EmptyInstance
beforeAll(async () => {
  instance = await emptyInstance()
  await instance.feedSample('boundaries.geojson')
  await instance.feedSample('answer-counts_2024.csv', 'map=period%3D2026')
})
afterAll(() => instance.close())

test('the wave ends on the day of the import, and the period shown by default holds it', async () => {
  const { body } = await instance.get('/api/catalogue')
  expect(body.waves).toMatchObject([{ waveId: 'wave-2026', startedOn: '2026-01-01', endedOn: '2026-07-01' }])
  expect([body.firstMonth, body.lastMonth]).toEqual(['2026-07', '2026-07'])
  const districts = (await instance.get('/api/districts')).body
  expect([districts.from, districts.to, districts.coverage.lastWave]).toEqual(['2026-07', '2026-07', 'wave-2026'])
  expect(districts.rows.find((row: { pcode: string }) => row.pcode === 'SA21').perception).toMatchObject({
    waveId: 'wave-2026',
    asked: '2026-07-01',
    n: 25,
  })
})

test('a year of counts that is not over ends, for the default period, when it came in', async () => {
  await instance.feed('crimes_2026.csv', 'geo_level,geo_code,burglary\ndistrict,SA11,12\ndistrict,SA12,7\n')
  const { body } = await instance.get('/api/catalogue')
  expect([body.firstMonth, body.lastMonth]).toEqual(['2026-01', '2026-07'])
})

test('a wave of a year that is over keeps its last day, and is shown by default when it is all there is', async () => {
  const old = await emptyInstance()
  try {
    await old.feedSample('boundaries.geojson')
    await old.feedSample('answer-counts_2024.csv', 'map=period%3D2014')
    const districts = (await old.get('/api/districts')).body
    expect([districts.from, districts.to, districts.coverage.lastWave]).toEqual(['2014-12', '2014-12', 'wave-2014'])
    expect(districts.coverage.asked).toBeGreaterThan(0)
  } finally {
    await old.close()
  }
})

test('a question that came in with a file is said in its phrase wherever a sentence is made of it', async () => {
  const { indicators, indicator } = (await instance.get('/api/catalogue')).body
  const { phrase } = indicators.find(({ id }: { id: string }) => id === indicator)
  expect(phrase).not.toBe(indicator)
  for (const path of ['roll-up', 'changes?of=answers']) {
    const { finding } = (await instance.get(`/api/${path}`)).body
    expect([path, finding.phrase]).toEqual([path, phrase])
    expect(finding.sentence).toContain(phrase)
  }
})
