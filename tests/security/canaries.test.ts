/**
 * P1, P4: a photo's position, a person's name, a token and a code are nowhere they were not put: not in what is kept of the photo, not in
 * what the server says while it runs, refuses and breaks, not in the access log. Photos are handed out to be kept, never to be opened here.
 */
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import pino from 'pino'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { systemClock } from '#api/clock.ts'
import type { Deps } from '#api/deps.ts'
import { nothingOutward } from '#api/outward-settings.ts'
import { issueToken } from '#api/protection/tokens.ts'
import { write } from '#api/record/write.ts'
import { createApp, openInstance, watch } from '#tests/support/built.ts'
import { freshFolder } from '#tests/support/fresh-folder.ts'

const canaries = ['Marisol-Canary', '11.777123', '1.777321', 'canary-camera', 'canary-note', '0700-CANARY']
const lines: string[] = []
let deps: Deps
let app: ReturnType<typeof createApp>
let token: string
let end: () => Promise<void>
beforeAll(async () => {
  const { dir, remove } = await freshFolder()
  const log = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) })
  const opened = await openInstance({
    settings: {
      port: 0,
      host: '127.0.0.1',
      dir,
      basemap: { sort: 'none' },
      outward: nothingOutward,
      signIn: { demo: false, outside: null, trustedProxies: [] },
      fewestRespondents: 10,
      chromium: null,
    },
    clock: systemClock,
    log,
    build: 'test',
  })
  ;({ deps } = opened)
  const issued = issueToken({ role: 'steward', label: 'test', expiresAt: null, actor: 'test' })
  ;({ token } = issued)
  await write(deps, issued.draft)
  app = createApp(deps)
  end = async () => {
    await opened.close()
    await remove()
  }
})
afterAll(() => end())

const ask = async (method: string, path: string, body?: BodyInit, headers: Record<string, string> = {}) => {
  const init = {
    method,
    headers: { Authorization: `Bearer ${token}`, ...headers },
    ...(body === undefined ? {} : { body }),
  }
  return app.request(path, init, {})
}

/** A photo as a phone makes it: position, camera, words, a thumbnail's worth of maker notes, XMP, IPTC by way of the profile. */
const photo = async () =>
  sharp({ create: { width: 80, height: 60, channels: 3, background: '#246' } })
    .jpeg()
    .withExif({
      IFD0: { Make: 'canary-camera', Artist: 'Marisol-Canary', ImageDescription: 'canary-note' },
      IFD2: { MakerNote: 'canary-camera notes', UserComment: 'canary-note' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '1/1 46/1 38/1', GPSLongitudeRef: 'E', GPSLongitude: '11/1 46/1 37/1' },
    })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><canary>Marisol-Canary 11.777123</canary></x:xmpmeta>')
    .toBuffer()

const uuid = '7a0c2f5e-6f0b-4a8e-9a57-0d9b6f0c1234'
async function send(bytes: Uint8Array, id = uuid) {
  const form = new FormData()
  const seen = {
    kind: 'other',
    observedAt: '2026-01-30T20:00:00Z',
    position: { lng: 11.777123, lat: 1.777321 },
    positionSource: 'gps',
    note: 'canary-note of 0700-CANARY',
  }
  form.set('observation', JSON.stringify(seen))
  form.set('photo', new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), 'Marisol-Canary 11.777123.jpg')
  return ask('PUT', `/api/observations/${id}`, form)
}

it('P1: of a photo nothing but the picture is kept, in the store and in a backup', async () => {
  const bytes = await photo()
  for (const word of ['canary-camera', 'Marisol-Canary', 'canary-note']) expect(bytes.includes(word), word).toBe(true)
  expect((await send(bytes)).status).toBe(201)
  const [row] = await deps.mirror.query('SELECT photo_sha256 FROM observation WHERE uuid = $uuid', { uuid })
  const sha256 = String(row?.photoSha256)
  const kept = await readFile(deps.blobs.path(sha256))
  const { exif, xmp, iptc, icc, orientation, format } = await sharp(kept).metadata()
  expect({ exif, xmp, iptc, icc, orientation, format }).toEqual({
    ...{ exif: undefined, xmp: undefined, iptc: undefined, icc: undefined, orientation: undefined, format: 'jpeg' },
  })
  // Markers of a JPEG: application segments but JFIF, and comments, are where such things stand.
  expect(segmentsOf(kept).filter((marker) => (marker > 0xe0 && marker <= 0xef) || marker === 0xfe)).toEqual([])
  for (const word of ['canary', 'Canary', 'GPS', 'Exif', 'xmpmeta', 'Photoshop'])
    expect(kept.includes(word), word).toBe(false)
  const answer = await ask('GET', `/api/photos/${sha256}`)
  expect(answer.headers.get('Content-Disposition')).toMatch(/^attachment; filename="[0-9a-f]+\.jpg"$/)
  expect(answer.headers.get('Content-Security-Policy')).toBe("sandbox; default-src 'none'")
  expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff')
  expect(Buffer.from(await answer.arrayBuffer())).toEqual(kept)
  const backup = Buffer.from(await (await ask('GET', '/api/backup')).arrayBuffer())
  for (const word of ['canary-camera', 'Marisol-Canary']) expect(backup.includes(word), word).toBe(false)
})

