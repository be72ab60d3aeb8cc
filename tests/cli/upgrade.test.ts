/** A record written by an earlier version opens in this one, verifies, and gives the figures it gave then. */
import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { upstream } from '#tests/cli/run.ts'
import { type Answer, answerOf } from '#tests/support/asking.ts'
import { freshFolder } from '#tests/support/fresh-folder.ts'
import { type ServedInstance, serveInstance } from '#tests/support/served-instance.ts'

let folder: Awaited<ReturnType<typeof freshFolder>>
let served: ServedInstance
let token = ''
beforeAll(async () => {
  folder = await freshFolder()
  for (const part of ['record', 'staging'])
    await cp(join('tests/fixtures/upgrade', part), join(folder.dir, part), { recursive: true })
  served = await serveInstance({ keep: folder.dir })
  token = (await upstream(folder.dir, 'token', '--role', 'steward', '--json')).json.token
}, 240_000)
afterAll(async () => {
  await served.stop()
  await folder.remove()
})

const asked = async (path: string): Promise<Answer> =>
  answerOf(await fetch(`${served.url}/api/${path}`, { headers: { Authorization: `Bearer ${token}` } }))
const period = 'from=2024-01&to=2025-12'

it('opens without a word on standard error, as the country it was', async () => {
  expect(served.complaints()).toBe('')
  expect((await asked('health')).body).toMatchObject({
    status: 'ok',
    instance: { name: 'Tinyland', countryCode: 'XT', fictional: false },
  })
  const { body } = await asked('places')
  expect(body.rows.map((row: any) => [row.pcode, row.name, row.population])).toEqual([
    // Of Cedar only the women were counted: no total is made of that, for it or for what holds it.
    ['SA', 'Samplia', null],
    ['SA1', 'South', 162_012],
    ['SA11', 'Alder', 101_012],
    ['SA12', 'Birch', 61_000],
    ['SA2', 'North', null],
    ['SA21', 'Cedar', null],
    ['SA22', 'Dogwood Hills', 35_500],
  ])
})

it('counts the same incidents in the same districts', async () => {
  const { rows } = (await asked(`districts?${period}`)).body
  expect(rows.map((row: any) => [row.pcode, row.incidents, row.fatalities])).toEqual([
    ['SA11', 1, 0],
    ['SA12', 1, 1],
    ['SA21', 1, 0],
    ['SA22', 2, 2],
  ])
  const incidents = (await asked(`incidents?${period}`)).body
  expect([incidents.total, new Set(incidents.rows.map((row: any) => row.source))]).toEqual([7, new Set(['incidents'])])
})

it('tells the same share of the same people', async () => {
  const { rows } = (await asked(`districts?${period}&indicator=trust_in_elders`)).body
  const asTold = (pcode: string) => rows.find((row: any) => row.pcode === pcode).perception
  // Withheld with its small neighbour, which the region's figure would give away.
  expect(asTold('SA11')).toMatchObject({ value: null, n: null, status: 'suppressed', waveId: 'wave-2025' })
  expect(asTold('SA12')).toMatchObject({ value: null, n: null, status: 'suppressed' })
  expect(asTold('SA21').n).toBe(25)
  expect(asTold('SA21').value).toBeCloseTo(0.6, 9)
  expect(asTold('SA22')).toMatchObject({ value: null, status: 'no_data', reason: 'never-asked' })
})

it('shows the observation with its photo, and not the one withdrawn', async () => {
  const { total, rows } = (await asked('observations?from=2025-01&to=2025-12')).body
  expect([total, rows[0].uuid, rows[0].pcode, rows[0].note]).toEqual([
    1,
    '7a0c2f5e-6f0b-4a8e-9a57-0d9b6f0c0001',
    'SA11',
    'Windows gone',
  ])
  const photo = await asked(rows[0].photo.replace('/api/', ''))
  expect([photo.status, photo.headers.get('Content-Type')]).toEqual([200, 'image/jpeg'])
})

it('lists every import, with the one that was taken back and the one that waits', async () => {
  const { rows } = (await asked('imports')).body
  expect(rows.map((row: any) => [row.filename, row.state]).sort()).toEqual([
    ['answer-counts.csv', 'accepted'],
    ['area-counts_2024.csv', 'accepted'],
    ['boundaries.geojson', 'accepted'],
    ['incidents.csv', 'accepted'],
    ['late-incidents.csv', 'ready'],
    ['population_2024.csv', 'accepted'],
    ['ucdp-ged.csv', 'undone'],
  ])
})

const written = (text: string) => ({ code: 'as-written', text, sentence: text })

it('shows what was said of rows before, in the sentences that were kept', async () => {
  const dry = (await asked('imports/2026-11-28-a3b477e9')).body
  expect(dry.notes.map(({ code, sentence }: any) => [code, sentence])).toContainEqual([
    'as-written',
    'Spellings: "Dogwood Hill" was read as Dogwood Hills.',
  ])
  expect(dry.problems).toContainEqual({
    line: 8,
    field: 'Latitude',
    severity: 'rejected',
    reason: written('latitude 40.7 and longitude -1.6 lie outside the country; exchanged they lie inside'),
    suggestion: written('read latitude -1.6, longitude 40.7'),
  })
  const { rows } = (await asked('imports')).body
  const accepted = rows.find((row: any) => row.filename === 'incidents.csv')
  expect(accepted.problems[0]).toMatchObject({
    line: 6,
    reason: written('"2025-02-30" does not exist: February 2025 has 28 days'),
  })
})

it('verifies, chain, blobs and mirror', async () => {
  expect(await served.stop()).toBe(0)
  const { code, json } = await upstream(folder.dir, 'verify', '--json')
  expect([code, json.ok, json.problems]).toEqual([0, true, []])
})
