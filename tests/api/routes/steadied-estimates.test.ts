/** Steadied shares and rates, tested changes and sources over the tiny country, against the mathematics worked out apart. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { marshallPrior } from '#api/analytics/small-areas/empirical-bayes.ts'
import { rateExceedance, ratePosterior } from '#api/analytics/small-areas/gamma-posterior.ts'
import { surveyChange } from '#api/analytics/survey/survey-change.ts'
import type { DistrictRow, Districts } from '#api/contract/districts.ts'
import { type TestApp, testApp } from '#tests/support/test-app.ts'

let tiny: TestApp
beforeAll(async () => {
  tiny = await testApp()
})
afterAll(() => tiny.close())

const ask = async (query = ''): Promise<Districts> =>
  (await tiny.get<Districts>(`/api/districts${query}`, { as: 'analyst' })).body
const rowOf = ({ rows }: Districts, pcode: string): DistrictRow => {
  const row = rows.find((each) => each.pcode === pcode)
  if (row === undefined) throw new Error(`no row for ${pcode}`)
  return row
}

describe('rates', () => {
  it('are steadied by all districts, with the posterior and how likely they lie above the common rate', async () => {
    const answer = await ask()
    const rated = answer.rows.filter((row) => row.rate.population !== null)
    const counts = rated.map((row) => row.violent)
    const people = rated.map((row) => row.rate.population)
    const prior = marshallPrior(counts, people)
    if (prior === null) throw new Error('no prior')
    expect(answer.rateModel).toMatchObject({ places: 8, pooled: prior.a === 0 })
    expect(answer.rateModel?.threshold).toBeCloseTo(prior.b * 100_000, 9)
    for (const { violent, rate, rateSmoothed } of rated) {
      const posterior = ratePosterior(violent ?? 0, rate.population ?? 0, prior)
      expect(rateSmoothed.value).toBeCloseTo(posterior.mean * 100_000, 9)
      expect(rateSmoothed.lo).toBeCloseTo(posterior.lo * 100_000, 9)
      expect(rateSmoothed.hi).toBeCloseTo(posterior.hi * 100_000, 9)
      expect(rateSmoothed.exceedance).toBeCloseTo(rateExceedance(violent ?? 0, rate.population ?? 0, prior, prior.b), 9)
    }
    expect(rowOf(answer, 'XT33').rateSmoothed).toMatchObject({ value: null, reason: 'no-population' })
  })

  it('call no district likely anything while there are too few incidents in all', async () => {
    const answer = await ask('?kinds=theft')
    const events = answer.rows.reduce((sum, row) => sum + (row.rate.population === null ? 0 : (row.incidents ?? 0)), 0)
    expect(events).toBeGreaterThan(0)
    expect(events).toBeLessThan(20)
    expect(answer.rateModel).toMatchObject({ tooFew: true })
    const called = answer.rows.map((row) => row.rateSmoothed.exceedanceClass)
    expect(new Set(called)).toEqual(new Set(['cannot-tell', null]))
  })

  it('do not depend on which districts are shown', async () => {
    const whole = rowOf(await ask(), 'XT22')
    const alone = rowOf(await ask('?pcodes=XT22'), 'XT22')
    expect([alone.rateSmoothed, alone.perceptionSmoothed]).toEqual([whole.rateSmoothed, whole.perceptionSmoothed])
  })

  it('are hidden under ten incidents, while the count is not', async () => {
    expect(rowOf(await ask(), 'XT22')).toMatchObject({
      violent: 5,
      rate: { precision: 'hidden', status: 'unreliable' },
    })
  })

  it('divide by the months inside the record alone, and say how many', async () => {
    const answer = await ask('?from=2024-01&to=2025-12')
    expect(answer.coverage).toMatchObject({ months: 24, monthsRecorded: 12 })
    expect(rowOf(answer, 'XT22').rate).toMatchObject({ value: 5, months: 12 })
  })

  it('come with the number of sources', async () => {
    const answer = await ask()
    expect([rowOf(answer, 'XT22').sources, rowOf(answer, 'XT31').sources]).toEqual([1, 0])
  })
})

describe('months before the first record', () => {
  it('have no figure, and say so; empty months inside it are zero', async () => {
    const { lines } = (await tiny.get('/api/series?from=2024-11&to=2025-02&pcodes=XT31')).body
    const none = { incidents: null, fatalities: null, sources: null, reason: 'no-data' }
    const zero = { incidents: 0, fatalities: 0, sources: 0, reason: null }
    expect(lines[0].months).toEqual([
      { month: '2024-11', ...none },
      { month: '2024-12', ...none },
      { month: '2025-01', ...zero },
      { month: '2025-02', ...zero },
    ])
  })
})

describe('shares', () => {
  it('are steadied towards each other, never beyond 0 and 1, and agree with the country', async () => {
    const { rows, shareModel } = await ask()
    expect(shareModel?.places).toBe(6)
    for (const { perception, perceptionSmoothed: e } of rows) {
      expect(e.value).not.toBeNull()
      expect(
        [e.lo ?? -1, e.value ?? -1, e.hi ?? -1].every((v, i, all) => v >= 0 && v <= 1 && v >= (all[i - 1] ?? 0)),
      ).toBe(true)
      if (perception.value === null) expect(e).toMatchObject({ source: 'model-only', ownWeight: 0 })
      else expect(e.ownWeight).toBeGreaterThan(0)
    }
  })

  it('of a withheld district lend nothing: what is said of it is the model’s alone', async () => {
    const { rows } = await ask()
    const [never, tooFew] = ['XT32', 'XT13'].map((pcode) => rows.find((row) => row.pcode === pcode)?.perceptionSmoothed)
    expect(tooFew).toEqual(never)
  })

  it('are tested for change with the covariance of the points asked twice', async () => {
    const { perceptionChange: change } = rowOf(await ask(), 'XT21')
    const wave = (yes: readonly number[]) =>
      yes.map((weightedSum, i) => ({
        stratum: 'XT21',
        psu: `XT21-${'abc'.charAt(i)}`,
        n: 10,
        weight: 10,
        weightedSum,
        sumWeightsSquared: 10,
      }))
    expect(change).toMatchObject({ sinceWave: 'w1', sharedPsus: 3, reason: null })
    expect(change.value).toBeCloseTo(5 / 30 - 20 / 30, 10)
    // Person i sits at point floor(i / 2) mod 3 and the first ones say yes: 5 of 30 are 2, 2, 1 a point; 20 of 30 are 8, 6, 6.
    const tested = surveyChange(wave([2, 2, 1]), wave([8, 6, 6]), [{ stratum: 'XT21', psuCount: 3 }])
    if (tested.status !== 'ok') throw new Error('not tested')
    expect([change.lo, change.hi, change.p]).toEqual([tested.lo, tested.hi, tested.p].map((v) => expect.closeTo(v, 9)))
    expect(change.distinguishable).toBe(true)
  })

  it('say no change where there is no wave before', async () => {
    expect(rowOf(await ask(), 'XT13').perceptionChange).toMatchObject({ value: null, reason: 'no-data' })
    expect(rowOf(await ask('?to=2025-06'), 'XT11').perceptionChange).toMatchObject({ value: null, reason: 'no-data' })
  })
})

it('the file of districts carries what the screen shows', async () => {
  const { text } = await tiny.get('/api/exports/districts.csv', { as: 'analyst' })
  const [head = '', ...lines] = text.trim().split('\r\n')
  const columns = head.split(',')
  for (const name of [
    'sources',
    'rate_smoothed',
    'rate_exceedance',
    'rate_exceedance_class',
    'rate_threshold',
    'share_smoothed',
    'share_change_p',
  ])
    expect(columns).toContain(name)
  const cell = (name: string) => lines.find((line) => line.startsWith('XT22,'))?.split(',')[columns.indexOf(name)]
  expect(cell('sources')).toBe('1')
  expect(cell('rate_precision')).toBe('hidden')
})
