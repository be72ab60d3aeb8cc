/** The upstream flag over a country where nothing stands out but what was planted. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import type { upstreamRow } from '#api/contract/upstream.ts'
import { quietCountry, quietDistricts } from '#tests/support/quiet-country.ts'
import { type TestApp, testApp } from '#tests/support/test-app.ts'

/** As it travels, with the English beside each statement. */
type UpstreamRow = z.input<typeof upstreamRow>

const rising = 'XQ22'
const reactive = 'XQ44'
const burning = 'XQ15'
const unheard = 'XQ51'

let app: TestApp
beforeAll(async () => {
  app = await testApp({
    batches: quietCountry({
      grievance: { [rising]: [0.2, 0.65], [burning]: [0.2, 0.7], [unheard]: [0.2, 0.75] },
      monthly: { [rising]: [0, 0], [reactive]: [0, 6], [burning]: [4, 6] },
      onlyMen: [unheard],
    }),
  })
})
afterAll(() => app.close())

const rowOf = async (pcode: string, query = ''): Promise<UpstreamRow> =>
  (await app.get(`/api/upstream${query}`)).body.rows.find((row: UpstreamRow) => row.pcode === pcode)

describe('GET /api/upstream', () => {
  it('19: fires on rising grievances without any incident, and says so in a sentence', async () => {
    const row = await rowOf(rising)
    expect(row).toMatchObject({ state: 'upstream', tier: 'flag', grievanceClass: 2, violenceClass: 0 })
    expect(row.headline.sentence).toBe(
      'Grievances over water are rising; no violence was recorded in the last year; nobody is working here.',
    )
    expect(row.reasons.map((reason) => reason.code)).toEqual([
      'grievance-high',
      'grievance-rising',
      'violence-low',
      'grievances-rose',
      'nobody-working',
    ])
    expect(row.reasons[1]?.sentence).toContain('rose by 45 points')
  })

  it('19: does not fire when only incidents rise; that is for a response', async () => {
    const row = await rowOf(reactive)
    expect(row).toMatchObject({ state: 'respond', tier: null, violenceClass: 2 })
    expect(row.headline.sentence).toMatch(/violence is high/)
    expect(row.reasons.map((reason) => reason.code)).not.toContain('grievance-rising')
  })

  it('does not call a violent district upstream, however aggrieved', async () => {
    const row = await rowOf(burning)
    expect(row.state).toBe('respond')
    expect(row.reasons.map((reason) => reason.code)).toContain('unresolved-grievances')
  })

  it('does not speak for a district where no woman was heard', async () => {
    const row = await rowOf(unheard)
    expect(row).toMatchObject({
      state: 'not_tested',
      probabilities: null,
      headline: { because: { unheard: ['female'] }, sentence: 'Not tested: no woman was heard here.' },
    })
  })

  it('raises no other flag, and the three probabilities always sum to one', async () => {
    const { body } = await app.get('/api/upstream')
    expect(
      body.rows.filter((row: UpstreamRow) => row.state === 'upstream').map((row: UpstreamRow) => row.pcode),
    ).toEqual([rising])
    expect(body.total).toBe(25)
    expect(Object.values<number>(body.counts).reduce((a, b) => a + b, 0)).toBe(25)
    for (const { probabilities } of body.rows) {
      if (probabilities === null) continue
      expect(probabilities.upstream + probabilities.respond + probabilities.sustain).toBeCloseTo(1, 12)
    }
  })

  it('states its thresholds: usual violence is the third quartile of the first two years', async () => {
    const { body } = await app.get('/api/upstream')
    expect(body.thresholds).toEqual({ cG: 0.4, delta: 0.05, cV: 6, decisionProbability: 0.8 })
    expect(body.breaks.violence).toEqual([6, 6])
    expect([body.wave, body.previousWave]).toEqual(['w2', 'w1'])
  })

  it('is the same rule whatever kind, indicator or group is looked at; places only choose what is shown', async () => {
    const row = await rowOf(rising)
    expect(await rowOf(rising, '?kinds=protest&group=sex:male&indicator=safe-by-day')).toEqual(row)
    const one = await app.get(`/api/upstream?pcodes=${rising}`)
    expect(one.body.rows).toEqual([row])
  })

  it('moves with the thresholds asked for, and refuses impossible ones', async () => {
    expect((await rowOf(rising, '?cG=0.9&delta=0.5')).state).not.toBe('upstream')
    expect((await app.get('/api/upstream?cG=2')).status).toBe(400)
  })

  it('does not test on interviews older than a year and a half', async () => {
    const row = await rowOf(rising, '?to=2027-12')
    expect(row.state).toBe('not_tested')
    expect(row.reasons.map((reason) => reason.code)).toContain('wave-stale')
  })
})

const firstRecord = {
  incidentId: 'quiet:first',
  source: 'quiet',
  kind: 'protest',
  kindAsReported: null,
  dateStart: '2023-01-10',
  dateEnd: '2023-01-10',
  timePrecision: 'day',
  lng: null,
  lat: null,
  geoPrecision: 3,
  pcode: reactive,
  regionPcode: 'XQ0',
  actor: null,
  fatalities: 0,
  fatalitiesLow: null,
  fatalitiesHigh: null,
  note: null,
}

describe('GET /api/upstream where the first years were without violence', () => {
  it('measures against the last year instead, so that one event is not high everywhere', async () => {
    const monthly = Object.fromEntries(
      quietDistricts.map((pcode): [string, [number, number]] => [pcode, [0, pcode === reactive ? 6 : 0]]),
    )
    const calm = await testApp({ batches: quietCountry({ monthly }), rows: { incident: [firstRecord] } })
    const { body } = await calm.get('/api/upstream')
    expect(body.thresholds.cV).toBeCloseTo((6 * 12) / 25, 10)
    expect(
      body.rows.filter((row: UpstreamRow) => row.state === 'respond').map((row: UpstreamRow) => row.pcode),
    ).toEqual([reactive])
    await calm.close()
  })
})
