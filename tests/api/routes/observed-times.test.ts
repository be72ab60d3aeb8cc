// A report counts in the month it was seen; where a phone's clock cannot be believed, in the month it came, and both times stand.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type EmptyInstance, emptyInstance } from '#tests/support/empty-instance.ts'

const clock = { at: new Date('2026-07-01T12:00:00Z'), now: () => clock.at }
let instance: EmptyInstance
beforeAll(async () => {
  instance = await emptyInstance(clock)
  await instance.feedSample('boundaries.geojson')
})
afterAll(() => instance.close())

const send = (observedAt: string, uuid = randomUUID() as string) =>
  instance.send<any>('PUT', `/api/observations/${uuid}`, {
    as: 'field-officer',
    json: { kind: 'other', positionSource: 'gps', position: { lng: 40.4, lat: -1.4 }, note: '', observedAt },
  })
const listed = async (query: string, uuid: string) =>
  (await instance.get<any>(`/api/observations?limit=100&${query}`, { as: 'steward' })).body.rows.find(
    (row: { uuid: string }) => row.uuid === uuid,
  )
const exported = async (query: string, uuid: string) => {
  const { text } = await instance.get(`/api/exports/observations.csv?${query}`, { as: 'steward' })
  const [head = '', ...lines] = text.trim().split('\r\n')
  const cells = lines.find((line: string) => line.startsWith(uuid))?.split(',')
  return cells && Object.fromEntries(head.split(',').map((name: string, at: number) => [name, cells[at]]))
}

describe.each([
  ['1970', '1970-01-01T00:00:00Z', 'long-past', '2026-07', '2026-07-01'],
  ['2038', '2038-01-19T03:14:07Z', 'ahead', '2026-07', '2026-07-01'],
  ['the year 0', '0000-01-01T00:00:00Z', 'long-past', '2026-07', '2026-07-01'],
  ['the year 10000 in UTC', '9999-12-31T23:59:59-12:00', 'ahead', '2026-07', '2026-07-01'],
  ['two years and a day ago', '2024-06-30T12:00:00Z', 'long-past', '2026-07', '2026-07-01'],
  ['a day less than two years ago', '2024-07-02T12:00:00Z', null, '2024-07', '2024-07-02'],
  ['tomorrow', '2026-07-02T12:00:00Z', 'ahead', '2026-07', '2026-07-01'],
  ['eleven minutes from now', '2026-07-01T12:11:00Z', 'ahead', '2026-07', '2026-07-01'],
  ['nine minutes from now', '2026-07-01T12:09:00Z', null, '2026-07', '2026-07-01'],
  ['now, a day ahead of UTC', '2026-07-02T02:00:00+14:00', null, '2026-07', '2026-07-02'],
  ['a doubtful time, a day ahead of UTC', '2038-01-01T00:00:00+14:00', 'ahead', '2026-07', '2026-07-02'],
  ['a leap day', '2024-02-29T23:00:00-05:00', 'long-past', '2026-07', '2026-07-01'],
  ['the hour that summer time skips', '2026-03-29T02:30:00+01:00', null, '2026-03', '2026-03-29'],
  ['half an hour before April', '2026-03-31T23:30:00-05:00', null, '2026-03', '2026-03-31'],
])('R8: a phone whose clock says %s', (_, observedAt, timeDoubt, month, day) => {
  const uuid = randomUUID()
  test('is listed and exported where it counts, with both times, and nowhere else', async () => {
    const sent = await send(observedAt, uuid)
    expect(sent).toMatchObject({ status: 201, body: { timeDoubt, receivedAt: '2026-07-01T12:00:00.000Z' } })
    expect((await send(observedAt, uuid)).body).toEqual(sent.body)
    const here = `from=${month}&to=${month}`
    const row = await listed(here, uuid)
    expect(row).toMatchObject({ receivedAt: '2026-07-01T12:00:00.000Z', countedOn: day, timeDoubt })
    // What the phone said, to the minute and with its offset.
    expect(row.observedAt.slice(0, 16)).toBe(observedAt.slice(0, 16))
    expect(row.observedAt.endsWith(observedAt.endsWith('Z') ? 'Z' : observedAt.slice(-6))).toBe(true)
    const line = await exported(here, uuid)
    expect(line).toMatchObject({ observed_at: row.observedAt, counted_on: day, time_doubt: timeDoubt ?? '' })
    if (timeDoubt !== null) {
      const said = `from=${observedAt.slice(0, 7)}&to=${observedAt.slice(0, 7)}`
      if (!observedAt.startsWith('0000') && !observedAt.startsWith('2026')) {
        expect(await listed(said, uuid)).toBeUndefined()
        expect(await exported(said, uuid)).toBeUndefined()
      }
    }
  })
})

test('a page after a doubtful time goes on from the moment it counts at', async () => {
  const seen: string[] = []
  let cursor = ''
  do {
    const { body } = await instance.get<any>(`/api/observations?limit=2&from=2020-01&to=2030-12${cursor}`, {
      as: 'steward',
    })
    seen.push(...body.rows.map((row: { uuid: string }) => row.uuid))
    expect(body.total).toBe(14)
    cursor = body.nextCursor === null ? '' : `&cursor=${body.nextCursor}`
  } while (cursor !== '')
  expect(new Set(seen).size).toBe(14)
  expect(seen).toHaveLength(14)
})

test("R8: a server's clock that steps back hides nothing, takes no report back in time, and ends no sign-in", async () => {
  const before = (await send('2026-07-01T11:30:00Z')).body
  clock.at = new Date('2026-07-01T11:00:00Z')
  const { body } = await send('2026-07-01T12:00:00Z')
  expect(body).toMatchObject({ timeDoubt: null, receivedAt: '2026-07-01T12:00:00.000Z' })
  expect(body.seq).toBeGreaterThan(before.seq)
  expect((await instance.get<any>('/api/session', { as: 'steward' })).body).toMatchObject({ role: 'steward' })
  expect(await listed('from=2026-07&to=2026-07', body.uuid)).toMatchObject({ countedOn: '2026-07-01' })
  clock.at = new Date('2026-07-01T12:00:00Z')
})

test('what is exported and imported elsewhere counts on the same day there, with the same doubt', async () => {
  const { body } = await send('2038-05-05T05:05:05+03:00')
  const { text } = await instance.get('/api/exports/observations.csv?from=2026-07&to=2026-07', { as: 'steward' })
  const elsewhere = await emptyInstance(clock)
  await elsewhere.feedSample('boundaries.geojson')
  await elsewhere.feed('observations.csv', text)
  const there = (await elsewhere.get<any>('/api/observations?limit=100', { as: 'steward' })).body
  expect(there.rows.find((row: { uuid: string }) => row.uuid === body.uuid)).toMatchObject({
    observedAt: '2038-05-05T05:05:05.000+03:00',
    countedOn: '2026-07-01',
    timeDoubt: 'ahead',
  })
  await elsewhere.close()
})
