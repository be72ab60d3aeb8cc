import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { parse } from 'csv-parse/sync'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshFolder } from '#tests/support/fresh-folder.ts'
import { type TestApp, testApp } from '#tests/support/test-app.ts'

let tiny: TestApp
beforeAll(async () => {
  tiny = await testApp()
})
afterAll(() => tiny.close())

const year = 'from=2025-01&to=2025-12'
const table = async (path: string): Promise<Record<string, string>[]> =>
  parse((await tiny.get(path)).text, { columns: true })

describe('an export', () => {
  it('holds exactly the rows of the filter', async () => {
    const rows = await table(`/api/exports/incidents.csv?${year}&pcodes=XT22&kinds=armed-robbery,shooting`)
    expect(rows.map((r) => r.date_start)).toEqual([
      '2025-01-10',
      '2025-02-11',
      '2025-03-12',
      '2025-04-13',
      '2025-05-14',
    ])
    expect(rows[3]).toMatchObject({ kind: 'shooting', lng: '11.5', lat: '1.5', fatalities: '2', pcode: 'XT22' })
    expect(await table(`/api/exports/incidents.csv?${year}`)).toHaveLength(14)
  })

  it('of districts says the same as the table on the screen, and why a figure is missing', async () => {
    const shown = (await tiny.get(`/api/districts?${year}&indicator=safe-after-dark`)).body
    const rows = await table(`/api/exports/districts.csv?${year}&indicator=safe-after-dark`)
    expect(rows.map((r) => [r.pcode, r.incidents, r.share])).toEqual(
      shown.rows.map((r: any) => [r.pcode, String(r.incidents ?? ''), String(r.perception.value ?? '')]),
    )
    const neverAsked = rows.find((r) => r.pcode === 'XT32')
    expect(neverAsked?.share).toBe('')
    expect(neverAsked?.gaps).toContain('perception')
  })

  it('says what it is, from which record, and that it is made up', async () => {
    const { headers, body } = await tiny.get(`/api/exports/interventions.geojson?${year}`)
    expect(headers.get('Content-Disposition')).toMatch(/upstream-interventions-2025-01-to-2025-12-seq\d+\.geojson/)
    expect(body.provenance).toMatchObject({
      period: '2025-01 to 2025-12, both months included',
      fictional: 'Fictional demonstration data',
      recordSeq: tiny.deps.mirror.seq,
      madeAt: '2026-07-01T12:00:00.000Z',
    })
    expect(JSON.parse(decodeURIComponent(headers.get('X-Export-Provenance') ?? ''))).toEqual(body.provenance)
    expect(body.features).toHaveLength(2)
    expect(body.features.find((f: any) => f.properties.name === 'Youth centre').geometry).toEqual({
      type: 'Point',
      coordinates: [11.501, 1.501],
    })
    const noted = await tiny.get(`/api/exports/observations.csv?${year}&provenance=true`)
    expect(noted.text).toMatch(/^# about: Upstream: observations\r\n/)
    expect(noted.text).toContain('# fictional: Fictional demonstration data')
  })

  it('draws districts where it can', async () => {
    const { body } = await tiny.get(`/api/exports/districts.geojson?${year}`)
    expect(body.features).toHaveLength(9)
    expect(body.features.every((f: any) => f.geometry.type === 'Polygon')).toBe(true)
  })

  it('of positions needs a role; of districts none', async () => {
    for (const what of ['incidents', 'observations', 'interventions']) {
      expect((await tiny.get(`/api/exports/${what}.csv`, { as: 'anonymous' })).status).toBe(401)
    }
    const { status, text } = await tiny.get(`/api/exports/districts.csv?${year}`, { as: 'anonymous' })
    expect(status).toBe(200)
    expect(text).not.toContain('lng')
  })

  it('that does not exist is a problem, and an unknown parameter is named', async () => {
    expect((await tiny.get('/api/exports/people.csv')).body.code).toBe('export.unknown')
    const { status, body } = await tiny.get('/api/exports/incidents.csv?colour=red')
    expect(status).toBe(400)
    expect(body.fields).toEqual({ colour: 'is not known here' })
  })
})

it('complaint 1: list, export and total say the same number for any filter', async () => {
  const filters = [
    '',
    'pcodes=XT1',
    'pcodes=XT22',
    'kinds=shooting',
    'from=2025-11&to=2025-11',
    'kinds=theft&pcodes=XT11',
  ]
  for (const filter of filters) {
    const query = filter.includes('from') ? filter : `${year}&${filter}`
    const { total, rows } = (await tiny.get(`/api/incidents?${query}&sort=date`)).body
    const exported = await table(`/api/exports/incidents.csv?${query}`)
    expect(exported.map((r) => r.incident_id)).toEqual(rows.map((r: any) => r.incidentId))
    expect(exported).toHaveLength(total)
  }
  const observed = (await tiny.get(`/api/observations?${year}`)).body.total
  expect(await table(`/api/exports/observations.csv?${year}`)).toHaveLength(observed)
  const done = (await tiny.get(`/api/interventions?${year}`)).body.total
  expect(await table(`/api/exports/interventions.csv?${year}`)).toHaveLength(done)
})

describe('P2: every surface withholds alike, and says the rest to the digit', () => {
  const columns = ['pcode', 'share_status', 'share', 'share_lo', 'share_hi', 'share_n', 'share_dont_know']
  const written = (cells: readonly unknown[]): string[] => cells.map((cell) => (cell == null ? '' : String(cell)))
  const ofRow = (row: Record<string, unknown>): string[] => written(columns.map((name) => row[name]))

  it.each(['', 'group=sex:female', 'group=sex:male', 'group=age:25-39', 'group=sex:female,age:25-39'])(
    '%s',
    async (group) => {
      const { dir, remove } = await freshFolder()
      const duckdb = await (await DuckDBInstance.create(':memory:')).connect()
      let withheld = 0
      for (const level of ['district', 'region']) {
        const query = `from=2025-09&to=2025-09&indicator=safe-after-dark&level=${level}&${group}`
        const file = async (format: string): Promise<Response> =>
          await tiny.app.request(`/api/exports/districts.${format}?${query}`, {}, {})
        const { rows } = (await tiny.get(`/api/districts?${query}`, { as: 'anonymous' })).body
        const shown = rows.map(({ pcode, perception: p }: any) =>
          written([pcode, p.status, p.value, p.lo, p.hi, p.n, p.dontKnow]),
        )
        withheld += rows.filter(({ perception }: any) => perception.status === 'suppressed').length

        const plain: Record<string, string>[] = parse(await (await file('csv')).text(), { columns: true })
        expect(plain.map(ofRow)).toEqual(shown)
        const { features } = await (await file('geojson')).json()
        expect(features.map(({ properties }: any) => ofRow(properties))).toEqual(shown)
        const packed = unzipSync(new Uint8Array(await (await file('csv.zip')).arrayBuffer()))
        const inside = strFromU8(packed[Object.keys(packed).find((name) => name.endsWith('.csv'))!]!)
        expect((parse(inside, { columns: true }) as Record<string, string>[]).map(ofRow)).toEqual(shown)
        const path = join(dir, `${level}.csv`)
        await writeFile(path, inside)
        const read = await duckdb.runAndReadAll('SELECT * FROM read_csv($path, header = true, all_varchar = true)', {
          path,
        })
        expect(read.getRowObjectsJson().map(ofRow)).toEqual(shown)
      }
      // Of withheld figures only where there are some does agreement say anything.
      expect(withheld).toBeGreaterThan(0)
      duckdb.closeSync()
      await remove()
    },
  )
})
