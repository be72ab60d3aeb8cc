/** Forecasts of VIEWS and of ACLED CAST, as CSV and as JSON: whose they are and when they were issued is kept with each, and each row is told. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ImportReport } from '#api/contract/imports.ts'
import { type EmptyInstance, emptyInstance, sample } from '#tests/support/empty-instance.ts'

let instance: EmptyInstance
beforeEach(async () => {
  instance = await emptyInstance()
  await instance.feedSample('boundaries.geojson')
})
afterEach(() => instance.close())

const cm = 'views_fatalities003_2025_01_t01_cm.csv'
const pgm = 'views_fatalities003_2025_01_t01_pgm.csv'
const counts = ({ read, accepted, corrected, rejected, duplicate }: ImportReport) => [
  ...[read, accepted, corrected, rejected, duplicate],
]
const reasons = ({ problems }: ImportReport) =>
  Object.fromEntries(problems.map(({ line, reason }) => [line ?? 0, reason.code]))
const held = (where = 'true') =>
  instance.rows(
    `SELECT issuer, vintage, strftime(issued_on, '%Y-%m-%d') AS issued_on, strftime(data_until, '%Y-%m') AS data_until,
       strftime(target_month, '%Y-%m') AS month, outcome, area, pcode, cell, value, observed
     FROM external_forecasts_known(NULL) WHERE ${where} ORDER BY vintage, month, outcome, area, pcode, cell`,
  )

test('VIEWS by country: the run says on which data it rests and not when it was issued, and nothing makes that up', async () => {
  const report = await instance.feedSample(cm)
  expect(report).toMatchObject({ format: 'views', state: 'accepted' })
  expect(counts(report)).toEqual([10, 4, 0, 6, 0])
  expect(reasons(report)).toEqual({
    5: 'forecast-not-ahead',
    6: 'probability-over-one',
    7: 'month-differs',
    8: 'figure-missing',
    9: 'figure-unreadable',
  })
  expect(report.notes).toContainEqual(expect.objectContaining({ code: 'rows-of-other-countries', rows: 1 }))
  const run = { issuer: 'views', vintage: 'fatalities003_2025_01_t01', issuedOn: null, dataUntil: '2025-01' }
  const country = { area: 'country', pcode: 'SA', cell: null, observed: null }
  expect(await held("month IN ('2025-04', '2025-09')")).toEqual([
    { ...run, ...country, month: '2025-04', outcome: 'state-based-25-deaths', value: 0.12 },
    { ...run, ...country, month: '2025-04', outcome: 'state-based-deaths', value: 2.35 },
    { ...run, ...country, month: '2025-09', outcome: 'state-based-25-deaths', value: 0 },
    { ...run, ...country, month: '2025-09', outcome: 'state-based-deaths', value: 0 },
  ])
})

test('VIEWS by grid cell: a cell is where its middle lies, and one in no district is turned away by name', async () => {
  const report = await instance.feedSample(pgm)
  expect(counts(report)).toEqual([13, 10, 0, 3, 0])
  expect(Object.values(reasons(report))).toEqual(['cell-in-no-district', 'code-out-of-range'])
  const cells = await held("month = '2025-02' AND outcome = 'state-based-deaths'")
  expect(cells.map(({ pcode, area, value }) => [pcode, area, value])).toEqual([
    ['SA11', 'cell', 0.12],
    ['SA11', 'cell', 0.22],
    ['SA12', 'cell', 0.32],
    ['SA21', 'cell', 0.42],
    ['SA22', 'cell', 0.52],
  ])
  expect(await held("outcome = 'state-based-1-death'")).toHaveLength(10)
})

test('VIEWS as its API answers: the run is read from the answer, and the pages that are missing are told', async () => {
  const report = await instance.feed('answer.json', await sample('views-api.json'))
  expect(report).toMatchObject({ format: 'views', state: 'accepted', read: 3, accepted: 3 })
  expect(report.notes).toContainEqual(expect.objectContaining({ code: 'page-of-many', page: 1, pages: 4 }))
  expect(new Set((await held()).map(({ vintage }) => vintage))).toEqual(new Set(['fatalities003_2025_02_t01']))
})

test('a file that says no run is asked about, and taken once somebody says the day', async () => {
  const bytes = await sample(cm)
  const open = await instance.feed('forecast.csv', bytes)
  expect(open).toMatchObject({ state: 'failed', accepted: 0 })
  expect(reasons(open)).toEqual({ 0: 'issue-not-said' })
  expect(open.questions).toContainEqual(
    expect.objectContaining({ key: 'issued', takes: 'day', given: null, asks: expect.anything() }),
  )
  expect(await held()).toEqual([])
  for (const day of ['2025-02-30', '2999-01-01', 'yesterday'])
    expect((await instance.feed('forecast.csv', bytes, `map=issued%3D${day}`)).state).toBe('failed')
  const said = await instance.feed('forecast.csv', bytes, 'map=issued%3D2025-01-20')
  expect(said.state).toBe('accepted')
  expect((await held())[0]).toMatchObject({ vintage: '2025-01-20', issuedOn: '2025-01-20', dataUntil: null })
})

test('a first model in logarithms is turned back into deaths', async () => {
  const table = `name,month_id,sc_cm_sb_main,sc_cm_sb_dich_main\nSamplia,542,${Math.log1p(9)},0.2\n`
  await instance.feed('fatalities001_2025_01_t01.csv', table)
  expect((await held()).map(({ outcome, value }) => [outcome, Number(value.toFixed(9))])).toEqual([
    ['state-based-25-deaths', 0.2],
    ['state-based-deaths', 9],
  ])
})

test('CAST: by region and month, stamped row by row; what its makers counted since stays beside it', async () => {
  const report = await instance.feedSample('acled-cast.csv')
  expect(report).toMatchObject({ format: 'acled-cast', state: 'accepted' })
  expect(counts(report)).toEqual([12, 4, 0, 7, 1])
  expect(reasons(report)).toEqual({
    6: 'area-not-known',
    7: 'month-unreadable',
    8: 'figure-unreadable',
    9: 'forecast-not-ahead',
    10: 'issue-unreadable',
    11: 'figure-twice',
  })
  const rows = await held("outcome = 'events-total'")
  expect(rows.map(({ month, pcode, value, observed }) => [month, pcode, value, observed])).toEqual([
    ['2025-02', 'SA1', 14, 12],
    ['2025-02', 'SA2', 4, 0],
    ['2025-03', 'SA1', 15, null],
    ['2025-03', 'SA2', 0, null],
  ])
  expect(rows[0]).toMatchObject({ issuer: 'acled-cast', vintage: '2025-02-06', issuedOn: '2025-02-06' })
})

test('CAST as JSON says the same as CAST as CSV', async () => {
  await instance.feedSample('acled-cast.csv')
  const before = await held()
  const [header = '', ...lines] = (await sample('acled-cast.csv')).toString('utf8').trim().split('\n')
  const names = header.split(',')
  const data = lines.map((line) => Object.fromEntries(line.split(',').map((cell, i) => [names[i] ?? '', cell])))
  const report = await instance.feed('cast.json', JSON.stringify({ status: 200, success: true, data }))
  expect(counts(report)).toEqual([12, 0, 0, 7, 5])
  expect(await held()).toEqual(before)
})

test('the same file again adds nothing; another content of the same vintage is a correction, field by field', async () => {
  const first = await sample('acled-cast.csv')
  await instance.feed('cast.csv', first)
  expect((await instance.feed('again.csv', first)).accepted).toBe(0)
  const text = first.toString('utf8').replace('South,March,2025,15,7,3,5,,,,,', 'South,March,2025,17,7,3,5,11,5,3,3,')
  const report = await instance.feed('cast.csv', text)
  expect(report.corrected).toBe(1)
  expect(report.corrections).toContainEqual(expect.objectContaining({ field: 'value', old: '15', new: '17' }))
  expect(report.corrections).toContainEqual(expect.objectContaining({ field: 'observed', old: null, new: '11' }))
  const now = (await held("month = '2025-03' AND pcode = 'SA1' AND outcome = 'events-total'"))[0]
  expect(now).toMatchObject({ value: 17, observed: 11 })
  // An older export that does not say what was counted takes nothing back.
  await instance.feed('cast.csv', text.replace('17,7,3,5,11,5,3,3,', '18,7,3,5,,,,,'))
  expect((await held("month = '2025-03' AND pcode = 'SA1' AND outcome = 'events-total'"))[0]).toMatchObject({
    ...{ value: 18, observed: 11 },
  })
})

test('a newer vintage stands beside an older one, and undoing it leaves the older as it was', async () => {
  await instance.feedSample(cm)
  const before = await held()
  const newer = await instance.feed('answer.json', await sample('views-api.json'))
  const march = (await held("month = '2025-03' AND outcome = 'state-based-deaths'")).map(({ vintage, value }) => [
    ...[vintage, value],
  ])
  expect(march).toEqual([
    ['fatalities003_2025_01_t01', 3.4],
    ['fatalities003_2025_02_t01', 3.3],
  ])
  await instance.send('DELETE', `/api/imports/${newer.id}`, { as: 'steward' })
  expect(await held()).toEqual(before)
})

test('a file without this country says so, and takes the name the country has there', async () => {
  const renamed = (await sample(cm)).toString('utf8').replaceAll('Samplia', '"Samplian, Rep."')
  const open = await instance.feed(cm, renamed)
  expect(reasons(open)).toMatchObject({ 0: 'country-not-in-file' })
  expect(open.questions).toContainEqual(expect.objectContaining({ key: 'country', given: null }))
  const said = await instance.feed(cm, renamed, `map=${encodeURIComponent('country=samplian rep')}`)
  expect(counts(said)).toEqual([10, 4, 0, 6, 0])
})
