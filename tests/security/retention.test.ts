/** What is past its time is erased, by a clock that is moved: details, photos, files of imports, the access log. Figures stay as they were. */
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { verify } from '#api/record/verify.ts'
import { keptForGood } from '#data/schema/retention.ts'
import { watch } from '#tests/support/built.ts'
import { type TestApp, testApp } from '#tests/support/test-app.ts'

let now = new Date('2026-07-01T12:00:00Z')
let tiny: TestApp
beforeAll(async () => {
  tiny = await testApp({ fictional: false, clock: { now: () => now } })
})
afterAll(() => tiny.close())

const steward = { as: 'steward' } as const
const [old, young, back] = ['1111', '2222', '3333'].map((end) => `7a0c2f5e-6f0b-4a8e-9a57-0d9b6f0c${end}`) as [
  string,
  string,
  string,
]
const period = 'from=2026-01&to=2026-12'

async function send(uuid: string, note: string, shade: string) {
  const photo = await sharp({ create: { width: 50, height: 40, channels: 3, background: shade } })
    .jpeg()
    .toBuffer()
  const form = new FormData()
  const seen = {
    kind: 'unlit-street',
    observedAt: now.toISOString(),
    position: { lng: 11.5, lat: 1.5 },
    positionSource: 'gps',
    outline: {
      type: 'LineString',
      coordinates: [
        [11.5, 1.5],
        [11.501, 1.501],
      ],
    },
    note,
  }
  form.set('observation', JSON.stringify(seen))
  form.set('photo', new Blob([new Uint8Array(photo)], { type: 'image/jpeg' }), 'p.jpg')
  const { status, text } = await tiny.send('PUT', `/api/observations/${uuid}`, { as: 'field-officer', body: form })
  if (status !== 201) throw new Error(text)
}
async function filesWith(text: string): Promise<string[]> {
  const { dir } = tiny.deps.settings
  const found: string[] = []
  for (const name of await readdir(dir, { recursive: true })) {
    const path = join(dir, name)
    if ((await stat(path)).isFile() && (await readFile(path)).includes(text)) found.push(name)
  }
  return found
}
const keep = (days: object) => tiny.send('PUT', '/api/retention', { ...steward, json: { ...keptForGood, ...days } })
const purge = async (dryRun: boolean) => (await tiny.send('POST', '/api/purges', { ...steward, json: { dryRun } })).body
const rows = async () => (await tiny.get(`/api/observations?${period}`)).body
const allIsWell = async () => {
  const { deps } = tiny
  expect((await verify({ dir: deps.settings.dir, ...deps })).problems).toEqual([])
}

it('nothing goes until somebody says how long it is kept, and then only what is older', async () => {
  await send(old, 'canary-old', '#223344')
  const decision = { state: 'verified', reason: 'The office went to look' }
  const path = `/api/observations/${old}/reviews/7a0c2f5e-6f0b-4a8e-9a57-0d9b6f0c4444`
  expect((await tiny.send('PUT', path, { ...steward, json: decision })).status).toBe(201)
  // Withdrawn and not erased: what was sent is still there.
  await send(back, 'canary-old, withdrawn', '#778899')
  await tiny.send('DELETE', `/api/observations/${back}`, { as: 'field-officer' })
  await tiny.get(`/api/incidents?from=2025-01&to=2025-12`, { as: 'planner' })
  await tiny.deps.access.flush()
  now = new Date('2026-09-01T12:00:00Z')
  await send(young, 'canary-young', '#445566')
  expect(await purge(false)).toMatchObject({ observations: 0, photos: 0, files: 0, entries: 0, accessLines: 0 })
  expect((await keep({ photos: 0 })).status).toBe(400)
  expect((await keep({ 'observation-details': 30, photos: 45, 'access-log': 30 })).status).toBe(200)
  const { seq } = tiny.deps.journal
  expect(await purge(true)).toMatchObject({
    dryRun: true,
    observations: 2,
    photos: 2,
    files: 2,
    entries: 2,
    accessLines: 1,
  })
  expect(tiny.deps.journal.seq).toBe(seq)
  expect(await filesWith('canary-old')).not.toEqual([])
})

it('a day later the server erases it by itself: where and what is gone, that there was a report stays', async () => {
  const before = await rows()
  const counted = (await tiny.get(`/api/districts?${period}`)).body.rows
  const watching = watch(tiny.deps)
  await watching.round()
  await watching.stop()
  const after = await rows()
  expect(after.total).toBe(before.total)
  const [reduced] = after.rows.filter((row: any) => row.uuid === old)
  const [kept] = after.rows.filter((row: any) => row.uuid === young)
  const [was] = before.rows.filter((row: any) => row.uuid === old)
  expect(reduced).toEqual({
    ...was,
    position: null,
    positionPrecision: null,
    hasExactPosition: false,
    note: '',
    photo: null,
    photos: [],
    outline: null,
  })
  expect(was).toMatchObject({ review: 'verified', outline: { type: 'LineString' } })
  expect(kept).toMatchObject({ position: { lng: 11.5, lat: 1.5 }, note: 'canary-young' })
  expect((await tiny.get(`/api/districts?${period}`)).body.rows).toEqual(counted)
  expect(await filesWith('canary-old')).toEqual([])
  expect(await filesWith('canary-young')).not.toEqual([])
  expect((await tiny.get('/api/activity?group=seen&to=2026-07-31', steward)).body.rows).toEqual([])
  await allIsWell()
  await expect(send(back, 'canary-old, withdrawn', '#778899')).rejects.toThrow('observation.withdrawn')
  // The same again erases nothing more.
  expect(await purge(false)).toMatchObject({ observations: 0, photos: 0, entries: 0, files: 0, accessLines: 0 })
})

it('files of imports go, their rows stay, and undoing still works', async () => {
  const body = 'date,lat,lng,kind\n2026-08-01,1.5,11.5,theft\n2026-08-02,1.5,11.5,nothing known\n'
  const sent = await tiny.send('POST', '/api/imports?filename=incidents.csv', { ...steward, body })
  expect([sent.status, sent.text]).toEqual([200, expect.any(String)])
  const total = async () => (await tiny.get('/api/incidents?from=2026-08&to=2026-08')).body.total
  const brought = await total()
  expect(brought).toBeGreaterThan(0)
  now = new Date('2026-12-01T12:00:00Z')
  await keep({ 'import-files': 30 })
  expect((await purge(false)).files).toBeGreaterThan(0)
  expect(await filesWith('2026-08-01,1.5,11.5,theft')).toEqual([])
  expect(await total()).toBe(brought)
  await allIsWell()
  expect((await tiny.get('/api/imports', steward)).status).toBe(200)
  expect((await tiny.get(`/api/imports/${sent.body.id}`, steward)).status).toBe(200)
  expect((await tiny.send('DELETE', `/api/imports/${sent.body.id}`, steward)).status).toBe(200)
  expect(await total()).toBe(0)
})
