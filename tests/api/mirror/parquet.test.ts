/** Rows on their way into the record: exactly what went in comes out, and nothing that could not be folded gets in. */
import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { columnsOf, writeCsvRows, writeRows } from '#api/mirror/parquet.ts'
import { write } from '#api/record/write.ts'
import { accepted, incidentRow } from '#tests/support/entries.ts'
import { openTestRecord, type TestRecord } from '#tests/support/test-record.ts'

let record: TestRecord
beforeEach(async () => {
  record = await openTestRecord()
})
afterEach(() => record.close())

const awkward = [
  'plain',
  '',
  ' padded ',
  'comma, and "quotes"',
  '""',
  'two\nlines\r\nand a third',
  'NULL',
  '\\N',
  'NaN',
  "it's",
  'سوق العاصمة',
  'čćžšđ',
  '🏚️',
  'back\\slash',
  '=1+1',
  null,
]

test('every text survives, and an empty text is not a missing one', async () => {
  const set = await writeRows(
    record,
    'incident',
    awkward.map((note, i) => incidentRow(i, { note })),
  )
  await write(record, accepted('b', [set]))
  const rows = await record.mirror.query('SELECT note FROM incident')
  expect(rows.map((r) => r.note)).toEqual(awkward)
})

test('numbers, days and lists survive', async () => {
  const place = {
    pcode: 'XV01',
    name: 'Nord',
    level: 'region',
    parentPcode: 'XV',
    lng: 0.1 + 0.2,
    lat: -1e-9,
    validFrom: '2024-01-31',
  }
  const aliases = [[], ['a'], ['two words', 'say "hi"', 'back\\slash', "it's", 'x,y', '[z]', '', 'سوق', 'NULL', 'null']]
  const set = await writeRows(
    record,
    'place',
    aliases.map((a) => ({ ...place, aliases: a })),
  )
  await write(record, accepted('b', [set]))
  const rows = await record.mirror.query('SELECT * FROM place')
  expect(rows).toEqual(aliases.map((a) => ({ batchId: 'b', ...place, aliases: a })))
})

test('the same rows are the same bytes, however they arrive', async () => {
  const rows = Array.from({ length: 3000 }, (_, i) => incidentRow(i, { note: `row ${i}` }))
  async function* later() {
    for (const row of rows) yield row
  }
  const a = await writeRows(record, 'incident', rows)
  const b = await writeRows(record, 'incident', later())
  expect(b).toEqual(a)
  expect(a.count).toBe(3000)
  expect(await readdir(record.blobs.incoming)).toEqual([])
})

test('no rows at all are a row set too', async () => {
  const set = await writeRows(record, 'incident', [])
  expect(set.count).toBe(0)
  await write(record, accepted('b', [set]))
  expect(await record.mirror.query('SELECT * FROM incident')).toEqual([])
})

test('a row that could not be folded is refused', async () => {
  await expect(writeRows(record, 'incident', [incidentRow(1, { kind: null })])).rejects.toThrow('kind is missing')
  await expect(writeRows(record, 'incident', [incidentRow(1, { lng: Number.NaN })])).rejects.toThrow('lng')
  await expect(writeRows(record, 'incident', [incidentRow(1, { dateStart: 'June' })])).rejects.toThrow('June')
  expect(await readdir(record.blobs.incoming)).toEqual([])
})

test('canonical CSV written by others is held to the same', async () => {
  const columns = await columnsOf(record.mirror, 'population')
  expect(columns.map((c) => c.name)).toEqual(['pcode', 'year', 'sex', 'age_band', 'minority', 'displacement', 'people'])
  const csv = join(record.blobs.incoming, 'population.csv')
  const header = columns.map((c) => c.name).join(',')
  await writeFile(csv, `${header}\n"XV01",2025,"female",,,,120\n"XV01",2025,"",,,,130\n`)
  const set = await writeCsvRows(record, 'population', csv)
  await write(record, accepted('b', [set]))
  const rows = await record.mirror.query('SELECT sex, age_band, people FROM population')
  expect(rows).toEqual([
    { sex: 'female', ageBand: null, people: 120 },
    { sex: '', ageBand: null, people: 130 },
  ])
  await writeFile(csv, `${header}\n"XV01",2025,,,,,\n`)
  await expect(writeCsvRows(record, 'population', csv)).rejects.toThrow('people is missing')
})

test('an outline longer than any other row comes in', async () => {
  const geometry = JSON.stringify({
    type: 'LineString',
    coordinates: Array.from({ length: 400_000 }, (_, i) => [62 + i / 1e6, 3.123456]),
  })
  expect(geometry.length).toBeGreaterThan(7_000_000)
  const set = await writeRows(record, 'boundary', [{ pcode: 'XV', level: 'country', detail: 2, geometry }])
  await write(record, accepted('b', [set]))
  const [row] = await record.mirror.query('SELECT geometry FROM boundary')
  expect(row?.geometry === geometry).toBe(true)
})
