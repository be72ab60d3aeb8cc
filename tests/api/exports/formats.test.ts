/** Every form a table leaves the house in, read back by readers others made: the same rows, the same withholding, the same words. */
import { readdir } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exportFormats, exportKinds, formatsOf, mostRows } from '#api/contract/exports.ts'
import { column } from '#api/exports/column.ts'
import type { Provenance } from '#api/exports/provenance.ts'
import { xlsx } from '#api/exports/xlsx.ts'
import { asMeant } from '#api/imports/reading/formula-safe.ts'
import { freshFolder } from '#tests/support/fresh-folder.ts'
import {
  type Cells,
  type Drawn,
  gdal,
  readByGdal,
  readCsv,
  readFlatGeobuf,
  readHxl,
  readParquet,
  readWorkbook,
  unzipped,
} from '#tests/support/read-exports.ts'
import { type TestApp, testApp } from '#tests/support/test-app.ts'
import { tinyIncident } from '#tests/support/tiny-country.ts'

const words = [
  { id: 'plain:1', note: 'Čeka se na cesti, žena i dijete', actor: 'مجموعة مسلحة' },
  { id: 'plain:2', note: '=HYPERLINK("http://x","y")', actor: '@boss' },
  { id: 'plain:3', note: "'=already", actor: '-cmd' },
  { id: 'plain:4', note: '"=quoted', actor: '\tx' },
  { id: 'plain:5', note: 'one, "two"\r\nthree\nfour', actor: '007' },
  { id: 'plain:6', note: '-12', actor: '+3.5' },
  { id: 'plain:7', note: "'tis a quiet day", actor: '1e5' },
]
const fromAcled = ['acled', 'ACLED Africa', 'acled']
const rows = {
  incident: [
    ...words.map(({ id, note, actor }, i) => ({
      ...tinyIncident,
      incidentId: id,
      source: 'press',
      kind: i === 6 ? 'theft' : 'shooting',
      dateStart: `2025-03-0${i + 1}`,
      dateEnd: `2025-03-0${i + 1}`,
      ...(i === 6 ? {} : { lng: 11 + (i + 1) / 8, lat: 1 + (i + 1) / 64 }),
      geoPrecision: i === 6 ? 3 : 1,
      pcode: 'XT22',
      regionPcode: 'XT2',
      fatalities: i === 0 ? null : i,
      note,
      actor,
    })),
    ...fromAcled.map((source, i) => ({
      ...tinyIncident,
      incidentId: `${source}:${i}`,
      source,
      kind: 'homicide',
      dateStart: '2025-03-20',
      dateEnd: '2025-03-20',
      lng: 11.987 + i / 1000,
      lat: 1.987,
      geoPrecision: 1,
      pcode: 'XT22',
      regionPcode: 'XT2',
      note: 'kept-here',
    })),
  ],
}

let tiny: TestApp
let folder: Awaited<ReturnType<typeof freshFolder>>
beforeAll(async () => {
  tiny = await testApp({ rows, fictional: false })
  folder = await freshFolder()
})
afterAll(async () => {
  await tiny.close()
  await folder.remove()
})

const march = 'from=2025-03&to=2025-03'
const bytesOf = async (path: string, as: 'planner' | 'analyst' | null = 'planner'): Promise<Uint8Array> => {
  const headers: Record<string, string> = as === null ? {} : { Authorization: `Bearer ${tiny.tokens[as]}` }
  const response = await tiny.app.request(`/api/exports/${path}`, { headers }, {})
  expect([path, response.status]).toEqual([path, 200])
  return new Uint8Array(await response.arrayBuffer())
}
const textOf = async (path: string) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(await bytesOf(path))
const mark = '\uFEFF'

/** Numbers as texts, as a CSV has them. */
const written = (row: Cells): Cells =>
  Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, cell === null ? null : String(cell)]))

