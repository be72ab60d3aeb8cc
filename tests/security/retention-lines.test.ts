/** What is past its time of weekly lines and of uploads on their way goes too; the weeks stay as they were counted, and the chain verifies. */
import { createHash, randomUUID } from 'node:crypto'
import { readdir, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { verify } from '#api/record/verify.ts'
import { keptForGood } from '#data/schema/retention.ts'
import { watch } from '#tests/support/built.ts'
import { filesWith } from '#tests/support/files-with.ts'
import { type TestApp, testApp } from '#tests/support/test-app.ts'

let now = new Date('2026-07-01T12:00:00Z')
let tiny: TestApp
beforeAll(async () => {
  tiny = await testApp({ fictional: false, fewestRespondents: 3, clock: { now: () => now } })
})
afterAll(() => tiny.close())

const as = 'field-officer' as const
const steward = { as: 'steward' } as const
const week = '2026-06-22'
async function writes(reporter: string, pcode: string, over: object = {}): Promise<string> {
  const uuid = randomUUID()
  const json = { pcode, weekStart: week, reporter, safety: 4, counts: { patrols: 2 }, ...over }
  const { status, text } = await tiny.send('PUT', `/api/weekly-lines/${uuid}`, { as, json })
  expect(status, text).toBe(201)
  return uuid
}
const weeks = async () => (await tiny.get('/api/weekly-safety?from=2026-06&to=2026-07')).body.rows
const keep = async (days: object) =>
  (await tiny.send('PUT', '/api/retention', { ...steward, json: { ...keptForGood, ...days } })).status
const purge = async (dryRun: boolean) => (await tiny.send('POST', '/api/purges', { ...steward, json: { dryRun } })).body
const allIsWell = async () => expect((await verify({ dir: tiny.deps.settings.dir, ...tiny.deps })).problems).toEqual([])
it('weekly lines lose their reporter and settlement, and the week of the district stays what it was', async () => {
  const [first] = [await writes('CANARY1', 'XT2201'), await writes('CANARY1', 'XT22', { safety: 2 })]
  await writes('CANARY2', 'XT22', { safety: 8 })
  // Told again: the later word counts.
  await writes('CANARY2', 'XT22', { safety: 6, counts: { patrols: 5 } })
  await writes('CANARY3', 'XT22')
  const back = await writes('CANARY4', 'XT22')
  await tiny.send('DELETE', `/api/weekly-lines/${back}`, { as })
  const young = await writes('YOUNG', 'XT11', { weekStart: '2026-06-29' })
  const before = await weeks()
  expect(before.find(({ pcode }: any) => pcode === 'XT22').weeks).toMatchObject([{ reporters: 3 }])
  now = new Date('2026-07-05T12:00:00Z')
  expect(await keep({ 'weekly-lines': 3 })).toBe(200)
  const { seq } = tiny.deps.journal
  expect(await purge(true)).toMatchObject({ weeklyLines: 6, entries: 6, observations: 0 })
  expect(tiny.deps.journal.seq).toBe(seq)

  const watching = watch(tiny.deps)
  await watching.round()
  await watching.stop()
  expect(await weeks()).toEqual(before)
  expect(await filesWith(tiny.deps.settings.dir, 'CANARY')).toEqual([])
  expect(await filesWith(tiny.deps.settings.dir, 'YOUNG')).not.toEqual([])
  await allIsWell()
  expect(await purge(false)).toMatchObject({ weeklyLines: 0, entries: 0 })
  // The ids stay taken, and what is left can still be taken back.
  const again = { as, json: { pcode: 'XT22', weekStart: week, reporter: 'CANARY4', safety: 4, counts: { patrols: 2 } } }
  expect((await tiny.send('PUT', `/api/weekly-lines/${back}`, again)).status).toBe(410)
  expect((await tiny.send('DELETE', `/api/weekly-lines/${first}`, { as })).status).toBe(200)
  expect((await tiny.send('DELETE', `/api/weekly-lines/${young}`, { as })).status).toBe(200)
})

it('a steward erases a weekly line for good, withdrawn before or not', async () => {
  const uuid = await writes('CANARY9', 'XT31')
  expect((await tiny.send('DELETE', `/api/weekly-lines/${uuid}?erase=true`, { as })).status).toBe(403)
  expect((await tiny.send('DELETE', `/api/weekly-lines/${uuid}?erase=true`, steward)).status).toBe(200)
  await tiny.deps.mirror.forget()
  expect(await filesWith(tiny.deps.settings.dir, 'CANARY9')).toEqual([])
  expect((await tiny.send('DELETE', `/api/weekly-lines/${uuid}?erase=true`, steward)).status).toBe(410)
  await allIsWell()
})

it('what is on its way goes after the time that was said, and at once where its report was taken back', async () => {
  const bytes = new Uint8Array(Buffer.from('no picture at all'))
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const put = () =>
    tiny.send('PUT', `/api/uploads/${sha256}`, {
      ...{ as, body: bytes },
      headers: { 'Content-Type': 'application/octet-stream', 'Content-Range': `bytes 0-16/17` },
    })
  const arrived = async () => (await tiny.get(`/api/uploads/${sha256}`, { as })).body.received
  expect((await put()).body.complete).toBe(true)
  const staging = join(tiny.deps.settings.dir, 'staging')
  for (const each of await readdir(staging, { recursive: true, withFileTypes: true }))
    if (each.isFile()) await utimes(join(each.parentPath, each.name), now, now)
  now = new Date('2026-07-08T12:00:00Z')
  expect(await keep({ uploads: null })).toBe(400)
  expect(await keep({ uploads: 31 })).toBe(400)
  expect((await purge(true)).uploads).toBe(0)
  expect(await keep({ uploads: 2 })).toBe(200)
  expect((await purge(true)).uploads).toBe(1)
  expect(await arrived()).toBe(17)
  expect((await purge(false)).uploads).toBe(1)
  expect(await arrived()).toBe(0)

  const uuid = randomUUID()
  const observation = { kind: 'unlit-street', observedAt: now.toISOString(), positionSource: 'gps', note: '' }
  const placed = { ...observation, position: { lng: 11.5, lat: 1.5 } }
  expect((await tiny.send('PUT', `/api/observations/${uuid}`, { as, json: placed })).status).toBe(201)
  expect((await tiny.send('DELETE', `/api/observations/${uuid}`, { as })).status).toBe(200)
  await put()
  const attachments = [{ name: 'photo', type: 'image/jpeg', sha256 }]
  const sent = await tiny.send('PUT', `/api/observations/${uuid}`, { as, json: { observation: placed, attachments } })
  expect([sent.status, await arrived()]).toEqual([410, 0])
})

it('a record that was told of four sorts alone is kept as it said, uploads for a week', async () => {
  const days = { 'observation-details': null, photos: 400, 'import-files': null, 'access-log': null }
  await tiny.deps.journal.append({
    kind: 'retention.set',
    subject: 'retention',
    actor: 'test',
    body: { days } as never,
  })
  await tiny.deps.mirror.rebuild()
  expect((await tiny.get('/api/retention', steward)).body.days).toEqual({ ...days, 'weekly-lines': null, uploads: 7 })
})
