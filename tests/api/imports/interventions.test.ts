/** Who does what, where: every row once, its class guessed aloud or asked, its budget in dollars only where somebody says the rate. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type EmptyInstance, emptyInstance, sample } from '#tests/support/empty-instance.ts'
import { workbook } from '#tests/support/workbook.ts'

let instance: EmptyInstance
beforeEach(async () => {
  instance = await emptyInstance({ now: () => new Date('2026-03-01T12:00:00Z') })
  await instance.feedSample('boundaries.geojson')
})
afterEach(() => instance.close())

const known = () =>
  instance.rows(
    'SELECT name, kind, dimension, pcode, starts_on AS "from", ends_on AS "to", budget_usd AS usd, actor FROM interventions_known(NULL) ORDER BY actor, name, pcode',
  )
const codes = (report: any, severity: string) =>
  report.problems.filter((one: any) => one.severity === severity).map(({ line, reason }: any) => [line, reason.code])

test('tagged: the kind where words name one, else which of the three Ds; the same row twice counts once', async () => {
  const report = await instance.feedSample('3w-hxl.csv')
  expect(report).toMatchObject({ format: '3w-hxl', read: 9, accepted: 6, rejected: 2, duplicate: 1, corrected: 0 })
  expect(codes(report, 'rejected')).toEqual([
    [8, 'date-missing'],
    [10, 'date-ends-first'],
  ])
  // A district nobody knows, in a region that is known: the region's, and said.
  expect(codes(report, 'warning')).toContainEqual([9, 'district-in-doubt'])
  expect(await known()).toEqual([
    {
      name: 'Mediation of grazing disputes',
      kind: 'mediation',
      dimension: 'diplomacy',
      pcode: 'SA21',
      from: '2025-03-01',
      to: null,
      usd: 9000,
      actor: 'Elders Union',
    },
    {
      name: 'Training of trainers',
      kind: 'other-diplomacy',
      dimension: 'diplomacy',
      pcode: 'SA2',
      from: '2025-03-01',
      to: '2025-06-30',
      usd: null,
      actor: 'Elders Union',
    },
    {
      name: 'Borehole and hand pump at the market',
      kind: 'water-point',
      dimension: 'development',
      pcode: 'SA11',
      from: '2025-01-15',
      to: '2025-12-31',
      usd: 42000,
      actor: 'Hope Trust',
    },
    {
      name: 'Hygiene promotion',
      kind: 'other-development',
      dimension: 'development',
      pcode: 'SA12',
      from: '2025-02-01',
      to: '2025-08-31',
      usd: null,
      actor: 'Hope Trust',
    },
    {
      name: 'Latrines',
      kind: 'other-development',
      dimension: 'development',
      pcode: 'SA1',
      from: '2025-05-01',
      to: '2025-09-30',
      usd: 1000,
      actor: 'Hope Trust',
    },
    {
      name: 'Patrols on the market road',
      kind: 'patrols',
      dimension: 'defence',
      pcode: 'SA22',
      from: '2025-04-01',
      to: '2025-09-30',
      usd: 75000,
      actor: 'Police Aid',
    },
  ])
  const classed = report.notes.filter(({ code }) => code === 'sector-classed')
  expect(classed).toContainEqual(
    expect.objectContaining({ sector: 'WASH', kind: 'water-point', dimension: 'development', rows: 2, isSaid: false }),
  )
  expect(report.notes).toContainEqual(expect.objectContaining({ code: 'budgets-left-out', currency: 'EUR', rows: 1 }))
})

test('what belongs to a region, or to the whole country, is in every answer and breaks none', async () => {
  await instance.feedSample('3w-hxl.csv')
  const whole = 'Organisation,Sector,District,Start date,Activity\nHelp,Health,,2025-01-01,Radio programme\n'
  const report = await instance.feed('radio.csv', whole)
  expect(report.notes).toContainEqual(expect.objectContaining({ code: 'work-nationwide', rows: 1 }))
  const year = 'from=2025-01&to=2025-12'
  const works = (await instance.get('/api/interventions', { as: 'planner' })).body.rows.map(
    ({ interventionId }: any) => `evaluations/${encodeURIComponent(interventionId)}`,
  )
  const asked = ['interventions', 'balance', 'districts', 'exports/interventions.csv', 'districts/SA21'].map(
    (name) => `${name}?${year}`,
  )
  for (const path of [
    ...asked,
    ...works,
    'evaluations',
    'providers',
    'asked-and-got',
    'commitments',
    'mismatch',
    'gaps',
  ]) {
    const { status, text } = await instance.get(`/api/${path}`, { as: 'planner' })
    expect([path, status, status === 200 ? '' : text]).toEqual([path, 200, ''])
  }
  const { body } = await instance.get(`/api/districts/SA21?${year}`, { as: 'planner' })
  expect(body.interventions.map(({ name }: any) => name)).toEqual(['Mediation of grazing disputes'])
})

test('a rate and a later end are corrections, shown from old to new; taking them back brings the old', async () => {
  await instance.feedSample('3w-hxl.csv')
  const text = (await sample('3w-hxl.csv'))
    .toString('utf8')
    .replace('2025-03-01,,9000,USD', '2025-03-01,2025-12-31,9000,USD')
  const refused = await instance.feed('march.csv', text, 'map=rate.EUR%3Dtwo')
  expect(refused).toMatchObject({ state: 'failed', problems: [{ reason: { code: 'rate-unreadable', answer: 'two' } }] })
  const again = await instance.feed('march.csv', text, 'map=rate.EUR%3D1.1')
  expect(again).toMatchObject({ read: 9, accepted: 0, corrected: 2, rejected: 2, duplicate: 5 })
  expect(again.corrections.map(({ field, old, new: now }) => [field, old, now])).toEqual([
    ['budgetUsd', null, '20350'],
    ['endsOn', null, '2025-12-31'],
  ])
  expect((await known()).map(({ usd }) => usd)).toEqual([9000, null, 42000, 20350, 1000, 75000])
  await instance.send('DELETE', `/api/imports/${again.id}`, { as: 'steward' })
  expect((await known()).map(({ usd }) => usd)).toEqual([9000, null, 42000, null, 1000, 75000])
})

test('rows with ids and positions; what was called off is no work; the same as a workbook is known', async () => {
  const report = await instance.feedSample('3w.csv')
  expect(report).toMatchObject({ format: '3w', read: 4, accepted: 3, rejected: 1 })
  expect(codes(report, 'rejected')).toEqual([[6, 'work-called-off']])
  expect((await known()).map(({ kind, pcode, usd }) => [kind, pcode, usd])).toEqual([
    ['street-lighting', 'SA21', 38000],
    ['livelihoods-project', 'SA12', 65000],
    ['youth-centre', 'SA11', 120000],
  ])
  const cells = (await sample('3w.csv'))
    .toString('utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((row) => row.split(','))
  const book = await instance.feed('3w.xlsx', workbook({ '3W': cells }), 'dryRun=true')
  expect(book).toMatchObject({ format: '3w', accepted: 0, corrected: 0, rejected: 1, duplicate: 3 })
})

test('HAPI: the reference period is when; another country is passed over and counted; a region stays a region', async () => {
  const report = await instance.feedSample('hapi-operational-presence.csv')
  expect(report).toMatchObject({ format: 'hapi-presence', read: 5, accepted: 3, rejected: 1, duplicate: 1 })
  expect(report.notes).toContainEqual(
    expect.objectContaining({ code: 'rows-of-other-countries', rows: 1, countries: ['NBR'] }),
  )
  expect((await known()).map(({ kind, pcode, from, to }) => [kind, pcode, from, to])).toEqual([
    ['other-development', 'SA12', '2025-01-01', '2025-06-30'],
    ['other-development', 'SA11', '2025-01-01', '2025-06-30'],
    ['other-development', 'SA2', '2025-01-01', '2025-06-30'],
  ])
})

test('the shape of 2024 says the same', async () => {
  const old =
    'sector_code,resource_hdx_id,org_acronym,org_name,org_type_code,org_type_description,sector_name,location_ref,location_code,location_name,reference_period_start,reference_period_end,admin1_name,provider_admin1_name,admin1_code,admin1_ref,admin2_name,provider_admin2_name,admin2_code,admin2_ref\nWSH,r1,HT,Hope Trust,441,National NGO,Water Sanitation Hygiene,7,SAM,Samplia,2025-01-01T00:00:00,2025-06-30T23:59:59,South,South,SA1,1,Alder,Alder,SA11,2\n'
  await instance.feedSample('hapi-operational-presence.csv')
  expect(await instance.feed('hapi-2024.csv', old)).toMatchObject({
    format: 'hapi-presence',
    accepted: 0,
    corrected: 0,
    duplicate: 1,
  })
})

test('a sector nobody can class is asked about, with what it holds, and never put under “other” in silence', async () => {
  const csv =
    'Organisation,Sector,District,Start date,Activity\nHelp,Rule of law,Alder,2025-01-01,Court clerks\nHelp,Rule of law,Birch,2025-01-01,Forms\n'
  const asked = await instance.feed('law.csv', csv)
  expect(asked).toMatchObject({ state: 'failed', accepted: 0 })
  expect(asked.problems[0]?.reason).toMatchObject({
    code: 'sectors-not-classed',
    sectors: [{ sector: 'Rule of law', rows: 2, examples: ['Court clerks', 'Forms'] }],
  })
  const wrong = await instance.feed('law.csv', csv, 'map=dimension.Rule of law%3Dpeace')
  expect(wrong.problems[0]?.reason).toMatchObject({ code: 'class-not-known', answer: 'peace' })
  const told = await instance.feed('law.csv', csv, 'map=dimension.Rule of law%3Ddiplomacy')
  expect(told).toMatchObject({ accepted: 2 })
  expect(told.notes).toContainEqual(
    expect.objectContaining({ code: 'sector-classed', rows: 2, kind: 'other-diplomacy', isSaid: true }),
  )
  await instance.send('DELETE', `/api/imports/${told.id}`, { as: 'steward' })
  await instance.feed('law.csv', csv, 'map=kind.Rule of law%3Ddialogue-forum')
  expect((await known()).map(({ kind }) => kind)).toEqual(['dialogue-forum', 'dialogue-forum'])
  const { body } = await instance.get('/api/interventions?from=2025-01&to=2025-12', { as: 'planner' })
  expect(body.rows).toHaveLength(2)
})
