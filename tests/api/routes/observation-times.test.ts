/** Whoever sent a report says another time for it: both are kept, the last counts, and to others there is no such report. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type TestApp, testApp } from '#tests/support/test-app.ts'

let tiny: TestApp
beforeAll(async () => {
  tiny = await testApp()
})
afterAll(() => tiny.close())

const as = 'field-officer'
const seen = {
  kind: 'unlit-street',
  observedAt: '2026-06-30T20:00:00+03:00',
  position: { lng: 11.25, lat: 1.75 },
  accuracyM: 12,
  positionSource: 'gps',
  note: 'No light',
}
const report = async (observedAt = seen.observedAt) => {
  const uuid = randomUUID()
  await tiny.send('PUT', `/api/observations/${uuid}`, { as, json: { ...seen, observedAt } })
  return uuid
}
const retime = (
  uuid: string,
  observedAt: string,
  timeId: string = randomUUID(),
  who: 'field-officer' | 'steward' = as,
) => tiny.send('PUT', `/api/observations/${uuid}/times/${timeId}`, { as: who, json: { observedAt } })
const rowOf = async (uuid: string) =>
  (await tiny.get('/api/observations?from=2020-01&to=2026-12')).body.rows.find((row: any) => row.uuid === uuid)

it('counts at the new time, keeps the old one, and is the same however often it is sent', async () => {
  const uuid = await report()
  const timeId = randomUUID()
  const first = await retime(uuid, '2026-05-12T08:30:00+03:00', timeId)
  expect([first.status, first.body]).toMatchObject([201, { uuid: timeId, before: '2026-06-30T20:00:00.000+03:00' }])
  expect(await retime(uuid, '2026-05-12T08:30:00+03:00', timeId)).toMatchObject({ status: 200, body: first.body })
  expect((await retime(uuid, '2026-05-13T08:30:00+03:00', timeId)).status).toBe(409)
  const told = { observedAt: '2026-05-12T08:30:00.000+03:00', countedOn: '2026-05-12', timeDoubt: null }
  expect(await rowOf(uuid)).toMatchObject(told)
  expect((await tiny.get('/api/observations?from=2026-06&to=2026-06')).text).not.toContain(uuid)
  const { report: reviewed } = (await tiny.get(`/api/observations/${uuid}/reviews`, { as: 'steward' })).body
  expect(reviewed).toMatchObject({ firstTold: '2026-06-30T20:00:00.000+03:00', observedAt: told.observedAt })
  await tiny.deps.mirror.rebuild()
  expect(await rowOf(uuid)).toMatchObject(told)
  await retime(uuid, '2026-05-11T23:30:00+03:00')
  const { rows } = (await tiny.get(`/api/observation-fates?uuids=${uuid}`, { as })).body
  expect(rows[0].retimed).toEqual({
    firstTold: '2026-06-30T20:00:00.000+03:00',
    observedAt: '2026-05-11T23:30:00.000+03:00',
  })
  // Sent again by a phone that heard no receipt, it is still the same report.
  expect((await tiny.send('PUT', `/api/observations/${uuid}`, { as, json: seen })).status).toBe(200)
})

it('mends a clock that was years off', async () => {
  const uuid = await report('2023-01-05T09:00:00+03:00')
  expect(await rowOf(uuid)).toMatchObject({ timeDoubt: 'long-past', countedOn: '2026-07-01' })
  await retime(uuid, '2026-06-29T09:00:00+03:00')
  expect(await rowOf(uuid)).toMatchObject({ timeDoubt: null, countedOn: '2026-06-29' })
})

it('of others there is no report: not for a steward, not one that came with a file, not one nobody sent', async () => {
  const uuid = await report()
  const { seq } = tiny.deps.journal
  const imported = (await tiny.deps.mirror.query('SELECT uuid FROM observation WHERE batch_id <> uuid LIMIT 1'))[0]
    ?.uuid
  for (const [id, who] of [
    [uuid, 'steward'],
    [imported ?? randomUUID(), as],
    [randomUUID(), as],
  ] as const) {
    const { status, body } = await retime(String(id), '2026-05-12T08:30:00+03:00', randomUUID(), who)
    if (status !== 400) expect([status, body.code]).toEqual([404, 'observation.unknown'])
  }
  const late = await retime(uuid, '2026-07-02T12:00:00Z')
  expect([late.status, late.body.says.fields.observedAt.code]).toEqual([400, 'later-than-received'])
  await tiny.send('DELETE', `/api/observations/${uuid}`, { as })
  expect((await retime(uuid, '2026-05-12T08:30:00+03:00')).status).toBe(410)
  expect(tiny.deps.journal.seq).toBe(seq + 1)
})
