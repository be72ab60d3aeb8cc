/** The mirror through its front door: folding shows what was written, and throwing it away changes no answer. */
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { systemClock } from '#api/clock.ts'
import { openMirror } from '#api/mirror/mirror.ts'
import { writeRows } from '#api/mirror/parquet.ts'
import { sqlFile } from '#api/mirror/sql-file.ts'
import { openRecord } from '#api/record/open-record.ts'
import { verify } from '#api/record/verify.ts'
import { write, writeAll } from '#api/record/write.ts'
import { accepted, incidentRow, streetReport, submitted, undone } from '#tests/support/entries.ts'
import { openTestRecord, type TestRecord } from '#tests/support/test-record.ts'

const uuid = (i: number) => `0f9a2d1c-7a43-4f0e-9f7e-${String(i).padStart(12, '0')}`
const incidentsSql = sqlFile('../tests/support/incidents-in.sql')
const observationsSql = sqlFile('../tests/support/observations-known.sql')
const everything = { from: null, to: null, kinds: null, sources: null, asOf: null }

let record: TestRecord
beforeEach(async () => {
  record = await openTestRecord()
})
afterEach(() => record.close())

async function fill(): Promise<void> {
  await write(
    record,
    {
      kind: 'instance.created',
      subject: 'velmora',
      actor: 'steward',
      body: { name: 'Velmora', countryCode: 'XV', fictional: true },
    },
    '2026-01-01',
  )
  for (const month of ['2026-01', '2026-02', '2026-03']) {
    const rows = Array.from({ length: 50 }, (_, i) =>
      incidentRow(i, { dateStart: `${month}-05`, dateEnd: `${month}-05`, kind: i % 2 ? 'theft' : 'shooting' }),
    )
    const set = await writeRows(record, 'incident', rows)
    await write(record, accepted(`b-${month}`, [set]), `${month}-28T12:00:00Z`)
  }
  await write(record, undone('b-2026-02'), '2026-04-01')
  await writeAll(
    record,
    [1, 2, 3].map((i) => ({ draft: submitted(uuid(i)) })),
  )
  await write(record, {
    kind: 'observation.withdrawn',
    subject: uuid(2),
    actor: 'field-officer-7',
    body: { uuid: uuid(2) },
  })
  await write(record, {
    kind: 'token.issued',
    subject: 't1',
    actor: 'steward',
    body: { tokenId: 't1', tokenSha256: 'a'.repeat(64), role: 'planner', label: 'Ministry', expiresAt: null },
  })
  await write(record, { kind: 'token.revoked', subject: 't1', actor: 'steward', body: { tokenId: 't1' } })
}

test('an observation comes back as it was sent, its moment in UTC', async () => {
  const entry = await write(record, submitted(uuid(1)))
  const [row] = await record.mirror.query(observationsSql, { asOf: null })
  expect(row).toEqual({
    batchId: uuid(1),
    review: 'pending',
    mergedInto: null,
    uuid: uuid(1),
    kind: 'unlit-street',
    observedAt: '2026-03-01T18:30:00.000Z',
    observedOn: '2026-03-01',
    toldAt: '2026-03-01T18:30:00.000Z',
    timeDoubt: null,
    withinPcode: null,
    utcOffsetMinutes: 180,
    receivedAt: entry.at,
    lng: 63.5,
    lat: 3.25,
    accuracyM: 12.5,
    positionSource: 'gps',
    placeText: null,
    pcode: 'XV0101',
    siteId: null,
    siteState: null,
    grievance: null,
    note: streetReport.note,
    actor: 'field-officer-7',
    photoSha256: null,
    bodySha256: 'c'.repeat(64),
    seq: entry.seq,
    ...{ sensitivity: null, shownTo: null, withdrawalSha256: null, siteUse: null, outline: null, audioSha256: null },
    ...{ firstTold: null, furtherPhotos: null, photos: [] },
    ...{ inDistrict: null, districtName: null, inRegion: null, inCountry: null, withinName: null },
    ...{ districtReason: 'outside-every-district', siteSensitivity: 1, siteLimit: 0 },
    ...{ maskCell: null, maskedLng: null, maskedLat: null },
  })
  expect(record.mirror.seq).toBe(entry.seq)
})

test('an observation without a position keeps its typed place', async () => {
  await write(record, submitted(uuid(1), { ...streetReport, position: null, placeText: 'behind the market' }))
  const [row] = await record.mirror.query(observationsSql, { asOf: null })
  expect(row).toMatchObject({ lng: null, lat: null, placeText: 'behind the market' })
})

test('an import counts from the day it was accepted until the day it was undone', async () => {
  await fill()
  const count = async (asOf: string | null) =>
    (await record.mirror.query(incidentsSql, { ...everything, asOf }))[0]?.incidents
  expect(await count('2026-01-15T00:00:00Z')).toBe(0)
  expect(await count('2026-02-01T00:00:00Z')).toBe(50)
  expect(await count('2026-03-30T00:00:00Z')).toBe(150)
  expect(await count(null)).toBe(100)
})

