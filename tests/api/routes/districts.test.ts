/** One row a district over the tiny country; every figure here was worked out by hand from tests/support/tiny-country.ts. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DistrictRow, Districts } from '#api/contract/districts.ts'
import type { ActorRole } from '#api/contract/session.ts'
import { type TestApp, testApp } from '#tests/support/test-app.ts'

let tiny: TestApp
beforeAll(async () => {
  tiny = await testApp()
})
afterAll(() => tiny.close())

const ask = async (query = '', as: ActorRole = 'analyst'): Promise<Districts> =>
  (await tiny.get<Districts>(`/api/districts${query}`, { as })).body
const rowOf = (answer: Districts, pcode: string): DistrictRow => {
  const row = answer.rows.find((each) => each.pcode === pcode)
  if (row === undefined) throw new Error(`no row for ${pcode}`)
  return row
}
const sum = (answer: Districts): number => answer.rows.reduce((total, row) => total + (row.incidents ?? 0), 0)
const leftOut = ({ coverage: { leftOut: l } }: Districts): number =>
  l.placeTooVague + l.outsideEveryDistrict + l.dateTooVague

describe('GET /api/districts', () => {
  it('takes the last twelve months with data, and the districts in order of their p-codes', async () => {
    const answer = await ask()
    expect([answer.from, answer.to]).toEqual(['2025-01', '2025-12'])
    expect(answer.rows.map((row) => row.pcode)).toEqual([
      'XT11',
      'XT12',
      'XT13',
      'XT21',
      'XT22',
      'XT23',
      'XT31',
      'XT32',
      'XT33',
    ])
    expect(answer.fictional).toBe(true)
  })

  it('counts incidents, violence and deaths where the place is known to the district', async () => {
    const answer = await ask()
    expect(rowOf(answer, 'XT22')).toMatchObject({ incidents: 6, violent: 5, fatalities: 3 })
    expect(rowOf(answer, 'XT11')).toMatchObject({ incidents: 3, violent: 3, fatalities: 1 })
    expect(rowOf(answer, 'XT12')).toMatchObject({ incidents: 1 })
    expect(rowOf(answer, 'XT31')).toMatchObject({ incidents: 0, fatalities: 0 })
  })

  it('gives rates per 100,000 person-years, or says that nobody knows how many people live there', async () => {
    const answer = await ask()
    expect(rowOf(answer, 'XT22').rate).toMatchObject({
      value: 5,
      population: 100_000,
      status: 'unreliable',
      reason: 'too-few',
    })
    expect(rowOf(answer, 'XT13').rate.value).toBe(2)
    expect(rowOf(answer, 'XT33').rate).toMatchObject({ value: null, reason: 'no-population' })
    expect(rowOf(answer, 'XT33').gaps).toContainEqual({ field: 'rate', reason: 'no-population' })
    expect(rowOf(await ask('?from=2025-01&to=2025-06'), 'XT22').rate.value).toBeCloseTo(10, 10)
  })

  it('counts violence in a rate, or the kinds asked for', async () => {
    expect(rowOf(await ask('?kinds=protest'), 'XT22')).toMatchObject({ incidents: 1, violent: 0, rate: { value: 1 } })
    expect(rowOf(await ask('?kinds=protest,shooting'), 'XT22')).toMatchObject({ incidents: 3, rate: { value: 3 } })
  })

  it('does not take the years before the first record for quiet ones', async () => {
    const row = rowOf(await ask('?from=2020-01&to=2020-12'), 'XT22')
    expect(row).toMatchObject({
      incidents: null,
      violent: null,
      fatalities: null,
      rate: { value: null, reason: 'no-data' },
    })
    expect(row.gaps).toContainEqual({ field: 'incidents', reason: 'no-data' })
    const { rows } = (await tiny.get('/api/hotspots?of=rate&from=2020-01&to=2020-12')).body
    expect(new Set(rows.map((each: { reason: string }) => each.reason))).toEqual(new Set(['no-data']))
  })

  it('gives the share of the last wave of the period with its interval', async () => {
    const { perception } = rowOf(await ask(), 'XT11')
    expect(perception).toMatchObject({ value: 0.5, n: 30, waveId: 'w2', asked: '2025-09-20', dontKnow: 0 })
    expect(perception.lo).toBeLessThan(0.5)
    expect(perception.hi).toBeGreaterThan(0.5)
    expect(rowOf(await ask('?to=2025-06'), 'XT11').perception).toMatchObject({ value: 1 / 3, waveId: 'w1' })
  })

  it('counts anyone with one serious grievance, and says how it changed and over what', async () => {
    const { grievance } = rowOf(await ask(), 'XT21')
    expect(grievance).toMatchObject({ value: 0.8, top: [{ grievance: 'water' }] })
    expect(grievance.change).toBeCloseTo(24 / 30 - 5 / 30, 10)
  })

  it('tells never asked, asked too long ago and too few apart, and none of them is a low figure', async () => {
    const year = await ask()
    expect(rowOf(year, 'XT32').perception).toMatchObject({
      value: null,
      n: null,
      status: 'no_data',
      reason: 'never-asked',
    })
    expect(rowOf(year, 'XT13').perception).toMatchObject({
      value: null,
      n: null,
      status: 'suppressed',
      reason: 'suppressed',
    })
    expect(year.coverage).toMatchObject({ districts: 9, asked: 8, neverAsked: ['XT32'], lastWave: 'w2' })
    const late = await ask('?from=2025-10&to=2025-12')
    expect(rowOf(late, 'XT11').perception).toMatchObject({
      value: null,
      status: 'stale',
      reason: 'stale',
      asked: '2025-09-20',
    })
    expect(rowOf(late, 'XT11').gaps).toContainEqual({ field: 'perception', reason: 'stale' })
  })

  it('14: a district with no survey is never coloured as low, never imputed', async () => {
    for (const indicator of ['safe-after-dark', 'serious-grievance']) {
      const row = rowOf(await ask(`?indicator=${indicator}`), 'XT32')
      expect([row.perception.value, row.perception.lo, row.perception.hi]).toEqual([null, null, null])
      expect(row.gaps.map((gap) => gap.field)).toEqual(expect.arrayContaining(['perception', 'grievance']))
    }
    const tested = (await tiny.get('/api/hotspots?of=indicator')).body.rows.find(
      (row: { pcode: string }) => row.pcode === 'XT32',
    )
    expect(tested).toMatchObject({ value: null, class: 'not-tested' })
    const state = (await tiny.get('/api/upstream')).body.rows.find((row: { pcode: string }) => row.pcode === 'XT32')
    expect(state).toMatchObject({ state: 'not_tested', grievanceClass: null, probabilities: null })
  })

  it('narrows by group, and withholds a group of nobody without calling it zero', async () => {
    const women = await ask('?group=sex:female')
    expect(rowOf(women, 'XT11').perception).toMatchObject({ n: 15, value: 8 / 15, precision: 'hidden' })
    expect(rowOf(await ask('?group=sex:female', 'planner'), 'XT11').perception).toMatchObject({
      n: 15,
      value: null,
      lo: null,
    })
    expect(rowOf(women, 'XT33').perception).toMatchObject({ value: null, n: 0, status: 'no_data' })
  })

  it('counts running interventions and open sites at the end of the period', async () => {
    const answer = await ask()
    expect(rowOf(answer, 'XT22')).toMatchObject({ interventionsActive: 1, openSites: 5 })
    expect(rowOf(answer, 'XT11').interventionsActive).toBe(0)
    expect(rowOf(await ask('?to=2025-09'), 'XT22').openSites).toBe(6)
    expect(rowOf(await ask('?from=2025-01&to=2025-05'), 'XT22').interventionsActive).toBe(0)
  })

  it('adds regions and the country up from people, not from percentages', async () => {
    const regions = await ask('?level=region')
    expect(rowOf(regions, 'XT1')).toMatchObject({ incidents: 6, perception: { value: 29 / 58, n: 58 } })
    expect(rowOf(regions, 'XT1').rate.population).toBe(250_000)
    expect(rowOf(regions, 'XT3').rate.reason).toBe('no-population')
    const country = rowOf(await ask('?level=adm0'), 'XT')
    expect(country).toMatchObject({ incidents: 14, fatalities: 7, perception: { value: 85 / 208, n: 208 } })
  })

  const places = ['', 'pcodes=XT11', 'pcodes=XT22,XT31', 'pcodes=XT1', 'pcodes=XT1,XT22', 'pcodes=XT']
  const others = ['', 'from=2025-11&to=2025-11', 'kinds=shooting', 'to=2025-07', 'kinds=theft&from=2025-03']
  const asked = ['district', 'region', 'country'].flatMap((level) =>
    places.flatMap((place) => others.map((other) => `?level=${level}&${place}&${other}`)),
  )
  it.each(asked)('D3: districts and what was left out add up to the incidents of the period: %s', async (query) => {
    const answer = await ask(query)
    expect(sum(answer) + leftOut(answer)).toBe(answer.coverage.incidentsInPeriod)
  })

  it('tells a region or the country of the asked districts alone, people and answers too', async () => {
    const whole = await ask()
    const district = rowOf(whole, 'XT22')
    for (const [level, pcode] of [
      ['region', 'XT2'],
      ['country', 'XT'],
    ]) {
      const part = await ask(`?level=${level}&pcodes=XT22`)
      expect(part.rows.map((row) => row.pcode)).toEqual([pcode])
      expect(part.rows[0]).toMatchObject({
        incidents: district.incidents,
        fatalities: district.fatalities,
        rate: district.rate,
        perception: district.perception,
        openSites: district.openSites,
      })
    }
    const two = await ask('?level=region&pcodes=XT1,XT22')
    expect(two.rows.map((row) => row.pcode)).toEqual(['XT1', 'XT2'])
    expect(rowOf(two, 'XT1')).toEqual(rowOf(await ask('?level=region'), 'XT1'))
    const never = await ask('?level=region&pcodes=XT32')
    expect(never.coverage).toMatchObject({ asked: 0, neverAsked: ['XT3'] })
    const line = (await tiny.get('/api/series?by=place&level=region&pcodes=XT22', { as: 'analyst' })).body.lines
    expect(line.map((each: { id: string }) => each.id)).toEqual(['XT2'])
  })

  it('says why an incident is in no district', async () => {
    expect((await ask()).coverage).toMatchObject({
      leftOut: { placeTooVague: 1, districtReplaced: 0, outsideEveryDistrict: 1, dateTooVague: 0 },
      incidentsInPeriod: 14,
    })
    expect((await ask('?from=2025-07')).coverage.leftOut.dateTooVague).toBe(1)
    expect((await ask('?level=region')).coverage.leftOut).toMatchObject({ placeTooVague: 0, outsideEveryDistrict: 1 })
  })

  it('knows only what was known at the moment asked about', async () => {
    const before = await ask('?asOf=2025-06-01&from=2025-01&to=2025-12')
    expect(rowOf(before, 'XT22')).toMatchObject({ incidents: null, perception: { waveId: 'w1' } })
    expect(rowOf(before, 'XT22').gaps).toContainEqual({ field: 'incidents', reason: 'no-data' })
  })

  it.each([
    ['?from=2025-12&to=2025-01', 400, 'from'],
    ['?from=2025-13', 400, 'from'],
    ['?kinds=arson', 400, 'kinds'],
    ['?sources=nobody', 400, 'sources'],
    ['?level=community', 400, 'level'],
    ['?colour=red', 400, 'colour'],
    ['?pcodes=XT11,XX99', 404, 'pcodes'],
    ['?indicator=happiness', 404, 'indicator'],
    ['?group=sex:female&group=sex:male', 400, 'group'],
  ])('refuses %s with %i, naming %s', async (query, status, field) => {
    const answer = await tiny.get(`/api/districts${query}`)
    expect(answer.status).toBe(status)
    expect(Object.keys(answer.body.fields)).toEqual([field])
  })

  it('answers anyone, and nobody finds a coordinate in it', async () => {
    const answer = await tiny.get('/api/districts', { as: 'anonymous' })
    expect(answer.status).toBe(200)
    expect(answer.text).not.toMatch(/"(lng|lat|coordinates)"/)
  })
})
