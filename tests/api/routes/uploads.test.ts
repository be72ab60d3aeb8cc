/** A photo comes in parts, from where the line broke, and is nobody's to see until the report that names it is in the record. */
import { createHash, randomUUID } from 'node:crypto'
import { readdir, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { ActorRole } from '#api/contract/session.ts'
import { type TestApp, testApp } from '#tests/support/test-app.ts'

const clock = { at: new Date('2026-07-01T12:00:00Z'), now: () => clock.at }
let tiny: TestApp
let picture: Uint8Array<ArrayBuffer>
beforeAll(async () => {
  tiny = await testApp({ clock })
  const noise = await sharp({
    create: {
      width: 300,
      height: 300,
      channels: 3,
      background: '#123456',
      noise: { type: 'gaussian', mean: 128, sigma: 40 },
    },
  })
    .jpeg()
    .toBuffer()
  picture = new Uint8Array(noise)
})
afterAll(() => tiny.close())

const nameOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
type Part = { from: number; to: number; as?: ActorRole; sha256?: string }
const putPart = (bytes: Uint8Array<ArrayBuffer>, { from, to, as = 'field-officer', sha256 = nameOf(bytes) }: Part) =>
  tiny.send('PUT', `/api/uploads/${sha256}`, {
    as,
    headers: { 'Content-Type': 'application/octet-stream', 'Content-Range': `bytes ${from}-${to - 1}/${bytes.length}` },
    body: bytes.slice(from, to),
  })
const whole = (bytes: Uint8Array<ArrayBuffer>, as: ActorRole = 'field-officer') =>
  putPart(bytes, { from: 0, to: bytes.length, as })
const stateOf = async (sha256: string, as: ActorRole = 'field-officer') =>
  (await tiny.get(`/api/uploads/${sha256}`, { as })).body
const observation = {
  kind: 'unlit-street',
  observedAt: '2026-06-30T20:00:00+03:00',
  position: { lng: 11.25, lat: 1.75 },
  positionSource: 'gps',
  note: 'No light',
}
const report = (uuid: string, sha256: string, as: ActorRole = 'field-officer') =>
  tiny.send('PUT', `/api/observations/${uuid}`, {
    as,
    json: { observation, attachments: [{ name: 'photo', type: 'image/jpeg', sha256 }] },
  })
const staged = async () =>
  (await readdir(join(tiny.deps.settings.dir, 'staging'), { recursive: true, withFileTypes: true })).filter((entry) =>
    entry.isFile(),
  )

it('goes on where it broke, takes a part twice without harm, refuses a gap, and is seen only once a report names it', async () => {
  const sha256 = nameOf(picture)
  const size = picture.length
  expect(await stateOf(sha256)).toEqual({ sha256, received: 0, complete: false })
  expect((await putPart(picture, { from: 0, to: 1000 })).body).toEqual({ sha256, received: 1000, complete: false })
  expect((await putPart(picture, { from: 0, to: 1000 })).body.received).toBe(1000)
  expect(await putPart(picture, { from: 2000, to: 3000 })).toMatchObject({
    status: 409,
    body: { code: 'upload.gap' },
  })
  const uuid = randomUUID()
  expect(await report(uuid, sha256)).toMatchObject({ status: 428, body: { code: 'upload.missing' } })
  // Overlapping: only what is new is written.
  expect((await putPart(picture, { from: 500, to: size })).body).toEqual({ sha256, received: size, complete: true })
  expect((await whole(picture)).body.complete).toBe(true)
  // Others neither see that it is there nor can use it.
  expect((await stateOf(sha256, 'steward')).received).toBe(0)
  expect((await report(randomUUID(), sha256, 'steward')).status).toBe(428)
  expect((await tiny.get(`/api/photos/${sha256}`, { as: 'steward' })).status).toBe(404)

  const first = await report(uuid, sha256)
  expect(first.status).toBe(201)
  expect(await staged()).toEqual([])
  const again = await report(uuid, sha256)
  expect([again.status, again.body]).toEqual([200, first.body])

  // The same, sent whole in the old way, is the same report.
  const form = new FormData()
  form.set('observation', JSON.stringify(observation))
  form.set('photo', new Blob([picture], { type: 'image/jpeg' }), 'photo.jpg')
  const old = await tiny.send('PUT', `/api/observations/${uuid}`, { as: 'field-officer', body: form })
  expect([old.status, old.body]).toEqual([200, first.body])
  const { rows } = (await tiny.get('/api/observations?from=2026-06&to=2026-06', { as: 'steward' })).body
  const [row] = rows.filter((one: { uuid: string }) => one.uuid === uuid)
  const shown = await tiny.app.request(row.photo, { headers: { Authorization: `Bearer ${tiny.tokens.steward}` } }, {})
  expect((await sharp(await shown.arrayBuffer()).metadata()).width).toBe(300)
})

it('R5: fifty at once that name one upload are one row and one receipt; another photo under the id is refused; withdrawn is gone', async () => {
  const uuid = randomUUID()
  const other = new Uint8Array(await sharp(picture).flip().jpeg().toBuffer())
  await Promise.all(Array.from({ length: 5 }, () => whole(picture)))
  const sent = await Promise.all(Array.from({ length: 50 }, () => report(uuid, nameOf(picture))))
  expect(sent.map(({ status }) => status).sort()).toEqual([...Array(49).fill(200), 201])
  expect(new Set(sent.map(({ text }) => text)).size).toBe(1)
  await whole(other)
  expect(await report(uuid, nameOf(other))).toMatchObject({ status: 409, body: { code: 'observation.conflict' } })
  await tiny.send('DELETE', `/api/observations/${uuid}`, { as: 'field-officer' })
  expect((await report(uuid, nameOf(picture))).status).toBe(410)
})

it('what arrives otherwise than it was named, is no part, or is too much, is refused and nothing of it stays', async () => {
  const before = (await staged()).length
  expect(await putPart(picture, { from: 0, to: picture.length, sha256: 'a'.repeat(64) })).toMatchObject({
    status: 422,
    body: { code: 'upload.damaged' },
  })
  const bare = { as: 'field-officer' as const, headers: { 'Content-Type': 'application/octet-stream' } }
  const path = `/api/uploads/${'b'.repeat(64)}`
  expect((await tiny.send('PUT', path, bare)).status).toBe(400)
  const ranged = (range: string) => ({ ...bare, headers: { ...bare.headers, 'Content-Range': range }, body: 'four' })
  expect((await tiny.send('PUT', path, ranged('bytes 0-9/20'))).status).toBe(400)
  expect((await tiny.send('PUT', path, ranged('bytes 0-3/99999999'))).status).toBe(413)
  expect((await tiny.send('PUT', path, { ...bare, body: new Uint8Array(1024 * 1024 + 1) })).status).toBe(413)
  expect((await staged()).length).toBe(before)

  const many = Array.from({ length: 61 }, (_, at) => new TextEncoder().encode(`file ${at} of many`))
  const answers = []
  for (const bytes of many) answers.push((await whole(bytes)).status)
  expect(answers.filter((status) => status === 200).length).toBe(60 - before)
  expect(answers.at(-1)).toBe(429)
  for (const { parentPath, name } of await staged()) {
    const old = new Date('2026-06-20T12:00:00Z')
    await utimes(join(parentPath, name), old, old)
  }
  clock.at = new Date('2026-07-01T14:00:00Z')
  expect((await whole(new TextEncoder().encode('one more'))).status).toBe(200)
  expect((await staged()).length).toBe(1)
})
