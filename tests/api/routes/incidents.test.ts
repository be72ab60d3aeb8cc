/** The records themselves: pages that add up, one number everywhere, and nothing for those who may not see positions. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { IncidentRow } from '#api/contract/incidents.ts'
import { type TestApp, testApp } from '#tests/support/test-app.ts'
import { tinyDistricts } from '#tests/support/tiny-country.ts'

const many = 15_000
const kinds = ['armed-robbery', 'shooting', 'protest', 'theft']
/** One report in three in XT22, the rest spread out; every tenth known only to its region, every hundredth only to its year. */
const reports = Array.from({ length: many }, (_, i) => {
  const pcode = i % 3 === 0 ? 'XT22' : (tinyDistricts[i % 9] ?? 'XT11')
  const month = String((i % 12) + 1).padStart(2, '0')
  const yearOnly = i % 100 === 7
  const regionOnly = i % 10 === 4
  return {
    incidentId: `many:${String(i).padStart(6, '0')}`,
    source: i % 2 === 0 ? 'police' : 'press',
    kind: kinds[i % 4],
    kindAsReported: null,
    dateStart: yearOnly ? '2025-01-01' : `2025-${month}-10`,
    dateEnd: yearOnly ? '2025-12-31' : `2025-${month}-10`,
    timePrecision: yearOnly ? 'year' : 'day',
    lng: 11.5 + (i % 50) * 0.001,
    lat: 1.5,
    geoPrecision: regionOnly ? 4 : 1,
    pcode: regionOnly ? null : pcode,
    regionPcode: pcode.slice(0, 3),
    actor: null,
    fatalities: i % 7 === 0 ? 1 : 0,
    fatalitiesLow: null,
    fatalitiesHigh: null,
    note: null,
  }
})
const inDistrict = (pcode: string) => reports.filter((r) => r.pcode === pcode).length

let app: TestApp
beforeAll(async () => {
  app = await testApp({ rows: { incident: reports } })
})
afterAll(() => app.close())

const pages = async (query: string): Promise<IncidentRow[]> => {
  const rows: IncidentRow[] = []
  let cursor: string | null = null
  do {
    const answer: { body: { rows: IncidentRow[]; nextCursor: string | null } } = await app.get(
      `/api/incidents?${query}${cursor === null ? '' : `&cursor=${cursor}`}`,
    )
    rows.push(...answer.body.rows)
    cursor = answer.body.nextCursor
  } while (cursor !== null)
  return rows
}

describe('GET /api/incidents', () => {
  it.each([
    'pcodes=XT22',
    'pcodes=XT22&kinds=shooting,theft&sources=police',
    'pcodes=XT22&from=2025-03&to=2025-05',
    'pcodes=XT1',
    '',
  ])('1: fifteen thousand reports, one filter, one number everywhere: %s', async (query) => {
    const { body: list } = await app.get(`/api/incidents?limit=5000&${query}`)
    const { body: points } = await app.get(`/api/incidents/points?${query}`)
    const { body: table } = await app.get(`/api/districts?${query}`)
    const { body: series } = await app.get(`/api/series?${query}`)
    const { text: csv } = await app.get(`/api/exports/incidents.csv?${query}`)
    const listed = await pages(`limit=5000&${query}`)
    const line = series.lines[0]
    const tabled = table.rows.reduce((sum: number, row: { incidents: number }) => sum + row.incidents, 0)
    const { leftOut } = table.coverage
    const byMonth = line.months.reduce((sum: number, month: { incidents: number }) => sum + month.incidents, 0)
    expect(listed.length).toBe(list.total)
    expect(new Set(listed.map((row) => row.incidentId)).size).toBe(list.total)
    expect(points.total).toBe(list.total)
    const inDistricts = points.knownToDistrict.reduce((sum: number, d: { incidents: number }) => sum + d.incidents, 0)
    expect(points.incidentId.length + inDistricts + points.inNoDistrict).toBe(list.total)
    expect(points.geoPrecision.every((precision: number) => precision <= 2)).toBe(true)
    // Circles and marks of districts are the table, but for points outside every outline.
    expect(points.incidentId.length + inDistricts - tabled).toBeLessThanOrEqual(leftOut.outsideEveryDistrict)
    expect(tabled + leftOut.placeTooVague + leftOut.outsideEveryDistrict).toBe(list.total)
    expect(byMonth + line.monthUnknown).toBe(list.total)
    expect(csv.trimEnd().split('\n').length - 1).toBe(list.total)
    if (query === 'pcodes=XT22') {
      expect(list.total).toBe(inDistrict('XT22') + 6)
      expect(leftOut).toEqual({ placeTooVague: 0, districtReplaced: 0, outsideEveryDistrict: 0, dateTooVague: 0 })
      expect((await app.get('/api/districts/XT22')).body.row.incidents).toBe(list.total)
    }
    if (query === '') expect(list.total).toBe(many + 14)
  })

  it.each(['date', '-date', 'kind', 'pcode'])(
    'gives every record once, in order of %s, whatever the page size',
    async (sort) => {
      const rows = await pages(`pcodes=XT31&sort=${sort}&limit=97`)
      expect(rows.length).toBe(inDistrict('XT31'))
      const keys = rows.map((row) =>
        sort === 'kind' ? row.kind : sort === 'pcode' ? (row.pcode ?? '~') : row.dateStart,
      )
      const ordered = [...keys].sort()
      expect(keys).toEqual(sort === '-date' ? ordered.reverse() : ordered)
      expect(new Set(rows.map((row) => row.incidentId)).size).toBe(rows.length)
    },
  )

  it('refuses a cursor that was altered, made up, or belongs to another filter', async () => {
    const { body } = await app.get('/api/incidents?limit=5')
    const altered = Buffer.from(Buffer.from(body.nextCursor, 'base64url').toString().replace('2025', '2024')).toString(
      'base64url',
    )
    for (const query of [
      `cursor=${altered}`,
      'cursor=abc',
      `cursor=${body.nextCursor}&kinds=shooting`,
      `cursor=${body.nextCursor}&sort=kind`,
    ]) {
      const answer = await app.get(`/api/incidents?limit=5&${query}`)
      expect(answer.status).toBe(400)
      expect(answer.body.fields).toHaveProperty('cursor')
    }
  })

  it('carries how exactly place and time are known', async () => {
    const { body } = await app.get('/api/incidents?sources=tiny&limit=50')
    const vague = body.rows.find((row: IncidentRow) => row.incidentId === 'tiny:12')
    expect(vague).toMatchObject({ pcode: null, regionPcode: 'XT1', geoPrecision: 4, districtName: null })
    const month = body.rows.find((row: IncidentRow) => row.incidentId === 'tiny:11')
    expect(month).toMatchObject({
      pcode: 'XT12',
      districtName: 'District 12',
      timePrecision: 'month',
      dateEnd: '2025-11-30',
    })
  })

  it.each(['incidents', 'incidents/points', 'sites', 'observations'])(
    'keeps %s from those who may not see positions',
    async (path) => {
      const answer = await app.get(`/api/${path}`, { as: 'anonymous' })
      expect(answer.status).toBe(401)
      expect(answer.text).not.toMatch(/11\.5/)
      for (const role of ['planner', 'analyst', 'field-officer', 'steward'] as const) {
        expect((await app.get(`/api/${path}`, { as: role })).status).toBe(200)
      }
    },
  )
})
