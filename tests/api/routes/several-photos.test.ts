/** A report with up to five photos: all are kept, told, counted and served to those who may see them, and all go when it goes. */
import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { inGroups, withdrawalCodeOf } from '#data/schema/withdrawal-code.ts'
import { seen as answered, filled, newId, openRosa, uuidOf } from '#tests/support/openrosa.ts'
import { type TestApp, testApp } from '#tests/support/test-app.ts'
import { webm } from '#tests/support/webm.ts'
import { withdrawalHash } from '#web/field/withdrawal.ts'

let tiny: TestApp
let pictures: Uint8Array<ArrayBuffer>[]
beforeAll(async () => {
  tiny = await testApp()
  pictures = await Promise.all(
    ['#111111', '#333333', '#555555', '#777777', '#999999', '#bbbbbb'].map(async (background) => {
      const one = sharp({ create: { width: 40, height: 30, channels: 3, background } })
      return new Uint8Array(await one.jpeg().toBuffer())
    }),
  )
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
function send(uuid: string, photos: readonly Uint8Array<ArrayBuffer>[], more: object = {}) {
  const body = new FormData()
  body.set('observation', JSON.stringify({ ...seen, ...more }))
  for (const photo of photos) body.append('photo', new Blob([photo], { type: 'image/jpeg' }), 'p.jpg')
  return tiny.send('PUT', `/api/observations/${uuid}`, { as, body })
}
const rowOf = async (uuid: string, who: 'planner' | 'steward' = 'planner') => {
  const { rows } = (await tiny.get('/api/observations?from=2026-06&to=2026-06', { as: who })).body
  return rows.find((row: { uuid: string }) => row.uuid === uuid)
}
const statusOf = async (addresses: readonly string[], who: 'planner' | 'anonymous' = 'planner') =>
  Promise.all(addresses.map(async (address) => (await tiny.get(address, { as: who })).status))

it('all are told in their order, served to who may see them, counted in exports, and there again after a rebuild', async () => {
  const uuid = randomUUID()
  expect((await send(uuid, pictures.slice(0, 3))).status).toBe(201)
  expect((await send(uuid, pictures.slice(0, 3))).status).toBe(200)
  expect((await send(uuid, pictures.slice(0, 2))).status).toBe(409)
  const { photo, photos } = await rowOf(uuid)
  expect([photos.length, new Set(photos).size, photos[0]]).toEqual([3, 3, photo])
  expect(await statusOf(photos)).toEqual([200, 200, 200])
  expect(await statusOf(photos, 'anonymous')).toEqual([401, 401, 401])
  const csv = (await tiny.get('/api/exports/observations.csv?from=2026-06&to=2026-06')).text
  expect(csv).toContain(`${photo},3,${photos.join(' ')}`)
  const review = (await tiny.get(`/api/observations/${uuid}/reviews`, { as: 'steward' })).body
  expect(review.report).toMatchObject({ photos, audio: null, outline: null, siteUse: null, firstTold: null })
  await tiny.deps.mirror.rebuild()
  expect((await rowOf(uuid)).photos).toEqual(photos)
})

it('what was said, drawn and is used now stands where reports are read', async () => {
  const uuid = randomUUID()
  const outline = {
    type: 'LineString',
    coordinates: [
      [11.25, 1.75],
      [11.2505, 1.7505],
    ],
  }
  const more = { kind: 'abandoned-building', siteState: 'refurbished', siteUse: 'youth-centre', outline }
  const body = new FormData()
  body.set('observation', JSON.stringify({ ...seen, ...more }))
  body.set('audio', new Blob([new Uint8Array(webm())], { type: 'audio/webm' }), 'a.webm')
  expect((await tiny.send('PUT', `/api/observations/${uuid}`, { as, body })).status).toBe(201)
  const { audio } = await rowOf(uuid)
  const { report } = (await tiny.get(`/api/observations/${uuid}/reviews`, { as: 'steward' })).body
  expect(report).toMatchObject({ audio, outline, siteUse: 'youth-centre', siteState: 'refurbished' })
  const { events } = (await tiny.get(`/api/sites/${uuid}/biography?to=2026-06`)).body
  expect(events.find(({ sort }: { sort: string }) => sort === 'seen')).toMatchObject({
    audio,
    photos: [],
    siteUse: 'youth-centre',
  })
})

it('one alone is written in the record as it always was; none is none', async () => {
  const [one, none] = [randomUUID(), randomUUID()]
  await send(one, pictures.slice(0, 1))
  await send(none, [])
  const bodies = new Map<string, { photo: string | null }>()
  for await (const entry of tiny.deps.journal.read(0))
    if (entry.kind === 'observation.submitted' && entry.body !== null) bodies.set(entry.subject, entry.body)
  expect(Object.keys(bodies.get(one) ?? {})).not.toContain('furtherPhotos')
  expect([(await rowOf(one)).photos.length, (await rowOf(none)).photos, (await rowOf(none)).photo]).toEqual([
    1,
    [],
    null,
  ])
})

it('six are refused with a reason, and nothing is kept; so are two recordings', async () => {
  const uuid = randomUUID()
  const { status, body } = await send(uuid, pictures)
  expect([status, body.says.fields.photo]).toMatchObject([400, { code: 'field-too-large', most: 5, of: 'things' }])
  const named = (name: string) => ({ name, type: '', sha256: '0'.repeat(64) })
  for (const attachments of [Array.from({ length: 6 }, () => named('photo')), [named('audio'), named('audio')]]) {
    const asked = await tiny.send('PUT', `/api/observations/${uuid}`, { as, json: { observation: seen, attachments } })
    expect([asked.status, Object.keys(asked.body.fields)]).toEqual([400, ['attachments']])
  }
  expect(await rowOf(uuid)).toBeUndefined()
})

it('with the code all of them are gone, and no file of theirs is left', async () => {
  const code = withdrawalCodeOf(Uint8Array.from({ length: 20 }, (_, i) => i * 11))
  const uuid = randomUUID()
  const shades = await Promise.all(
    ['#012345', '#543210'].map(async (background) => {
      const one = sharp({ create: { width: 44, height: 30, channels: 3, background } })
      return new Uint8Array(await one.jpeg().toBuffer())
    }),
  )
  await send(uuid, shades, { withdrawalSha256: withdrawalHash(code) })
  const { photos } = await rowOf(uuid)
  const blobs = photos.map((address: string) => address.split('/').at(-1))
  await tiny.send('POST', '/api/withdrawals', { as: 'anonymous', json: { code: inGroups(code) } })
  expect(await statusOf(photos)).toEqual([404, 404])
  expect(await Promise.all(blobs.map((sha256: string) => tiny.deps.blobs.has(sha256)))).toEqual([false, false])
})

it('a form filled elsewhere brings as many: together, or one after the other', async () => {
  const phone = openRosa(tiny)
  const file = (name: string, at: number) => ({ name, type: 'image/jpeg', bytes: pictures[at] ?? '' })
  const id = newId()
  const xml = filled(id, answered({ photo: 'a.jpg', photo2: 'b.jpg', photo3: 'c.jpg' }))
  expect((await phone.send(xml, [file('a.jpg', 0), file('b.jpg', 1)])).status).toBe(201)
  expect((await phone.row(uuidOf(id))).photos).toHaveLength(2)
  expect((await phone.send(xml, [file('c.jpg', 2)])).status).toBe(201)
  const { photos } = await phone.row(uuidOf(id))
  expect(photos).toHaveLength(3)
  expect(await statusOf(photos)).toEqual([200, 200, 200])
})
