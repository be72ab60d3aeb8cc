// A day is that of the place where something happened, whatever UTC says; what is exported keeps the clock it was read from.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type EmptyInstance, emptyInstance } from '#tests/support/empty-instance.ts'

let instance: EmptyInstance
const uuid = 'd3b0a3a4-7c1e-4a54-9a51-2f3f0d1c6b01'
/** Half an hour before midnight of 31 March, five hours behind UTC: already April there. */
const late = '2025-03-31T23:30:00-05:00'
/** Half past midnight of 1 April, two hours ahead of UTC: still March there. */
const early = '2025-04-01T00:30:00+02:00'

beforeAll(async () => {
  instance = await emptyInstance()
  await instance.feedSample('boundaries.geojson')
  const report = { kind: 'other', positionSource: 'gps', position: { lng: 40.4, lat: -1.4 }, note: '' }
  for (const [n, observedAt] of [late, early].entries()) {
    const json = { ...report, observedAt }
    const path = `/api/observations/${uuid.slice(0, -1)}${n}`
    const answer = await instance.send('PUT', path, { as: 'field-officer', json })
    expect(answer.status).toBe(201)
  }
  await instance.feed(
    'watch.csv',
    `id,date,kind,lat,lng,deaths\nL,2025-03-31T23:30-0500,Theft,-1.4,40.4,0\nE,${early},Theft,-1.4,40.4,0\nD,2025-03-31,Theft,-1.4,40.4,0\n`,
  )
})
afterAll(() => instance.close())

const asked = async (path: string) => (await instance.get(path, { as: 'steward' })).body
const march = 'from=2025-03&to=2025-03'
const april = 'from=2025-04&to=2025-04'

test('an observation and an incident of one moment count in the same month', async () => {
  expect((await asked(`/api/observations?${march}`)).rows.map((row: any) => row.observedAt)).toEqual([
    '2025-03-31T23:30:00.000-05:00',
  ])
  expect((await asked(`/api/observations?${april}`)).rows.map((row: any) => row.observedAt)).toEqual([
    '2025-04-01T00:30:00.000+02:00',
  ])
  const incidents = async (period: string) =>
    (await asked(`/api/incidents?${period}`)).rows.map((row: any) => [row.dateStart, row.occurredAt]).sort()
  expect(await incidents(march)).toEqual([
    ['2025-03-31', null],
    ['2025-03-31', late],
  ])
  expect(await incidents(april)).toEqual([['2025-04-01', early]])
})

test('pages of observations follow the instants, not the words they are written in', async () => {
  const first = await asked('/api/observations?from=2025-03&to=2025-04&limit=1')
  expect(first.rows[0].observedAt).toBe('2025-03-31T23:30:00.000-05:00')
  const second = await asked(`/api/observations?from=2025-03&to=2025-04&limit=1&cursor=${first.nextCursor}`)
  expect(second.rows[0].observedAt).toBe('2025-04-01T00:30:00.000+02:00')
  expect(second.nextCursor).toBeNull()
})

test('exports keep the offset', async () => {
  const csv = async (what: string) =>
    (await instance.get(`/api/exports/${what}.csv?from=2025-03&to=2025-04`, { as: 'steward' })).text
  expect(await csv('observations')).toContain('2025-03-31T23:30:00.000-05:00')
  const incidents = await csv('incidents')
  expect(incidents).toContain('occurred_at')
  expect(incidents).toContain(`2025-04-01,2025-04-01,day,${early}`)
})

test('the same time again is known already, another time of the same day a correction', async () => {
  const rows = `id,date,kind,lat,lng,deaths\nE,${early},Theft,-1.4,40.4,0\n`
  expect(await instance.feed('watch.csv', rows, 'dryRun=true')).toMatchObject({ corrected: 0, duplicate: 1 })
  expect(await instance.feed('watch.csv', rows.replace('T00:30', 'T01:30'), 'dryRun=true')).toMatchObject({
    corrected: 1,
    corrections: [{ row: 'watch:E', field: 'occurredAt', old: early, new: '2025-04-01T01:30:00+02:00' }],
  })
})
