// How exactly a phone knows where it is decides how exactly a report may be used. It is taken in either way.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { emptyInstance } from '#tests/support/empty-instance.ts'
import { filled, newId, openRosa, seen as seenOnForm, uuidOf } from '#tests/support/openrosa.ts'
import { type TestApp, testApp } from '#tests/support/test-app.ts'

let tiny: TestApp
beforeAll(async () => {
  tiny = await testApp()
})
afterAll(() => tiny.close())

/** The middle of XT22: districts of the tiny country are squares of a degree, 111 km wide. */
const middle = { lng: 11.5, lat: 1.5 }
/** In XT22, by the corner where four districts meet. */
const corner = { lng: 11.001, lat: 1.001 }
const seen = {
  kind: 'abandoned-building',
  observedAt: '2026-06-30T20:00:00+03:00',
  positionSource: 'gps',
  siteState: 'empty',
  note: '',
}
const send = async (accuracyM: number | null, more: object = {}) => {
  const uuid = randomUUID()
  const json = { ...seen, position: middle, accuracyM, ...more }
  const sent = await tiny.send<any>('PUT', `/api/observations/${uuid}`, { as: 'field-officer', json })
  expect(sent.status).toBe(201)
  return { uuid, pcode: sent.body.pcode as string | null }
}
const row = async (uuid: string, query = '') =>
  (await tiny.get<any>(`/api/observations?limit=200${query}`)).body.rows.find((one: any) => one.uuid === uuid)
const siteIds = async () => (await tiny.get<any>('/api/sites?to=2026-07')).body.rows.map((one: any) => one.siteId)

test.each([null, 5, 1000, 20_000])('a position exact to %s m says its district', async (accuracyM) => {
  const { uuid, pcode } = await send(accuracyM)
  expect(pcode).not.toBeNull()
  expect(await row(uuid)).toMatchObject({ pcode, withinName: null, hasExactPosition: true })
  expect(await siteIds()).toContain(uuid)
})

test('a position exact to 90 km is somewhere in the country: no district, no site, and it is asked where', async () => {
  const { uuid, pcode } = await send(90_000)
  expect(pcode).toBeNull()
  const { withinName, ...told } = await row(uuid, '&unplaced=true')
  expect(told).toMatchObject({ pcode: null, hasExactPosition: false, position: middle, accuracyM: 90_000 })
  expect(withinName).toBeTruthy()
  expect(await siteIds()).not.toContain(uuid)
  const { text } = await tiny.get('/api/exports/observations.csv')
  expect(text.split('\r\n').find((line: string) => line.startsWith(uuid))).toContain('position-not-exact')

  const json = { pcode: 'XT22' }
  expect((await tiny.send('PUT', `/api/observations/${uuid}/place`, { as: 'steward', json })).status).toBe(200)
  expect(await row(uuid)).toMatchObject({ pcode: 'XT22', withinName: null, position: middle })
})

test('the name of the place says the district a rough position cannot', async () => {
  const named = { position: { lng: 11.9, lat: 1.9 }, placeText: 'Midtown' }
  expect((await send(90_000, named)).pcode).toBe('XT22')
})

test('a corner where most of the circle lies in other districts says none', async () => {
  const { uuid, pcode } = await send(5000, { position: corner })
  expect([pcode, (await row(uuid)).hasExactPosition]).toEqual([null, false])
  expect((await send(90, { position: corner })).pcode).not.toBeNull()
})

test('a point of another form is used as exactly, and its sender told while they may still be there', async () => {
  const phone = openRosa(tiny)
  const id = newId()
  const answer = await phone.send(filled(id, seenOnForm({ position: '1.5 11.5 0 90000' })))
  expect([answer.status, answer.text]).toEqual([201, expect.stringContaining('only exact to 90 km')])
  expect(await row(uuidOf(id))).toMatchObject({ pcode: null, accuracyM: 90_000, hasExactPosition: false })
})

test('borders that come later give a district to an exact position and none to a rough one', async () => {
  const instance = await emptyInstance()
  const pcodes = async () => {
    const { rows } = (await instance.get<any>('/api/observations?unplaced=false', { as: 'steward' })).body
    return Object.fromEntries(rows.map((one: any) => [one.accuracyM, one.pcode]))
  }
  for (const accuracyM of [20, 90_000]) {
    const json = { ...seen, position: { lng: 40.4, lat: -1.4 }, accuracyM }
    const path = `/api/observations/${randomUUID()}`
    expect((await instance.send('PUT', path, { as: 'field-officer', json })).status).toBe(201)
  }
  expect(await pcodes()).toEqual({ 20: null, 90000: null })
  await instance.feedSample('boundaries.geojson')
  expect(await pcodes()).toEqual({ 20: 'SA11', 90000: null })
  await instance.close()
})
