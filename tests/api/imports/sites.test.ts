/** Lists of places with a history come in as what was seen there, day by day; the same rows by any road are the same observations. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type EmptyInstance, emptyInstance, sample } from '#tests/support/empty-instance.ts'
import { workbook } from '#tests/support/workbook.ts'

let instance: EmptyInstance
beforeEach(async () => {
  instance = await emptyInstance({ now: () => new Date('2026-07-01T12:00:00Z') })
  await instance.feedSample('boundaries.geojson')
})
afterEach(() => instance.close())

const sites = async (to = '2025-12') =>
  (await instance.get(`/api/sites?from=2025-01&to=${to}`, { as: 'analyst' })).body.rows.map((site: any) => [
    site.siteId,
    site.pcode,
    site.state,
    site.history.map((step: any) => `${step.observedAt.slice(0, 10)} ${step.state}`),
  ])

test('each site stands as it was seen last, with its history; what is in doubt is said, what is nowhere is refused', async () => {
  const report = await instance.feedSample('sites.csv')
  expect(report).toMatchObject({ format: 'sites-and-observations', read: 8, accepted: 5, rejected: 2, duplicate: 1 })
  expect(report.problems.map(({ line, severity, reason }) => [line, severity, reason.code])).toEqual([
    [7, 'rejected', 'position-exchanged'],
    [8, 'rejected', 'place-missing'],
    [6, 'warning', 'site-state-unreadable'],
  ])
  expect(await sites()).toEqual([
    ['sites:B-1', 'SA11', 'secured', ['2025-01-10 empty', '2025-03-02 used-by-armed-group', '2025-06-20 secured']],
    ['sites:B-2', 'SA22', 'refurbished', ['2025-02-01 refurbished']],
    ['sites:B-3', 'SA21', 'empty', []],
  ])
  expect(await sites('2025-04')).toContainEqual([
    'sites:B-1',
    'SA11',
    'used-by-armed-group',
    ['2025-01-10 empty', '2025-03-02 used-by-armed-group'],
  ])
  const [head = '', ...rows] = (await sample('sites.csv')).toString('utf8').trim().split('\n')
  const cells = [head, ...rows].map((row) => row.split(','))
  const again = await instance.feed('sites.xlsx', workbook({ Sites: cells }), 'dryRun=true')
  expect(again).toMatchObject({ accepted: 0, rejected: 2, duplicate: 6 })
  await instance.send('DELETE', `/api/imports/${report.id}`, { as: 'steward' })
  expect(await sites()).toEqual([])
  expect(await instance.feedSample('sites.csv')).toMatchObject({ accepted: 5 })
})

test('a city’s register of vacant buildings: one column for the position, days month first, no state', async () => {
  const row = (n: number, day: string) => `${n},12${n},A${n},"${n} NORTH ST",${day},MIDTOWN,"(-1.4${n}, 40.4${n})"\n`
  const csv = `ReferenceID,Block,Lot,BuildingAddress,NoticeDate,Neighborhood,Location\n${row(1, '01/15/2025')}${row(2, '02/03/2025')}${row(3, '11/30/2024')}`
  const report = await instance.feed('Vacant_Buildings.csv', csv)
  expect(report).toMatchObject({ format: 'sites-and-observations', accepted: 3, rejected: 0 })
  expect(report.notes.map(({ code }) => code)).toEqual(
    expect.arrayContaining(['list-of', 'site-states-missing', 'day-order-found']),
  )
  expect((await sites()).map(([, pcode, state]: string[]) => [pcode, state])).toEqual([
    ['SA11', 'empty'],
    ['SA11', 'empty'],
    ['SA11', 'empty'],
  ])
})

test('a list without dates asks when it was true, and invents no day', async () => {
  const csv = 'id,latitude,longitude,type\n1,-1.4,40.4,abandoned house\n2,-1.5,40.5,derelict building\n'
  const asked = await instance.feed('houses.csv', csv, 'dryRun=true')
  expect(asked).toMatchObject({
    state: 'failed',
    problems: [expect.objectContaining({ reason: expect.objectContaining({ code: 'list-without-dates' }) })],
  })
  await instance.feed('houses.csv', csv, 'map=asof%3D2025-06-30')
  expect((await sites()).map(([id]: string[]) => id)).toEqual(['houses:1', 'houses:2'])
  const days = await instance.rows('SELECT DISTINCT observed_on FROM observations_known(NULL)')
  expect(days).toEqual([{ observedOn: '2025-06-30' }])
})

test('HAPI: three types that overlap are three measures; the country is a check and never added', async () => {
  const report = await instance.feedSample('hapi-conflict-events.csv')
  expect(report).toMatchObject({ format: 'monthly-events', read: 8, accepted: 7, rejected: 1 })
  expect(report.problems.map(({ line, reason }) => [line, reason.code])).toEqual([[9, 'area-not-known']])
  const measures = await instance.rows(
    'SELECT measure, kind, sum(count) AS n, count(DISTINCT pcode) AS places FROM area_count GROUP BY 1, 2 ORDER BY 1',
  )
  expect(measures.map(({ measure, kind, n, places }) => `${measure} ${kind} ${n} ${places}`)).toEqual([
    'civilian targeting events null 3 2',
    'civilian targeting fatalities null 1 2',
    'demonstration events null 5 1',
    'demonstration fatalities null 0 1',
    'political violence events null 7 2',
    'political violence fatalities null 4 2',
  ])
})

test('the same with a row of HXL tags, whatever its columns are called', async () => {
  const csv =
    'code,name,type,events,deaths,from,to\n#adm2+code,#adm2+name,#event+type,#indicator+event+num,#affected+killed,#date+start,#date+end\nSA11,Alder,political_violence,4,3,2025-01-01,2025-01-31\n'
  expect(await instance.feed('tagged.csv', csv)).toMatchObject({ format: 'monthly-events', accepted: 1 })
  expect(await instance.rows('SELECT measure, count FROM area_count ORDER BY 1')).toEqual([
    { measure: 'political violence events', count: 4 },
    { measure: 'political violence fatalities', count: 3 },
  ])
})

test('the workbook of ACLED’s counts on HDX: sheets of plans and of countries are one table, its name says what it counts', async () => {
  const plan = [
    ['Country', 'Admin1', 'Admin2', 'ISO3', 'Admin2 Pcode', 'Admin1 Pcode', 'Month', 'Year', 'Events', 'Fatalities'],
  ]
  const book = workbook({
    TOU: [['Terms of use'], ['None of these rows may be handed on.']],
    Non_HRP: [
      ['Country', 'Month', 'Year', 'Events', 'Fatalities'],
      ['Neighbourland', 'January', '2025', 9, 1],
    ],
    HRP_1: [...plan, ['Samplia', 'South', 'Alder', 'SAM', 'SA11', 'SA1', 'January', '2025', 4, 3]],
    HRP_2: [...plan, ['Samplia', 'North', 'Cedar', 'SAM', 'SA21', 'SA2', 'February', '2025', 2, 0]],
  })
  const report = await instance.feed('samplia_political_violence_events_and_fatalities_by_month-year.xlsx', book)
  expect(report).toMatchObject({ format: 'monthly-events', read: 3, accepted: 2, rejected: 1 })
  const counts = await instance.rows(
    "SELECT pcode, measure, period_start, count FROM area_count WHERE measure LIKE '%events' ORDER BY 1",
  )
  expect(counts).toEqual([
    { pcode: 'SA11', measure: 'political violence events', periodStart: '2025-01-01', count: 4 },
    { pcode: 'SA21', measure: 'political violence events', periodStart: '2025-02-01', count: 2 },
  ])
})
