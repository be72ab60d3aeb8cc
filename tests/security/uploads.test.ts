/**
 * S8: files and streams made to fill the disk, the memory or a reader's screen are refused where the limit lies, and nothing of them is
 * left. `npm run test:long` measures how soon, and how much memory it took.
 */
import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Listening, listen } from '#tests/support/built.ts'
import { type TestApp, testApp } from '#tests/support/test-app.ts'
import { pour } from './endless.ts'
import * as harmful from './harmful-files.ts'

let tiny: TestApp
let at: Listening
let blobsBefore: string[]
const blobs = async (): Promise<string[]> =>
  (await readdir(tiny.deps.blobs.dir, { recursive: true })).filter((name) => name.includes('/')).sort()
beforeAll(async () => {
  tiny = await testApp({ fictional: false })
  at = await listen(tiny.app, { host: '127.0.0.1', port: 0, dir: tiny.deps.settings.dir })
  blobsBefore = await blobs()
})
afterAll(async () => {
  await at.close()
  await tiny.close()
})

const sendPhoto = (bytes: Uint8Array, uuid: string = randomUUID()) => {
  const form = new FormData()
  const seen = { kind: 'other', observedAt: '2026-01-30T20:00:00Z', positionSource: 'typed', placeText: 'Here' }
  form.set('observation', JSON.stringify(seen))
  form.set('photo', new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), 'p.jpg')
  return tiny.send('PUT', `/api/observations/${uuid}`, { as: 'field-officer', body: form })
}
const sendFile = (name: string, bytes: Uint8Array) =>
  tiny.send('POST', `/api/imports?dryRun=true&filename=${name}`, { as: 'steward', body: new Uint8Array(bytes) })
const nothingLeft = async () => {
  expect(await readdir(tiny.deps.blobs.incoming)).toEqual([])
  expect(await blobs()).toEqual(blobsBefore)
}

it.each([
  ['a photo', 'PUT', `/api/observations/${randomUUID()}`, 'multipart/form-data; boundary=x', 25],
  ['a code of nobody', 'POST', '/api/withdrawals', 'application/json', 1],
  ['a token', 'POST', '/api/tokens', 'application/json', 1],
  ['a form', 'PUT', '/api/xforms/flood', 'application/xml', 25],
])(
  'S8: a stream without end, sent as %s in chunks of no said length, is refused at its limit',
  async (_, method, path, type, megabytes) => {
    const { status, sent } = await pour({
      url: `${at.url}${path}`,
      method,
      type,
      token: tiny.tokens.steward,
      megabytes: megabytes * 4,
    })
    expect(status).toBe(413)
    expect(sent).toBeGreaterThan(megabytes * 1024 ** 2)
    await nothingLeft()
  },
)

it('S8: a length beyond the limit is refused before a byte is read', async () => {
  const headers = { 'Content-Type': 'application/json', 'Content-Length': String(10 * 1024 ** 3) }
  const { status } = await tiny.send('POST', '/api/withdrawals', { as: 'anonymous', headers, body: '{}' })
  expect(status).toBe(413)
})

it('S8: archives that unpack to too much, to too many, upwards, to a link, or to an entity without end', async () => {
  expect((await sendFile('bomb.zip', harmful.zipBomb(120))).status).toBe(422)
  expect((await sendFile('many.zip', harmful.manyEntries(20_000))).status).toBe(422)
  const rows = 'date,lat,lng,kind\n2026-08-01,1.5,11.5,theft\n'
  const slipped = await sendFile('slip.zip', harmful.zipSlip(rows))
  expect(slipped.status).toBeLessThan(500)
  expect(existsSync('/tmp/upstream-zip-slip.csv')).toBe(false)
  // What it holds is a table like any other, and its dry run is given up like any other.
  expect((await tiny.send('DELETE', `/api/imports/${slipped.body.id}`, { as: 'steward' })).status).toBe(200)
  const linked = await sendFile('link.zip', harmful.symlink())
  expect(linked.status).toBe(422)
  expect(linked.text).not.toContain('root:')
  const entities = await sendFile('entities.xlsx', harmful.entityWorkbook())
  expect(entities.status).toBeGreaterThanOrEqual(400)
  expect(entities.status).toBeLessThan(500)
  expect(entities.text).not.toContain('haha')
  await nothingLeft()
})

it('S8: pictures that are no pictures, are too large to unpack, end early, or hide something', async () => {
  const whole = await harmful.plainJpeg()
  for (const [name, bytes] of [
    ['a drawing with a script', harmful.svg],
    ['thirty thousand pixels square', harmful.pixelFlood(30_000)],
    ['half a picture', whole.subarray(0, Math.floor(whole.length / 2))],
  ] as const) {
    const { status, body } = await sendPhoto(bytes)
    expect([name, status, body.code]).toEqual([name, 422, 'photo.invalid'])
  }
  await nothingLeft()
  for (const bytes of [await harmful.polyglot(), await harmful.manyTags(30)]) {
    const uuid = randomUUID()
    const { status } = await sendPhoto(bytes, uuid)
    expect([201, 422]).toContain(status)
    const [row] = await tiny.deps.mirror.query('SELECT photo_sha256 FROM observation WHERE uuid = $uuid', { uuid })
    if (row === undefined) continue
    const kept = await readFile(tiny.deps.blobs.path(String(row.photoSha256)))
    for (const word of ['script', 'html', 'Exif']) expect(kept.includes(word), word).toBe(false)
    expect(kept.length).toBeLessThan(20_000)
  }
  expect(await readdir(tiny.deps.blobs.incoming)).toEqual([])
})
