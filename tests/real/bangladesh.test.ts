import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Districts } from '#api/contract/districts.ts'
import type { ImportReport } from '#api/contract/imports.ts'
import { createRowCutter } from '#api/imports/reading/delimited-rows.ts'
import { type EmptyInstance, emptyInstance } from '#tests/support/empty-instance.ts'
import { en } from '#web/text/en.ts'
import { areHere, feedReal, realFile } from './real-files.ts'

describe.runIf(areHere)('Bangladesh', () => {
  let instance: EmptyInstance
  let boundaries: ImportReport
  let ucdp: ImportReport
  let bpo: ImportReport
  let rejects: string[][]

  const rowsOf = (text: string): string[][] => {
    const cutter = createRowCutter({ delimiter: ',', eol: '\n' })
    return [...cutter.push(text).rows, ...cutter.end().rows]
  }

  beforeAll(async () => {
    instance = await emptyInstance()
    boundaries = await feedReal(instance, 'bangladesh/districts.geojson')
    ucdp = await feedReal(instance, 'bangladesh/ucdp_ged191.hxl.csv')
    bpo = await feedReal(instance, 'bangladesh/bpo_incidents.csv')
    rejects = rowsOf((await instance.get(`/api/imports/${bpo.id}/rejects.csv`, { as: 'steward' })).text)
  })
  afterAll(() => instance.close())

  test('64 districts in 7 divisions; one outline repaired', () => {
    expect(boundaries).toMatchObject({ state: 'accepted', read: 64, accepted: 64 })
    const notes = boundaries.notes.map(en.say)
    expect(notes[0]).toBe('64 districts in 7 regions.')
    expect(notes.filter((note) => note.includes("Cox's Bazar"))).toHaveLength(1)
  })

  describe('UCDP GED', () => {
    test('601 events, 1,362 deaths', async () => {
      expect(ucdp).toMatchObject({ format: 'ucdp-ged', read: 601, accepted: 601, rejected: 0, duplicate: 0 })
      const [sums] = await instance.rows(
        `SELECT count(*)::INTEGER AS events, sum(fatalities)::INTEGER AS deaths FROM incident WHERE source = 'ucdp'`,
      )
      expect(sums).toEqual({ events: 601, deaths: 1362 })
    })
    test('precision is kept as coded', async () => {
      const rows = await instance.rows(
        `SELECT geo_precision AS code, count(*)::INTEGER AS n FROM incident WHERE source = 'ucdp' GROUP BY 1 ORDER BY 1`,
      )
      expect(rows.map(({ code, n }) => [code, n])).toEqual([
        [1, 264],
        [2, 146],
        [3, 123],
        [4, 45],
        [5, 5],
        [6, 15],
        [7, 3],
      ])
    })
    test('598 events fall in a district polygon, 3 outside', async () => {
      const { createDistrictIndex } = await import('#api/geography/district-index.ts')
      const borders = await instance.rows(
        `SELECT pcode, geometry FROM boundaries_known(NULL) WHERE level = 'district' AND detail = 2`,
      )
      const index = createDistrictIndex(
        borders.map(({ pcode, geometry }) => ({ pcode, geometry: JSON.parse(geometry) })),
      )
      const points = await instance.rows(`SELECT lng, lat FROM incident WHERE source = 'ucdp'`)
      expect(points.filter(({ lng, lat }) => index.locate(lng, lat) !== null)).toHaveLength(598)
    })
    test('stand-in points count in no district, and codes 5-7 in no region', async () => {
      const [sums] = await instance.rows(
        `SELECT count(pcode)::INTEGER AS districts, count(region_pcode)::INTEGER AS regions FROM incident WHERE source = 'ucdp'`,
      )
      expect(sums).toEqual({ districts: 264 + 146 + 123, regions: 264 + 146 + 123 + 45 })
    })
    test('by district through the API: the rows and what was left out are all 601', async () => {
      const { body } = await instance.get<Districts>('/api/districts?sources=ucdp&from=1989-01&to=2018-12')
      const counted = body.rows.reduce((sum, row) => sum + (row.incidents ?? 0), 0)
      const { placeTooVague, outsideEveryDistrict, dateTooVague } = body.coverage.leftOut
      expect(counted + placeTooVague + outsideEveryDistrict + dateTooVague).toBe(601)
      expect(placeTooVague + outsideEveryDistrict).toBe(45 + 5 + 15 + 3)
    })
  })

  describe('Bangladesh Peace Observatory', () => {
    const file = () => {
      const [header = [], ...rows] = rowsOf(realFile('bangladesh/bpo_incidents.csv').toString('utf8'))
      return rows
        .filter((row) => row.length === header.length)
        .map(
          (row, at) =>
            ({
              line: at + 2,
              ...Object.fromEntries(header.map((name, column) => [name, row[column] ?? ''])),
            }) as Record<string, string> & { line: number },
        )
    }
    const problemsAt = (line: number, outcome: string) =>
      rejects.filter(([at, what]) => at === String(line) && what === outcome)

    test('7,247 rows: none lost, none invented', async () => {
      expect(bpo).toMatchObject({ format: 'incident-csv', state: 'accepted', read: 7247 })
      expect(bpo.accepted + bpo.rejected + bpo.duplicate).toBe(7247)
      const [kept] = await instance.rows(
        `SELECT count(*)::INTEGER AS n, count(DISTINCT incident_id)::INTEGER AS ids FROM incident WHERE source = 'bpo-incidents'`,
      )
      expect(kept).toEqual({ n: bpo.accepted, ids: bpo.accepted })
    })

    test('108 dates that do not exist and 4 in the year 2104 are refused, each with its line; no other row is', () => {
      const bad = file().filter(({ year_raw: y = '', month_raw: m = '', day_raw: d = '' }) => {
        const date = new Date(Date.UTC(Number(y), Number(m) - 1, Number(d)))
        return y === '2104' || m === '' || d === '' || date.getUTCMonth() !== Number(m) - 1
      })
      expect(bad).toHaveLength(112)
      expect(bpo).toMatchObject({ rejected: 112, duplicate: 0 })
      for (const { line } of bad) expect(problemsAt(line, 'rejected')).toHaveLength(1)
      expect(rejects.filter(([, outcome]) => outcome === 'rejected')).toHaveLength(112)
    })

    test('the year 2104 comes with a likely reading', () => {
      const future = rejects.filter(([, outcome, , reason]) => outcome === 'rejected' && reason?.startsWith('2104'))
      expect(future).toHaveLength(4)
      for (const [, , , , suggestion] of future) expect(suggestion).toMatch(/2014-1[12]-\d\d/)
    })

    test('repeated references hold different incidents: each is kept, and said', async () => {
      const seen = new Map<string, number>()
      for (const row of file()) seen.set(row.VREF ?? '', (seen.get(row.VREF ?? '') ?? 0) + 1)
      expect([...seen.values()].reduce((sum, n) => sum + n - 1, 0)).toBe(814)
      const told = rejects.filter(([, outcome, field]) => outcome === 'warning' && field === 'id')
      const [derived] = await instance.rows(
        `SELECT count(*)::INTEGER AS n FROM incident WHERE incident_id LIKE 'bpo-incidents:%~%'`,
      )
      expect(told).toHaveLength(derived.n)
      expect(derived.n).toBeGreaterThan(700)
    })

    test('every code that is no district of theirs is reported', () => {
      const odd = new Set(['30`', '417', '321', '213', '400', '200', '500'])
      const rows = file().filter((row) => odd.has(row.district_code ?? ''))
      expect(rows).toHaveLength(8)
      for (const { line } of rows)
        expect([...problemsAt(line, 'warning'), ...problemsAt(line, 'rejected')].length).toBeGreaterThan(0)
    })

    test('spellings are reconciled; one name under two codes is left to a person', async () => {
      const placed = (name: string) =>
        instance.rows(
          `SELECT DISTINCT p.name FROM incident i JOIN places_known(NULL) p ON p.pcode = i.pcode WHERE i.source = 'bpo-incidents' AND p.name = '${name.replaceAll("'", "''")}'`,
        )
      for (const name of ['Bagerhat', "Cox's Bazar", 'Netrakona', 'Thakurgaon', 'Brahamanbaria'])
        expect(await placed(name)).toHaveLength(1)
      const mislabelled = file().filter((row) => row.district_code === '311' && row.district === 'Mymensingh')
      expect(mislabelled).toHaveLength(226)
      const told = new Set(
        rejects
          .filter(([, , field, , suggestion]) => field === 'district' && suggestion?.includes('Narayanganj'))
          .map(([line]) => line),
      )
      const refused = new Set(rejects.filter(([, outcome]) => outcome === 'rejected').map(([line]) => line))
      for (const { line } of mislabelled) expect(told.has(String(line)) || refused.has(String(line))).toBe(true)
    })

    test('the region of every row in doubt still counts it', async () => {
      const [sums] = await instance.rows(
        `SELECT count(*)::INTEGER AS n, count(pcode)::INTEGER AS districts, count(region_pcode)::INTEGER AS regions FROM incident WHERE source = 'bpo-incidents'`,
      )
      expect(sums.n).toBe(7135)
      expect(sums.n - sums.regions).toBeLessThanOrEqual(8)
      expect(sums.districts).toBeGreaterThan(6800)
    })
  })

  test('taken back, nothing of it is left in any answer', async () => {
    expect((await instance.send('DELETE', `/api/imports/${bpo.id}`, { as: 'steward' })).body.state).toBe('undone')
    const { body } = await instance.get<Districts>('/api/districts?from=2013-01&to=2017-12')
    const [others] = await instance.rows(
      `SELECT count(*)::INTEGER AS n FROM incident WHERE source = 'ucdp' AND date_start >= '2013-01-01' AND date_end < '2018-01-01'`,
    )
    expect(body.coverage.incidentsInPeriod).toBe(others.n)
    expect((await feedReal(instance, 'bangladesh/bpo_incidents.csv')).accepted).toBe(bpo.accepted)
  })
})
