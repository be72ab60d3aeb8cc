import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { NARROW_INTERVAL, WIDEST_RELATIVE_INTERVAL } from '#api/analytics/survey/precision.ts'
import type { Districts } from '#api/contract/districts.ts'
import type { ImportReport } from '#api/contract/imports.ts'
import { type EmptyInstance, emptyInstance } from '#tests/support/empty-instance.ts'
import { en } from '#web/text/en.ts'
import { areHere, feedReal, plainRows } from './real-files.ts'

describe.runIf(areHere)('Kenya', () => {
  let instance: EmptyInstance
  const reports: Record<string, ImportReport> = {}
  const questions = [
    'corruption_judges_and_magistrates',
    'corruption_local_gov_councilors',
    'corruption_police',
    'corruption_traditional_leaders',
    'courts_make_binding_decisions',
    'extent_of_democracy',
    'level_of_corruption',
    'main_reason_for_not_reporting_corruption',
    'people_can_fight_corruption',
    'people_must_obey_the_law',
    'satisfaction_with_democracy',
  ]

  beforeAll(async () => {
    instance = await emptyInstance()
    for (const name of [
      'counties.geojson',
      'population_2019.csv',
      'crimes_2015.csv',
      'crimes_2015_by_type.csv',
      'protests_2014.csv',
    ])
      reports[name] = await feedReal(instance, `kenya/${name}`)
    for (const question of questions)
      reports[question] = await feedReal(instance, `kenya/perceptions/${question}.csv`, 'map=period=2014')
  })
  afterAll(() => instance.close())

  test('every file is recognised and taken whole', () => {
    for (const [name, report] of Object.entries(reports)) {
      expect([name, report.state, report.read]).toEqual([name, 'accepted', report.accepted])
    }
    expect(reports['counties.geojson']).toMatchObject({ format: 'boundaries', read: 47, accepted: 47 })
    expect(reports['population_2019.csv']?.format).toBe('population-by-sex')
    expect(reports['crimes_2015.csv']?.format).toBe('area-counts')
    for (const question of questions) expect(reports[question]?.format).toBe('answer-counts')
  })

  test('four broken outlines are repaired, and named', () => {
    const repaired =
      reports['counties.geojson']?.notes.map(en.say).filter((note) => /touch|cross|overlap/.test(note)) ?? []
    expect(repaired).toHaveLength(4)
  })

  test('the 16 types of crime sum to the crimes of every county', async () => {
    const rows = await instance.rows(
      `SELECT pcode, sum(count) FILTER (source = 'crimes-by-type') - sum(count) FILTER (measure = 'crimes') AS apart FROM area_count GROUP BY pcode`,
    )
    expect(rows).toHaveLength(47)
    expect(rows.filter(({ apart }) => apart !== 0)).toEqual([])
    const [types] = await instance.rows(
      `SELECT count(DISTINCT measure)::INTEGER AS n FROM area_count WHERE source = 'crimes-by-type'`,
    )
    expect(types.n).toBe(16)
  })

  test('no country row was added to the counties', async () => {
    const [crimes] = await instance.rows(
      `SELECT sum(count)::INTEGER AS n, count(*)::INTEGER AS areas FROM area_count WHERE measure = 'crimes'`,
    )
    const expected = plainRows('kenya/crimes_2015.csv').filter(
      (row) => row.geo_level === 'county' && row.crimereport === 'crimes',
    )
    expect(crimes).toEqual({ n: expected.reduce((sum, row) => sum + Number(row.total), 0), areas: 47 })
  })

  test('the census by sex: every county, and people who are neither in the total alone', async () => {
    const [sums] = await instance.rows(
      `SELECT sum(people) FILTER (sex = 'female')::INTEGER AS women, sum(people) FILTER (sex = 'male')::INTEGER AS men, sum(people) FILTER (sex IS NULL)::INTEGER AS everyone FROM population`,
    )
    const of = (sex: string) =>
      plainRows('kenya/population_2019.csv')
        .filter((row) => row.geo_level === 'county' && row.sex === sex)
        .reduce((sum, row) => sum + Number(row.total), 0)
    expect(sums).toEqual({ women: of('Female'), men: of('Male'), everyone: of('Female') + of('Male') + of('Intersex') })
  })

  test('2,397 answers on corruption in the police, 8 in the smallest county, 248 in the largest', async () => {
    const rows = await instance.rows<{ n: number }>(
      `SELECT sum(respondents)::INTEGER AS n FROM answer_count WHERE indicator = 'corruption_police' GROUP BY pcode ORDER BY 1`,
    )
    expect(rows).toHaveLength(47)
    expect(rows.reduce((sum, { n }) => sum + n, 0)).toBe(2397)
    expect([rows[0]?.n, rows.at(-1)?.n]).toEqual([8, 248])
  })

  test('the map of "most or all police are corrupt": 47 counties with n and interval, tiny ones marked', async () => {
    const { body } = await instance.get<Districts>('/api/districts?indicator=corruption_police&from=2014-01&to=2014-12')
    expect(body.rows).toHaveLength(47)
    expect(body.coverage).toMatchObject({ districts: 47, asked: 47, neverAsked: [] })
    const answers = plainRows('kenya/perceptions/corruption_police.csv').filter((row) => row.geo_level === 'county')
    for (const { pcode, perception } of body.rows) {
      const said = answers.filter((row) => row.geo_code === pcode)
      const all = said.reduce((sum, row) => sum + Number(row.total), 0)
      expect(all).toBeGreaterThan(0)
      if (perception.value === null) {
        expect(perception.status).not.toBe('ok')
        continue
      }
      expect(perception.n).toBeLessThanOrEqual(all)
      expect(perception.lo).toBeLessThanOrEqual(perception.value)
      expect(perception.hi).toBeGreaterThanOrEqual(perception.value)
    }
    const smallest = body.rows.filter(
      ({ pcode }) =>
        answers.filter((row) => row.geo_code === pcode).reduce((sum, row) => sum + Number(row.total), 0) <= 8,
    )
    expect(smallest.length).toBeGreaterThan(0)
    for (const { perception } of smallest) expect(perception.status).not.toBe('ok')
  })

  test('a wide relative interval is a caution: no figure the rule of before showed is hidden now', async () => {
    const now = { shown: 0, caution: 0, hidden: 0, withheld: 0 }
    const before = { ...now }
    const { body: catalogue } = await instance.get('/api/catalogue')
    for (const { id } of catalogue.indicators) {
      const { body } = await instance.get<Districts>(`/api/districts?indicator=${id}&from=2014-01&to=2014-12`, {
        as: 'analyst',
      })
      for (const { perception } of body.rows) {
        if (perception.status === 'no_data') continue
        const verdict = perception.precision ?? 'withheld'
        now[verdict]++
        before[isRelativelyWide(perception) ? 'hidden' : verdict]++
      }
    }
    console.log('Kenya, figures of counties: now', now, 'by relative width', before)
    expect(now.withheld + now.hidden).toBeLessThan(before.withheld + before.hidden)
    expect(now.shown).toBe(before.shown)
  })

  test('a table of names is refused in words', async () => {
    await expect(feedReal(instance, 'kenya/county_names.csv')).rejects.toThrow('import.unrecognised')
  })
})

/** What NCHS hides and this product marks. */
function isRelativelyWide({ value, lo, hi }: Districts['rows'][number]['perception']): boolean {
  if (value === null || lo === null || hi === null) return false
  const smaller = Math.min(value, 1 - value)
  return hi - lo > NARROW_INTERVAL && smaller > 0 && (hi - lo) / smaller > WIDEST_RELATIVE_INTERVAL
}
