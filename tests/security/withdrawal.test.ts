/**
 * P5: whoever holds the code takes a report back, and it is gone: from every answer, the tiles, the caches, the mirror, the record and the
 * blobs on the disk, at once; the chain verifies; a backup made afterwards holds nothing of it.
 */
import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { verify } from '#api/record/verify.ts'
import { inGroups, withdrawalCodeOf } from '#data/schema/withdrawal-code.ts'
import { watch } from '#tests/support/built.ts'
import { type TestApp, testApp } from '#tests/support/test-app.ts'

let tiny: TestApp
beforeAll(async () => {
  tiny = await testApp({ fictional: false })
})
afterAll(() => tiny.close())

const canary = 'canary-of-the-withdrawal'
const code = withdrawalCodeOf(Uint8Array.from({ length: 20 }, (_, i) => i * 7))
const [uuid, other] = ['7a0c2f5e-6f0b-4a8e-9a57-0d9b6f0c1111', '7a0c2f5e-6f0b-4a8e-9a57-0d9b6f0c2222']
const withdrawalSha256 = createHash('sha256').update(code).digest('hex')

const picture = (shade: string) =>
  sharp({ create: { width: 50, height: 40, channels: 3, background: shade } })
    .jpeg()
    .toBuffer()

async function send(id: string, photo: Buffer, more: object) {
  const form = new FormData()
  const seen = {
    kind: 'abandoned-building',
    observedAt: '2025-12-30T20:00:00Z',
    position: { lng: 11.777123, lat: 1.777123 },
    positionSource: 'gps',
    ...more,
  }
  form.set('observation', JSON.stringify(seen))
  form.set('photo', new Blob([new Uint8Array(photo)], { type: 'image/jpeg' }), 'p.jpg')
  return tiny.send('PUT', `/api/observations/${id}`, { as: 'field-officer', body: form })
}

async function filesWith(text: string, dir = tiny.deps.settings.dir): Promise<string[]> {
  const found: string[] = []
  for (const name of await readdir(dir, { recursive: true })) {
    const path = join(dir, name)
    if ((await stat(path)).isFile() && (await readFile(path)).includes(text)) found.push(name)
  }
  return found
}

const withdraw = (typed: string) => tiny.send('POST', '/api/withdrawals', { as: 'anonymous', json: { code: typed } })

it('P5: a report is gone from everywhere with its code, its photo with it, and the record still verifies', async () => {
  const shared = await picture('#123456')
  expect((await send(uuid, await picture('#654321'), { note: canary, withdrawalSha256 })).status).toBe(201)
  expect((await send(other, shared, { note: 'another' })).status).toBe(201)
  const placed = { json: { pcode: 'XT22' } }
  await tiny.send('PUT', `/api/observations/${uuid}/place`, { as: 'steward', ...placed })
  const before = await tiny.get('/api/observations?from=2025-01&to=2025-12')
  const taken = before.body.rows.find((row: any) => row.uuid === uuid).photo
  const photo = taken.split('/').at(-1)
  expect((await tiny.get(taken)).status).toBe(200)
  expect(await filesWith(canary)).not.toEqual([])

  // Its own code, however it is typed; one that nothing was sent with gives the same answer.
  const unknown = await withdraw('00000-00000-00000-00000')
  expect((await tiny.get('/api/observations?from=2025-01&to=2025-12')).body.total).toBe(before.body.total)
  const heard = await withdraw(inGroups(code).toLowerCase())
  expect([unknown.status, unknown.text]).toEqual([heard.status, heard.text])
  expect(heard.status).toBe(200)

  const after = await tiny.get('/api/observations?from=2025-01&to=2025-12')
  expect(after.body.total).toBe(before.body.total - 1)
  expect(after.headers.get('etag')).not.toBe(before.headers.get('etag'))
  const answers = [
    '/api/observations?from=2025-01&to=2025-12',
    '/api/exports/observations.csv?from=2025-01&to=2025-12',
    '/api/exports/observations.geojson?from=2025-01&to=2025-12',
    '/ogc/collections/observations/items?f=json&limit=1000',
    '/api/sites',
    '/api/districts/XT22',
  ]
  for (const address of answers) {
    const { status, text } = await tiny.get(address)
    expect([address, status]).toEqual([address, 200])
    expect(text, address).not.toContain(uuid)
    expect(text, address).not.toContain(canary)
  }
  expect((await tiny.get(`/ogc/collections/observations/items/${uuid}`)).status).toBe(404)
  expect((await tiny.get(`/api/photos/${photo}`)).status).toBe(404)
  expect(await tiny.deps.blobs.has(photo)).toBe(false)
  // Asked as of before, it is gone too.
  expect((await tiny.get('/api/observations?from=2025-01&to=2025-12&asOf=2026-07-01')).text).not.toContain(uuid)
  // The id stays taken, and the phone that sent it is told.
  expect((await send(uuid, await picture('#654321'), { note: canary })).status).toBe(410)
  const fates = await tiny.get(`/api/observation-fates?uuids=${uuid}`, { as: 'field-officer' })
  expect(fates.body.rows).toMatchObject([{ uuid, withdrawnAt: expect.any(String), pcode: null }])

  const { deps } = tiny
  const found = await verify({ dir: deps.settings.dir, ...deps })
  expect(found.problems).toEqual([])
  expect(found.tables.every(({ same }) => same)).toBe(true)
})

it('P5: within a round of the watch no file of the instance holds a word of it, and neither does a backup', async () => {
  const { deps } = tiny
  const watching = watch(deps)
  await watching.round()
  await watching.stop()
  expect(await filesWith(canary)).toEqual([])
  const backup = await tiny.get('/api/backup', { as: 'steward' })
  expect(backup.status).toBe(200)
  expect(backup.text).not.toContain(canary)
  expect(backup.text).toContain('another')
})

it('what is no code is said, and too many tries are refused without a look', async () => {
  const wrong = await withdraw('too short')
  expect([wrong.status, Object.keys(wrong.body.fields)]).toEqual([400, ['code']])
  const tries = await Promise.all(Array.from({ length: 31 }, () => withdraw('too short')))
  expect(tries.at(-1)?.status).toBe(429)
  expect(tries.at(-1)?.body.code).toBe('request.too-many')
})

it('a steward erases what was withdrawn before; whoever is none may not', async () => {
  const path = `/api/observations/${other}`
  expect((await tiny.send('DELETE', `${path}?erase=true`, { as: 'field-officer' })).status).toBe(403)
  expect((await tiny.send('DELETE', path, { as: 'field-officer' })).status).toBe(200)
  expect((await tiny.send('DELETE', `${path}?erase=true`, { as: 'steward' })).status).toBe(200)
  expect((await tiny.send('DELETE', `${path}?erase=true`, { as: 'steward' })).status).toBe(410)
  for await (const entry of tiny.deps.journal.read(0))
    if (entry.kind === 'observation.submitted') expect([entry.subject, entry.body]).toEqual([entry.subject, null])
})