test('filters: dates are half-open, lists choose, an empty list chooses nothing', async () => {
  await fill()
  const count = async (over: object) =>
    (await record.mirror.query(incidentsSql, { ...everything, ...over }))[0]?.incidents
  expect(await count({ from: '2026-01-05', to: '2026-03-05' })).toBe(50)
  expect(await count({ from: '2026-01-05', to: '2026-03-06' })).toBe(100)
  expect(await count({ kinds: ['theft'] })).toBe(50)
  expect(await count({ kinds: [] })).toBe(0)
})

test('rebuilding changes no answer, byte for byte, and verify agrees', async () => {
  await fill()
  const tables = [
    'instance',
    'token',
    'token_revoked',
    'batch',
    'batch_undone',
    'incident',
    'incident_count',
    'observation',
    'observation_placed',
    'observation_withdrawn',
  ]
  const dump = async () => {
    const all: string[] = []
    for (const table of tables) all.push(JSON.stringify(await record.mirror.query(`FROM ${table}`)))
    return all.join('\n')
  }
  const before = { dump: await dump(), contents: await record.mirror.contents(), seq: record.mirror.seq }
  await record.mirror.rebuild()
  expect(await dump()).toBe(before.dump)
  expect(await record.mirror.contents()).toEqual(before.contents)
  expect(record.mirror.seq).toBe(before.seq)
  expect(before.dump).toContain('Velmora')
})

test('a hundred writes at once are all visible when answered', async () => {
  await Promise.all(
    Array.from({ length: 100 }, async (_, i) => {
      const entry = await write(record, submitted(uuid(i)))
      expect(record.mirror.seq).toBeGreaterThanOrEqual(entry.seq)
    }),
  )
  expect(await record.mirror.query(observationsSql, { asOf: null })).toHaveLength(100)
})

test('a snapshot sees one state of the record while writes go on', async () => {
  await write(record, submitted(uuid(1)))
  await record.mirror.snapshot(async (view) => {
    expect(view.seq).toBe(1)
    await write(record, submitted(uuid(2)))
    expect(await view.query(observationsSql, { asOf: null })).toHaveLength(1)
  })
  expect(await record.mirror.query(observationsSql, { asOf: null })).toHaveLength(2)
})

test('a cancelled question stops, and its reader serves the next one', async () => {
  const endless = 'SELECT count(*)::INTEGER AS n FROM range(1000000000) a, range(1000) b'
  for (let i = 0; i < 8; i++) {
    await expect(record.mirror.query(endless, {}, { signal: AbortSignal.timeout(30) })).rejects.toMatchObject({
      code: 'query.cancelled',
    })
  }
  expect(await record.mirror.query('SELECT 1 AS one')).toEqual([{ one: 1 }])
})

test('a query that fails carries its SQL; one that lacks a parameter names it', async () => {
  await expect(record.mirror.query('SELECT nothing')).rejects.toMatchObject({ name: 'SqlError', sql: 'SELECT nothing' })
  await expect(record.mirror.query('SELECT $missing AS m')).rejects.toThrow('$missing')
})

test('parameters are what they are: days, moments with their offset, whole and broken numbers, lists, nothing', async () => {
  const asked = {
    day: '2024-02-29',
    moment: '2025-02-28T01:30:00+03:00',
    large: 2 ** 40,
    ratio: 0.1,
    whole: 3,
    none: null,
    names: ['a', 'b'],
    date: new Date('2025-02-28T00:00:00Z'),
    likeADay: '2024-02-29',
  }
  const sql = `SELECT $day::DATE AS day, $moment::TIMESTAMP AS moment, $large::BIGINT AS large, $ratio::DOUBLE AS ratio,
    $whole::DOUBLE AS whole, $none::DATE AS none, $names::VARCHAR[] AS names, $date::TIMESTAMP AS date, $likeADay::VARCHAR AS like_a_day`
  const answers = { ...asked, moment: '2025-02-27T22:30:00.000Z', date: '2025-02-28T00:00:00.000Z' }
  expect(await record.mirror.query(sql, asked)).toEqual([answers])
  // A second time the statement is already prepared, with other types in it.
  expect(await record.mirror.query(sql, { ...asked, day: null, names: null })).toEqual([
    { ...answers, day: null, names: null },
  ])
})

test('rows stream in portions that add up', async () => {
  let rows = 0
  for await (const portion of record.mirror.stream('SELECT * FROM range($n)', { n: 10_000 })) rows += portion.length
  expect(rows).toBe(10_000)
})

test('an entry that names an absent blob is refused before it is written', async () => {
  const rows = [{ table: 'incident' as const, sha256: 'd'.repeat(64), count: 1 }]
  await expect(write(record, accepted('b', rows))).rejects.toMatchObject({ code: 'record.failed' })
  expect(record.journal.seq).toBe(0)
})

