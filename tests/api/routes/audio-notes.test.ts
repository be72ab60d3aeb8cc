/** What is said to a report: kept as plain sound, handed out as a file to those who may see positions, and to nobody else. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { plainAudio } from '#api/observations/audio-note.ts'
import { type TestApp, testApp } from '#tests/support/test-app.ts'
import { webm } from '#tests/support/webm.ts'

let tiny: TestApp
beforeAll(async () => {
  tiny = await testApp()
})
afterAll(() => tiny.close())

const as = 'field-officer'
const seen = {
  ...{ kind: 'unlit-street', observedAt: '2026-06-30T20:00:00+03:00', note: '' },
  ...{ position: { lng: 11.25, lat: 1.75 }, accuracyM: 12, positionSource: 'gps' },
}
const send = (id: string, audio: Uint8Array, observation: object = seen) => {
  const body = new FormData()
  body.set('observation', JSON.stringify(observation))
  body.set('audio', new Blob([new Uint8Array(audio)], { type: 'audio/webm' }), 'Hodan.webm')
  return tiny.send('PUT', `/api/observations/${id}`, { as, body })
}
const rowOf = async (uuid: string) =>
  (await tiny.get('/api/observations?from=2026-06&to=2026-06&limit=500')).body.rows.find(
    (row: { uuid: string }) => row.uuid === uuid,
  )

it('is kept as one track of sound: nothing of the device, the day or a person is in what is handed out', async () => {
  const uuid = randomUUID()
  expect((await send(uuid, webm())).status).toBe(201)
  expect((await send(uuid, webm())).status).toBe(200)
  expect((await send(uuid, webm({ seconds: 3 }))).status).toBe(409)
  const { audio, photo } = await rowOf(uuid)
  expect(photo).toBeNull()
  expect(audio).toMatch(/^\/api\/audio-notes\/[0-9a-f]{64}$/)
  const heard = await tiny.get(audio)
  expect(heard.status).toBe(200)
  expect(heard.headers.get('content-type')).toBe('audio/webm')
  expect(heard.headers.get('content-disposition')).toMatch(/^attachment;/)
  expect(heard.headers.get('content-security-policy')).toMatch(/^sandbox;/)
  expect(heard.text).toContain('OpusHead')
  for (const said of ['Hodan', 'Phone', '45.3182', 'Chrome']) expect(heard.text).not.toContain(said)
  expect((await tiny.get(audio, { as: 'anonymous' })).status).toBe(401)
  await tiny.send('DELETE', `/api/observations/${uuid}`, { as })
  expect((await tiny.get(audio)).status).toBe(404)
})

it('written anew twice it is the same, and as long as what was sent', () => {
  const plain = plainAudio(webm({ seconds: 5 }))
  expect(plainAudio(plain)).toEqual(plain)
  const packets = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex').split('a3').length
  expect(packets(plain)).toBeGreaterThan(250)
})

it.each([
  ['a minute and a half', webm({ seconds: 90 })],
  ['another codec', webm({ codec: 'A_VORBIS' })],
  ['a page', new TextEncoder().encode('<html><script>alert(1)</script></html>')],
  ['nothing', new Uint8Array()],
  ['a file cut off', webm().subarray(0, 300)],
  ['random bytes', Uint8Array.from({ length: 5000 }, (_, i) => (i * 2654435761) >>> 24)],
])('refuses %s, and keeps nothing', async (_, audio) => {
  const before = tiny.deps.journal.seq
  const { status, body } = await send(randomUUID(), audio)
  expect([status, body.code]).toEqual([422, 'audio.invalid'])
  expect(tiny.deps.journal.seq).toBe(before)
})

it('a line or an outline goes with its report, to whoever may see positions; one elsewhere is refused', async () => {
  const uuid = randomUUID()
  const outline = {
    type: 'Polygon',
    coordinates: [
      [
        [11.249, 1.749],
        [11.251, 1.749],
        [11.251, 1.751],
        [11.249, 1.749],
      ],
    ],
  }
  const put = (id: string, json: object) => tiny.send('PUT', `/api/observations/${id}`, { as, json })
  expect((await put(uuid, { ...seen, outline, siteUse: 'school' })).status).toBe(201)
  expect(await rowOf(uuid)).toMatchObject({ outline, siteUse: 'school', audio: null })
  const { features } = (await tiny.get('/ogc/collections/observations/items?limit=500')).body
  const feature = features.find(({ id }: { id: string }) => id === uuid)
  expect(JSON.parse(feature.properties.outline)).toEqual(outline)
  const away = {
    type: 'LineString',
    coordinates: [
      [12, 1],
      [12.1, 1],
    ],
  }
  const open = { type: 'Polygon', coordinates: [[...(outline.coordinates[0] ?? []).slice(0, 3), [11.2495, 1.7495]]] }
  const flipped = {
    type: 'LineString',
    coordinates: [
      [1.75, 111],
      [1.75, 111.1],
    ],
  }
  for (const [wrong, fields] of [
    [away, ['outline']],
    [open, ['outline.coordinates']],
    [flipped, ['outline.coordinates', 'outline']],
  ] as const) {
    const { status, body } = await put(randomUUID(), { ...seen, outline: wrong })
    expect([status, Object.keys(body.fields)]).toEqual([400, fields])
  }
})

it('what older phones queued keeps its content hash: new fields are absent, not null', async () => {
  const uuid = randomUUID()
  const { body } = await tiny.send('PUT', `/api/observations/${uuid}`, { as, json: seen })
  expect(body.contentSha256).toBe('d418ce394d5a8851ae556fc9ed8192d4b5daae4f787443a7ee512ab7fb0910c7')
})