it('P4: what the server says of requests that fail, break and are refused holds no position, name, token or code', async () => {
  const wrong = [
    '/api/incidents?from=Marisol-Canary',
    '/api/districts/11.777123',
    '/ogc/collections/incidents/items?bbox=11.777123,1.777321,12,2',
    '/nowhere/0700-CANARY',
  ]
  for (const path of wrong) expect((await ask('GET', path)).status).toBeLessThan(500)
  expect((await send(Buffer.from('canary-note is no picture'), uuid.replace('1234', '4321'))).status).toBe(422)
  await ask('POST', '/api/withdrawals', JSON.stringify({ code: '0700-CANARY' }), { 'Content-Type': 'application/json' })
  await ask('POST', '/api/imports?filename=Marisol-Canary.csv', 'Marisol-Canary,11.777123\n')
  await ask('GET', '/api/health', undefined, { Authorization: 'Bearer 0700-CANARY' })
  // And where something of ours breaks, in the middle of a write.
  const { fold } = deps.mirror
  deps.mirror.fold = () => Promise.reject(new Error('out of memory'))
  const form = JSON.stringify({
    kind: 'other',
    observedAt: '2026-01-30T20:00:00Z',
    position: { lng: 11.777123, lat: 1.777321 },
    positionSource: 'gps',
    note: 'canary-note',
  })
  const broken = await ask('PUT', '/api/observations/7a0c2f5e-6f0b-4a8e-9a57-0d9b6f0c9999', form, {
    'Content-Type': 'application/json',
  })
  deps.mirror.fold = fold
  expect(broken.status).toBe(500)
  const said = await broken.text()
  const { query } = deps.mirror
  deps.mirror.query = () => Promise.reject(new Error('broken'))
  const asked = await ask('GET', '/api/activity?person=Marisol-Canary%2011.777123')
  deps.mirror.query = query
  expect(asked.status).toBe(500)
  const watching = watch(deps)
  await watching.round()
  await watching.stop()
  // It did speak, of both faults.
  expect(lines.filter((line) => line.includes('a bug')).length).toBe(2)
  for (const canary of [...canaries, token]) {
    expect(lines.join('\n'), canary).not.toContain(canary)
    expect(said, canary).not.toContain(canary)
  }
})

it('P4: neither is any of it in the access log or in files beside the record', async () => {
  await ask('GET', '/ogc/collections/observations/items?bbox=11.777123,1.777321,12,2&f=json')
  await ask('GET', '/api/observations?from=2026-01&to=2026-12')
  await deps.access.flush()
  const { dir } = deps.settings
  let looked = 0
  for (const name of await readdir(dir, { recursive: true })) {
    const path = join(dir, name)
    if (name.startsWith('record') || name.startsWith('mirror') || !(await stat(path)).isFile()) continue
    looked++
    const bytes = await readFile(path)
    for (const canary of [...canaries, token]) expect(bytes.includes(canary), `${canary} in ${name}`).toBe(false)
  }
  expect(looked).toBeGreaterThan(1)
  // The record has what was reported, and the token of nobody.
  const record = await readFile(join(dir, 'record', 'entries.ndjson'))
  expect(record.includes('canary-note')).toBe(true)
  for (const word of [token, 'canary-camera', 'Marisol-Canary']) expect(record.includes(word), word).toBe(false)
})

function segmentsOf(jpeg: Buffer): number[] {
  const markers: number[] = []
  for (let at = 2; at < jpeg.length && jpeg[at] === 0xff; at += 2 + jpeg.readUInt16BE(at + 2)) {
    markers.push(jpeg[at + 1]!)
    if (jpeg[at + 1] === 0xda) break
  }
  return markers
}
