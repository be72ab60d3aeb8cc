/** The same rows, however they are packed, are the same rows; what cannot be opened says so and harms nobody. */
import { readdir } from 'node:fs/promises'
import { gzipSync, strToU8, zipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type EmptyInstance, emptyInstance } from '#tests/support/empty-instance.ts'
import { type Cell, workbook } from '#tests/support/workbook.ts'

let instance: EmptyInstance
beforeAll(async () => {
  instance = await emptyInstance()
  await instance.feedSample('boundaries.geojson')
})
afterAll(() => instance.close())

const header = ['ref', 'event date', 'incident type', 'latitude', 'longitude', 'killed', 'description']
const rows: (string | number | null)[][] = [
  ['007', '2025-01-14', 'Shooting', -1.4, 40.4, 3, 'At the mill, "Sunrise"'],
  ['008', '2025-02-03', 'Protest', -0.5, 40.5, null, 'Žene traže vodu\nالماء'],
  ['009', '2025-02-16', 'Kidnapping', -1.2, 41.4, 0, null],
]
const csv = [header, ...rows]
  .map((row) => row.map((cell) => (cell === null ? '' : `"${String(cell).replaceAll('"', '""')}"`)).join(','))
  .join('\n')
const records = rows.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i]])))
const features = records.map(({ latitude, longitude, ...properties }) => ({
  type: 'Feature',
  geometry: { type: 'Point', coordinates: [longitude, latitude, 12] },
  properties,
}))
const sheet: Cell[][] = [
  header,
  ...rows.map((row) => row.map((cell, i): Cell => (i === 1 ? { day: String(cell) } : (cell ?? null)))),
]
const zip = (files: Record<string, string | Uint8Array>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, text]) => [name, typeof text === 'string' ? strToU8(text) : text]),
    ),
  )

const kept = (source: string) =>
  instance.rows(
    `SELECT substr(incident_id, ${source.length + 2}) AS id, kind, date_start, lng, lat, pcode, fatalities, note FROM incidents_known(NULL) WHERE source = '${source}' ORDER BY 1`,
  )

test('text, workbook, records, features, and any of them packed: the same incidents', async () => {
  await instance.feed('plain.csv', csv, 'map=source%3Dplain')
  const expected = await kept('plain')
  expect(expected).toHaveLength(3)
  expect(expected[0]).toEqual({
    ...{ id: '007', kind: 'shooting', dateStart: '2025-01-14', lng: 40.4, lat: -1.4 },
    ...{ pcode: 'SA11', fatalities: 3, note: 'At the mill, "Sunrise"' },
  })
  const ways: [string, string | Uint8Array][] = [
    ['book.xlsx', workbook({ Cover: [['Prepared by the office']], Incidents: sheet })],
    ['list.json', JSON.stringify(records)],
    ['answer.json', JSON.stringify({ status: 200, count: 3, data: records })],
    ['points.geojson', JSON.stringify({ type: 'FeatureCollection', features })],
    ['plain.csv.gz', gzipSync(strToU8(csv))],
    ['packed.zip', zip({ 'export/readme.txt': 'About this export', 'export/incidents.csv': csv })],
    ['book.zip', zip({ 'book.xlsx': workbook({ Incidents: sheet }) })],
  ]
  for (const [name, bytes] of ways) {
    const source = name.replaceAll('.', '-')
    const report = await instance.feed(name, bytes, `map=source%3D${source}`)
    expect([name, report.format, report.read, report.accepted]).toEqual([name, 'incident-csv', 3, 3])
    expect(await kept(source)).toEqual(expected)
  }
})

test('of several sheets the one that is understood is read, the others are named; a sheet may be asked for', async () => {
  const two = workbook({
    Codes: [
      ['code', 'meaning'],
      ['1', 'yes'],
    ],
    January: sheet,
    February: sheet.slice(0, 2),
  })
  const report = await instance.feed('two.xlsx', two, 'dryRun=true&map=source%3Dtwo')
  expect(report).toMatchObject({ read: 3 })
  expect(report.notes).toContainEqual(
    expect.objectContaining({ code: 'part-taken', name: 'January', others: ['Codes', 'February'] }),
  )
  const asked = await instance.feed('two.xlsx', two, 'dryRun=true&map=source%3Dtwo%2Clayer%3Dfebruary')
  expect(asked.read).toBe(1)
  const lost = await instance.send('POST', '/api/imports?filename=two.xlsx&map=layer%3DMarch', {
    as: 'steward',
    body: new Uint8Array(two),
  })
  expect([lost.status, lost.text]).toEqual([422, expect.stringContaining('January')])
})

/** A ring may begin at any of its corners. */
async function cornersOf(one: EmptyInstance): Promise<unknown[]> {
  const outlines = await one.rows('SELECT pcode, detail, geometry FROM boundaries_known(NULL) ORDER BY 1, 2')
  return outlines.map(({ pcode, detail, geometry }) => {
    const corners: number[][] = JSON.parse(geometry).coordinates.flat()
    return [pcode, detail, [...new Set(corners.map(String))].sort()]
  })
}

test.each(['boundaries.shp.zip', 'boundaries.gpkg'])(
  '%s draws the districts of the GeoJSON it was made from',
  async (name) => {
    const other = await emptyInstance()
    try {
      await other.feedSample(name)
      const places = 'SELECT pcode, name, level, parent_pcode, lng, lat FROM places_known(NULL) ORDER BY 1'
      expect(await other.rows(places)).toEqual(await instance.rows(places))
      expect(await cornersOf(other)).toEqual(await cornersOf(instance))
    } finally {
      await other.close()
    }
  },
)

test.each([
  ['a workbook cut short', 'cut.xlsx', () => workbook({ Incidents: sheet }).slice(0, 700), 422, 'damaged'],
  [
    'an archive of pictures alone',
    'photos.zip',
    () => zip({ 'one.png': '\x89PNG', 'two.jpg': 'x' }),
    422,
    'nothing in it',
  ],
  [
    'an old workbook',
    'old.xls',
    () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    422,
    'save it as XLSX',
  ],
  ['a workbook without rows', 'empty.xlsx', () => workbook({ One: [['only a title']] }), 422, 'nothing in it'],
])('%s is refused in words, and nothing is left behind', async (_, name, bytes, status, words) => {
  const answer = await instance.send('POST', `/api/imports?filename=${name}`, {
    as: 'steward',
    body: new Uint8Array(bytes()),
  })
  expect([answer.status, answer.text]).toEqual([status, expect.stringContaining(words)])
  expect(await readdir(instance.deps.blobs.incoming)).toEqual([])
})