test('a fold that would lose rows keeps nothing of its group, says what is missing, and goes on saying so', async () => {
  await fill()
  const { seq } = record.mirror
  const set = await writeRows(record, 'incident', [incidentRow(900), incidentRow(901)])
  const lost = {
    code: 'mirror.incomplete',
    detail: { code: 'rows-missing', table: 'incident', held: 2, wanted: 3, batch: 'b-short' },
  }
  await expect(write(record, accepted('b-short', [{ ...set, count: 3 }]))).rejects.toMatchObject(lost)
  expect(record.mirror.seq).toBe(seq)
  expect(await record.mirror.query("SELECT 1 FROM incident WHERE batch_id = 'b-short'")).toEqual([])
  await expect(write(record, submitted(uuid(8)))).rejects.toMatchObject(lost)
  await record.mirror.close()
  await expect(openMirror(record)).rejects.toMatchObject(lost)
})

test('verify names each import of which rows are missing, in a mirror that says it is up to date', async () => {
  await fill()
  const answer = { waveId: 'w', counts: true, scale: null }
  const answers = ['1', '2'].flatMap((respondentId) => [
    { ...answer, respondentId, indicator: 'grievance-water' },
    { ...answer, respondentId, indicator: 'grievance-land' },
  ])
  await write(record, accepted('b-answers', [await writeRows(record, 'answer', answers)]))
  expect((await verify(record)).problems).toEqual([])
  await record.mirror.query("DELETE FROM incident WHERE incident_id = 'demo:7' AND batch_id = 'b-2026-03'")
  await record.mirror.query("DELETE FROM answer WHERE indicator = 'grievance-water' AND respondent_id = '1'")
  expect((await verify(record)).problems).toEqual([
    { code: 'rows-missing', table: 'incident', held: 49, wanted: 50, batch: 'b-2026-03' },
    { code: 'rows-missing', table: 'answer', held: 3, wanted: 4, batch: 'b-answers' },
    { code: 'table-unlike-fresh', table: 'answer' },
    { code: 'table-unlike-fresh', table: 'incident' },
  ])
})

test.each([
  "SELECT * FROM read_text('/etc/hostname')",
  "COPY (SELECT 1) TO '/tmp/upstream-must-not-exist.csv'",
  "ATTACH '/tmp/upstream-must-not-exist.db'",
  'INSTALL httpfs',
  "SET memory_limit = '8GB'",
  "SELECT * FROM 'https://127.0.0.1/x.parquet'",
])('the database refuses %s', async (sql) => {
  await expect(record.mirror.query(sql)).rejects.toThrow()
})

describe('a mirror that cannot be trusted is folded again', () => {
  const folder = () => join(record.dir, 'mirror')
  const file = async () => join(folder(), (await readdir(folder())).find((name) => name.endsWith('.duckdb'))!)

  async function reopenAfter(harm: () => Promise<void>) {
    await fill()
    const contents = await record.mirror.contents()
    await record.mirror.close()
    await harm()
    const mirror = await openMirror({ dir: record.dir, journal: record.journal, blobs: record.blobs })
    expect(await mirror.contents()).toEqual(contents)
    expect(mirror.seq).toBe(record.journal.seq)
    await mirror.close()
    record.mirror = await openMirror({ dir: record.dir, journal: record.journal, blobs: record.blobs })
  }

  test('when it is gone', () => reopenAfter(() => rm(folder(), { recursive: true })))
  test('when it is no database', () => reopenAfter(async () => writeFile(await file(), 'garbage')))
  test('when it is cut short', () =>
    reopenAfter(async () => writeFile(await file(), (await readFile(await file())).subarray(0, 20_000))))
  test('when another version made it', () =>
    reopenAfter(async () => {
      await writeFile(join(folder(), 'ffff.duckdb'), await readFile(await file()))
      await rm(await file())
    }))

  test('when it knows entries the record does not', async () => {
    await fill()
    await record.mirror.close()
    const other = await openTestRecord()
    await write(other, submitted(uuid(9)))
    const mirror = await openMirror({ dir: record.dir, journal: other.journal, blobs: other.blobs })
    expect(mirror.seq).toBe(1)
    expect(await mirror.query(observationsSql, { asOf: null })).toHaveLength(1)
    await mirror.close()
    await other.close()
    const { journal, blobs } = record
    record.mirror = await openMirror({ dir: record.dir, journal, blobs })
    expect(await record.mirror.query(observationsSql, { asOf: null })).toHaveLength(2)
  })
})

test('what was folded before a restart is not folded twice', async () => {
  await fill()
  const contents = await record.mirror.contents()
  await record.mirror.close()
  await record.journal.close()
  const again = await openRecord({ dir: record.dir, clock: systemClock })
  const mirror = await openMirror(again)
  expect(await mirror.contents()).toEqual(contents)
  record.journal = again.journal
  record.mirror = mirror
})