describe('incidents in every form', () => {
  const shown = async (): Promise<Cells[]> => {
    const { body } = await tiny.get(`/api/incidents?${march}&sort=date`)
    return body.rows.map((row: any) => ({
      incident_id: row.incidentId,
      date_start: row.dateStart,
      lng: row.lng,
      lat: row.lat,
      geo_precision: row.geoPrecision,
      pcode: row.pcode,
      fatalities: row.fatalities,
      actor: row.actor,
      note: row.note,
    }))
  }
  const only = (found: readonly Cells[]): Cells[] => {
    const names = Object.keys(found[0] ?? {})
    return found.map((row) =>
      Object.fromEntries(names.flatMap((name) => (asked.includes(name) ? [[name, row[name] ?? null]] : []))),
    )
  }
  const asked = ['incident_id', 'date_start', 'lng', 'lat', 'geo_precision', 'pcode', 'fatalities', 'actor', 'note']
  const undone = (row: Cells): Cells =>
    Object.fromEntries(
      Object.entries(row).map(([name, cell]) => [name, typeof cell === 'string' ? asMeant(cell) : cell]),
    )

  it('CSV: with a mark for spreadsheets, no cell that runs, every text given back', async () => {
    const text = await textOf(`incidents.csv?${march}`)
    expect(text.startsWith(`${mark}incident_id,`)).toBe(true)
    const found = readCsv(text)
    for (const cell of found.flatMap(Object.values)) expect(String(cell)).not.toMatch(/^"?[=@\t\r]|^-[a-z]/)
    expect(only(found).map(undone)).toEqual((await shown()).map(written))
    expect((await textOf(`incidents.csv?${march}&bom=false`)).startsWith('incident_id,')).toBe(true)
    expect(await textOf(`incidents.csv?${march}&provenance=true`)).toMatch(/^\uFEFF# about: Upstream: incidents\r\n/)
  })

  it('a workbook: numbers are numbers, days are days, "007" and "=1" are text, and two sheets say what it is', async () => {
    const bytes = await bytesOf(`incidents.xlsx?${march}`)
    const trimmed = (row: Cells): Cells => ({ ...row, actor: (row.actor as string | null)?.trim() ?? null })
    expect(
      only(await readWorkbook(bytes)).map((row) => ({ ...row, note: String(row.note).replace('\r', '') })),
    ).toEqual((await shown()).map((row) => ({ ...trimmed(row), note: String(row.note).replace('\r', '') })))
    const about = (await readWorkbook(bytes, 1)).map((row) => Object.values(row).join(': '))
    expect(about.join('\n')).toContain('2 incidents of Armed Conflict')
    const meanings = await readWorkbook(bytes, 2)
    expect(meanings.find((row) => row.column === 'fatalities')).toMatchObject({
      type: 'integer',
      hxl: '#affected+killed',
    })
  })

  it('Parquet: typed, placed as GeoParquet, and it says what it is', async () => {
    const { rows: found, about } = await readParquet(await bytesOf(`incidents.parquet?${march}`), folder.dir)
    expect(only(found)).toEqual(await shown())
    const placed = (await shown()).filter(({ lng }) => lng !== null)
    expect(found.filter(({ geometry }) => geometry !== null)).toHaveLength(placed.length)
    const { version, primary_column, columns } = JSON.parse(String(about.geo))
    expect([version, primary_column, columns.geometry.encoding, columns.geometry.geometry_types]).toEqual([
      '1.0.0',
      'geometry',
      'WKB',
      ['Point'],
    ])
    const lngs = placed.map(({ lng }) => Number(lng))
    expect([columns.geometry.bbox[0], columns.geometry.bbox[2]]).toEqual([Math.min(...lngs), Math.max(...lngs)])
    expect('crs' in columns.geometry).toBe(false)
    expect(JSON.parse(String(about.provenance)).recordSeq).toBe(tiny.deps.mirror.seq)
    expect(await readdir(tiny.deps.blobs.incoming)).toEqual([])
  })

  it(`FlatGeobuf: read by its package${gdal === null ? ' (GDAL is not installed here)' : ` and by ${gdal}`}`, async () => {
    const expected = await shown()
    const expectSame = (features: readonly Drawn[], rows: readonly Cells[]): void => {
      const found = features.map(({ properties }) =>
        Object.fromEntries(asked.map((name) => [name, properties[name] ?? null])),
      )
      expect(found).toEqual(rows)
      expect(features.map(({ geometry }) => geometry?.coordinates ?? null)).toEqual(
        rows.map(({ lng, lat }) => (lng === null ? null : [lng, lat])),
      )
    }
    // The package's own reader knows no feature without a place.
    const drawn = await bytesOf(`incidents.fgb?${march}&kinds=shooting,armed-robbery`)
    expectSame(
      await readFlatGeobuf(drawn),
      expected.filter(({ lng }) => lng !== null),
    )
    if (gdal !== null) expectSame(await readByGdal(await bytesOf(`incidents.fgb?${march}`), folder.dir), expected)
  })

  it('HXL: tags beneath the header, notes above it when asked, and our own importer takes it', async () => {
    const { tags, rows: found } = readHxl(await textOf(`incidents.hxl.csv?${march}`))
    expect(tags).toContain('#affected+killed')
    expect(only(found).map(undone)).toEqual((await shown()).map(written))
    const noted = await textOf(`incidents.hxl.csv?${march}&provenance=true`)
    expect(noted.split('\r\n').findIndex((line) => line.startsWith('#event+id,'))).toBeLessThan(25)
    const taken = await tiny.send('POST', '/api/imports?filename=exchange.csv&dryRun=true', {
      as: 'steward',
      body: noted,
    })
    // They are here already under their ids.
    expect(taken.body).toMatchObject({ format: 'own-export', duplicate: found.length, accepted: 0, rejected: 0 })
    expect(found.length).toBeGreaterThan(0)
  })

  it('a workbook of too many rows is refused, not cut', async () => {
    const row = { cells: [1], geometry: null }
    const portion = Array.from({ length: mostRows.xlsx + 1 }, () => row)
    const rows = (async function* () {
      yield portion
    })()
    const table = { columns: [column('n', 'integer', '#meta', '')], drawnAs: null, rows, count: null }
    const writing = { notes: false, bom: true, name: 'x', what: 'incidents', deps: tiny.deps }
    const written = xlsx.write(table, { sources: [] } as unknown as Provenance, writing)
    await expect(written[Symbol.asyncIterator]().next()).rejects.toMatchObject({ code: 'export.too-large' })
  })

  it('a file given up half-way, or asked for by its head alone, leaves nothing behind', async () => {
    const headers = { Authorization: `Bearer ${tiny.tokens.planner}` }
    for (const file of [
      'incidents.csv',
      'incidents.parquet',
      'incidents.fgb',
      'incidents.csv',
      'incidents.csv',
      'incidents.csv',
    ]) {
      const response = await tiny.app.request(`/api/exports/${file}?${march}`, { headers }, {})
      await response.body?.cancel()
      expect((await tiny.app.request(`/api/exports/${file}?${march}`, { method: 'HEAD', headers }, {})).status).toBe(
        200,
      )
    }
    expect(await readdir(tiny.deps.blobs.incoming)).toEqual([])
    expect((await bytesOf(`incidents.csv?${march}`)).length).toBeGreaterThan(0)
  })
})

describe('figures by place are in every form what the screen shows, withheld alike', () => {
  const columns = [
    'pcode',
    'incidents',
    'share',
    'share_lo',
    'share_hi',
    'share_n',
    'share_status',
    'share_precision',
    'rate_per_100000',
    'gaps',
  ]
  const of = (found: readonly Cells[]): Cells[] =>
    found.map((row) => Object.fromEntries(columns.map((name) => [name, row[name] ?? null])))

  it.each([null, 'analyst'] as const)('for %s', async (as) => {
    const query = 'from=2025-01&to=2025-09&indicator=safe-after-dark&group=sex:female'
    const { body } = await tiny.get(`/api/districts?${query}`, { as: as ?? 'anonymous' })
    const shown: Cells[] = body.rows.map((row: any) => ({
      pcode: row.pcode,
      incidents: row.incidents,
      share: row.perception.value,
      share_lo: row.perception.lo,
      share_hi: row.perception.hi,
      share_n: row.perception.n,
      share_status: row.perception.status,
      share_precision: row.perception.precision,
      rate_per_100000: row.rate.value,
      gaps: row.gaps.map((g: any) => `${g.field}: ${g.reason}`).join('; ') || null,
    }))
    expect(shown.some(({ share_status }) => share_status === 'suppressed')).toBe(true)
    expect(
      shown.some(({ rate_per_100000, share_precision }) => rate_per_100000 === null && share_precision !== null),
    ).toBe(as === null)
    const read = (format: string) => bytesOf(`districts.${format}?${query}`, as)
    expect(of(await readWorkbook(await read('xlsx')))).toEqual(shown)
    expect(of((await readParquet(await read('parquet'), folder.dir)).rows)).toEqual(shown)
    const fgb = await read('fgb')
    expect(of((await readFlatGeobuf(fgb)).map(({ properties }) => properties))).toEqual(shown)
    if (gdal !== null) {
      const drawn = await readByGdal(fgb, folder.dir)
      expect(of(drawn.map(({ properties }) => properties))).toEqual(shown)
      expect(new Set(drawn.map(({ geometry }) => geometry?.type))).toEqual(new Set(['MultiPolygon']))
    }
    const text = new TextDecoder().decode(await read('hxl.csv'))
    expect(of(readHxl(text).rows)).toEqual(shown.map(written))
  })
})

describe('what a table says of its columns holds of its rows', () => {
  it.each(exportKinds)('%s', async (what) => {
    const packed = unzipped(await bytesOf(`${what}.csv.zip?from=2025-01&to=2025-12`, 'analyst'))
    const described = JSON.parse(packed['datapackage.json'] ?? '')
    const [{ path, schema }] = described.resources
    const csv = packed[path] ?? ''
    expect(csv.startsWith(mark)).toBe(false)
    expect(schema.fields.map(({ name }: any) => name)).toEqual(csv.split('\r\n')[0]?.split(','))
    for (const { name, type, description, hxl, constraints } of schema.fields) {
      expect(description.length, name).toBeGreaterThan(0)
      expect(hxl, name).toMatch(/^#[a-z][a-z0-9_]*(\+[a-z][a-z0-9_]*)*$/i)
      for (const row of readCsv(csv)) {
        const cell = row[name] as string | null
        if (cell === null) expect(constraints.required, name).not.toBe(true)
        else {
          if (type === 'integer') expect(cell, name).toMatch(/^-?\d+$/)
          if (type === 'number') expect(Number(cell), name).not.toBeNaN()
          if (type === 'date') expect(cell, name).toMatch(/^\d{4}-\d\d-\d\d$/)
          if (constraints.minimum !== undefined) expect(Number(cell), name).toBeGreaterThanOrEqual(constraints.minimum)
          if (constraints.maximum !== undefined) expect(Number(cell), name).toBeLessThanOrEqual(constraints.maximum)
          if (constraints.enum !== undefined) expect(constraints.enum, name).toContain(cell)
        }
      }
    }
    const { seq } = (await tiny.get('/api/exports')).body
    expect([described.name, described.version]).toEqual([`upstream-${what}-2025-01-to-2025-12-seq${seq}`, String(seq)])
  })
})

describe('rows whose source forbids it are not handed on', () => {
  it('in no form; every form says how many and why; figures count them', async () => {
    for (const format of formatsOf('incidents').filter((one) => one !== 'xlsx' && one !== 'parquet')) {
      const text = await textOf(`incidents.${format}?${march}`)
      const inside =
        format === 'csv.zip' ? Object.values(unzipped(await bytesOf(`incidents.${format}?${march}`))).join() : text
      expect(inside, format).not.toMatch(/kept-here|11\.98/)
    }
    const { body, headers } = await tiny.get(`/api/exports/incidents.geojson?${march}`)
    expect(body.features).toHaveLength(words.length + 1)
    expect(body.provenance.leftOut).toMatch(
      /^Not in this file: 1 incident of Armed Conflict .* may not be handed on \(ACLED terms .* 2 incidents/,
    )
    expect(decodeURIComponent(headers.get('X-Export-Provenance') ?? '')).toContain('may not be handed on')
    expect(body.provenance.sources.map(({ licence }: any) => licence)).toEqual(
      expect.arrayContaining(['licence not stated', 'ACLED terms of use and attribution policy']),
    )
    const { rows: places } = (await tiny.get(`/api/districts?${march}`)).body
    expect(places.find(({ pcode }: any) => pcode === 'XT22').incidents).toBe(words.length + 1 + fromAcled.length)
  })

  it('nor to a program; the page shows them', async () => {
    const there = (await tiny.get(`/api/exports?${march}`, { as: 'anonymous' })).body
    expect(there.incidents.total).toBe(words.length + 1 + fromAcled.length)
    expect(there.incidents.notHandedOn.map(({ source, incidents }: any) => [source, incidents])).toEqual([
      ['ACLED Africa', 1],
      ['acled', 2],
    ])
    expect(there.files).toEqual(expect.arrayContaining(['districts.fgb', 'silence.parquet']))
    expect(there.files).not.toContain('incidents.csv')
    const program = (await tiny.get(`/api/incidents?${march}`)).body
    expect([program.total, program.rows.length]).toEqual([words.length + 1 + fromAcled.length, words.length + 1])
    expect(program.notHandedOn).toEqual(there.incidents.notHandedOn)
    const points = (await tiny.get(`/api/incidents/points?${march}`)).body
    expect(points.incidentId.some((id: string) => /acled/i.test(id))).toBe(false)

    const page = { as: 'anonymous' as const, headers: { Cookie: `upstream_token=${tiny.tokens.planner}` } }
    const seen = (await tiny.get(`/api/incidents?${march}`, page)).body
    expect([seen.rows.length, seen.notHandedOn]).toEqual([seen.total, []])
    const drawn = (await tiny.get(`/api/incidents/points?${march}`, page)).body
    expect(drawn.incidentId.filter((id: string) => /acled/i.test(id))).toHaveLength(fromAcled.length)
    expect((await tiny.get(`/api/exports/incidents.csv?${march}`, page)).text).not.toContain('kept-here')
  })
})

it('every format there is has a reader above', () => {
  expect([...exportFormats]).toEqual(['csv', 'csv.zip', 'xlsx', 'geojson', 'fgb', 'parquet', 'hxl.csv'])
})
