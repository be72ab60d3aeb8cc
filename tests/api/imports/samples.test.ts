import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ImportReport, importReport } from '#api/contract/imports.ts'
import { importFormats } from '#api/imports/formats/registry.ts'
import { type EmptyInstance, emptyInstance } from '#tests/support/empty-instance.ts'
import { expectSaid } from '#tests/support/said-in.ts'

let instance: EmptyInstance
const reports: Record<string, ImportReport> = {}
const linesOf = (report: ImportReport | undefined, severity: string): (number | null)[] =>
  (report?.problems ?? []).filter((problem) => problem.severity === severity).map(({ line }) => line)
const counts = (report: ImportReport | undefined) => [
  report?.read,
  report?.accepted,
  report?.rejected,
  report?.duplicate,
]

beforeAll(async () => {
  instance = await emptyInstance()
  for (const { id, sample } of importFormats) reports[id] = await instance.feedSample(sample)
})
afterAll(() => instance.close())

test('every format recognises its own sample and keeps it', () => {
  for (const { id } of importFormats) expect(reports[id]).toMatchObject({ format: id, state: 'accepted' })
})

test('D3: read is accepted, corrected, rejected and duplicate together, in every report', () => {
  for (const report of Object.values(reports)) {
    expect(report.read).toBe(report.accepted + report.corrected + report.rejected + report.duplicate)
    expect(report.read).toBeGreaterThan(0)
  }
})

test('what each says can be said in any language, with its English beside it', () => {
  for (const report of Object.values(reports)) expectSaid(report, importReport)
})

test('boundaries become districts, regions and a country, each drawn at three details', async () => {
  expect(counts(reports.boundaries)).toEqual([4, 4, 0, 0])
  const places = await instance.rows(
    `SELECT level, count(*)::INTEGER AS n FROM places_known(NULL) WHERE level <> 'community' GROUP BY level ORDER BY level`,
  )
  expect(places).toEqual([
    { level: 'country', n: 1 },
    { level: 'district', n: 4 },
    { level: 'region', n: 2 },
  ])
  expect(reports.boundaries?.tables.boundary).toBe(7 * 3)
})

test('incidents: each bad row has its line and reason, each good one its district', async () => {
  const report = reports['incident-csv']
  expect(counts(report)).toEqual([14, 7, 6, 1])
  expect(linesOf(report, 'rejected')).toEqual([6, 7, 8, 9, 14, 15])
  expect(linesOf(report, 'warning')).toEqual([10, 12, 13])
  const problem = (line: number) => report?.problems.find((one) => one.line === line)
  const reason = (line: number) => problem(line)?.reason
  expect(reason(6)).toMatchObject({ sentence: expect.stringContaining('February 2025 has 28 days') })
  expect(reason(7)).toMatchObject({ code: 'date-to-come', sentence: expect.stringContaining('has not come yet') })
  expect(problem(8)?.suggestion).toMatchObject({ sentence: 'read latitude -1.6, longitude 40.7', lat: -1.6, lng: 40.7 })
  expect(reason(9)).toMatchObject({ code: 'position-zero', sentence: expect.stringContaining('0, 0') })
  expect(reason(12)).toMatchObject({ sentence: expect.stringContaining('kept as incidents:E-001~') })
  const kept = await instance.rows(
    `SELECT incident_id, kind, pcode, geo_precision FROM incident WHERE source = 'incidents' AND incident_id NOT LIKE '%~%' ORDER BY 1`,
  )
  expect(kept).toEqual([
    { incidentId: 'incidents:E-001', kind: 'armed-robbery', pcode: 'SA11', geoPrecision: 1 },
    { incidentId: 'incidents:E-002', kind: 'shooting', pcode: 'SA12', geoPrecision: 1 },
    { incidentId: 'incidents:E-003', kind: 'protest', pcode: 'SA21', geoPrecision: 3 },
    { incidentId: 'incidents:E-004', kind: 'intercommunal-clash', pcode: 'SA22', geoPrecision: 3 },
    { incidentId: 'incidents:E-009', kind: 'property-destruction', pcode: null, geoPrecision: 1 },
    { incidentId: 'incidents:E-010', kind: 'other', pcode: null, geoPrecision: 6 },
  ])
})

test('UCDP GED: place and date count only as far as their precision goes', async () => {
  expect(counts(reports['ucdp-ged'])).toEqual([6, 4, 2, 0])
  expect(linesOf(reports['ucdp-ged'], 'rejected')).toEqual([6, 7])
  const kept = await instance.rows(
    `SELECT incident_id, pcode, region_pcode, time_precision, fatalities FROM incident WHERE source = 'ucdp' ORDER BY 1`,
  )
  expect(kept).toEqual([
    { incidentId: 'ucdp:900001', pcode: 'SA11', regionPcode: 'SA1', timePrecision: 'day', fatalities: 3 },
    { incidentId: 'ucdp:900002', pcode: 'SA21', regionPcode: 'SA2', timePrecision: 'week', fatalities: 1 },
    { incidentId: 'ucdp:900003', pcode: null, regionPcode: 'SA1', timePrecision: 'month', fatalities: 2 },
    { incidentId: 'ucdp:900004', pcode: null, regionPcode: null, timePrecision: 'year', fatalities: 10 },
  ])
})

test('counts per area: the country row checks the sum and is not added; an index is a measure of its own', async () => {
  expect(counts(reports['area-counts'])).toEqual([9, 7, 2, 0])
  expect(linesOf(reports['area-counts'], 'rejected')).toEqual([9, 10])
  expect(linesOf(reports['area-counts'], 'warning')).toEqual([])
  const sums = await instance.rows(
    `SELECT measure, sum(count)::INTEGER AS n, min(kind) AS kind, min(period_start) AS since FROM area_count WHERE measure LIKE 'burglary%' GROUP BY 1 ORDER BY 1`,
  )
  expect(sums).toEqual([
    { measure: 'burglary', n: 1245, kind: 'theft', since: '2024-01-01' },
    { measure: 'burglary index', n: 400, kind: null, since: '2024-01-01' },
  ])
})

test('answer counts: a known scale says which answers count; "Don\'t know" is neither', async () => {
  expect(counts(reports['answer-counts'])).toEqual([15, 14, 1, 0])
  const shares = await instance.rows(
    `SELECT counts, sum(respondents)::INTEGER AS n FROM answer_count WHERE indicator = 'trust_in_elders' GROUP BY 1 ORDER BY 1 NULLS LAST`,
  )
  expect(shares).toEqual([
    { counts: false, n: 29 },
    { counts: true, n: 49 },
    { counts: null, n: 3 },
  ])
  const [indicator] = await instance.rows(
    `SELECT id, polarity, counts FROM imported_indicator WHERE id = 'trust_in_elders'`,
  )
  expect(indicator).toEqual({ id: 'trust_in_elders', polarity: 'high-is-good', counts: ['A lot', 'Somewhat'] })
})

test('population: people who are neither female nor male belong to the total alone', async () => {
  expect(counts(reports['population-by-sex'])).toEqual([9, 8, 1, 0])
  const people = await instance.rows(
    `SELECT sex, people::INTEGER AS people FROM population WHERE pcode = 'SA11' ORDER BY sex NULLS LAST`,
  )
  expect(people).toEqual([
    { sex: 'female', people: 51200 },
    { sex: 'male', people: 49800 },
    { sex: null, people: 101012 },
  ])
  // Only women were counted in SA21, so nobody may say how many people live there.
  expect(await instance.rows(`SELECT sex FROM population WHERE pcode = 'SA21'`)).toEqual([{ sex: 'female' }])
})
