/** A planted burst is found with its dates and place; those who may not see positions learn districts only; too few is said. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { spaceTimeScan } from '#api/contract/space-time-scan.ts'
import { quietCountry } from '#tests/support/quiet-country.ts'
import { expectSaid } from '#tests/support/said-in.ts'
import { type TestApp, testApp } from '#tests/support/test-app.ts'

/** As it travels, with the English beside each statement. */
type SpaceTimeScan = z.input<typeof spaceTimeScan>

const burst = (day: string, k: number, vague = false) => ({
  incidentId: `burst:${day}:${k}:${vague}`,
  source: 'quiet',
  kind: 'armed-robbery',
  kindAsReported: null,
  dateStart: day,
  dateEnd: day,
  timePrecision: 'day',
  lng: 22.512345,
  lat: 2.612345,
  geoPrecision: vague ? 3 : 1,
  pcode: 'XQ33',
  regionPcode: 'XQ0',
  actor: null,
  fatalities: 0,
  fatalitiesLow: null,
  fatalitiesHigh: null,
  note: '',
})

describe('GET /api/space-time-scan', () => {
  let app: TestApp
  beforeAll(async () => {
    const dates = ['2025-12-19', '2025-12-20', '2025-12-26', '2025-12-27']
    const incident = [
      ...dates.flatMap((day) => [1, 2, 3].map((k) => burst(day, k))),
      ...[1, 2].map((k) => burst('2025-06-10', k, true)),
      { ...burst('2025-06-01', 9), dateEnd: '2025-06-30', timePrecision: 'month' },
    ]
    app = await testApp({ batches: quietCountry(), rows: { incident } })
  })
  afterAll(() => app.close())

  const scan = async (query = '', as?: 'anonymous'): Promise<SpaceTimeScan> => {
    const { status, body } = await app.get(
      `/api/space-time-scan?from=2025-01&to=2025-12&draws=99${query}`,
      as === undefined ? undefined : { as },
    )
    expect(status).toBe(200)
    return body
  }

  it('finds the planted burst: its district, its weeks, and that chance hardly does it', async () => {
    const answer = await scan()
    const [first] = answer.clusters
    // Whole weeks back from 1 January 2026: the last begins on 25 December, the one before on the 18th.
    expect(first).toMatchObject({ cases: 12, startsOn: '2025-12-18', endsOn: '2025-12-31', p: 0.01 })
    expect(first?.districts).toEqual([{ pcode: 'XQ33', name: 'XQ33', cases: 12 }])
    expect(first?.centre).toEqual({ lng: 22.512345, lat: 2.612345 })
    expect(first?.expected).toBeLessThan(6)
    expect(first?.finding.sentence).toMatch(
      /^12 incidents in XQ33 from 18 Dec 2025 to 31 Dec 2025.*more than chance explains/,
    )
    expect(answer.method).toMatchObject({ points: 'positions', scannedFrom: '2025-01-02', scannedTo: '2025-12-31' })
    expect(answer.reproduce).toMatchObject({ seed: 1, draws: 99 })
    expectSaid(answer, spaceTimeScan)
  })

  it('leaves out what is placed or dated too vaguely, and counts it', async () => {
    const { leftOut } = await scan()
    expect(leftOut).toEqual({ placeTooVague: 2, outsideEveryDistrict: 0, dateTooVague: 1 })
  })

  it('tells those who may not see positions the district and no point, and lets them draw no more than usual', async () => {
    const answer = await scan('', 'anonymous')
    expect(answer.method.points).toBe('districts')
    // The vaguely placed are known to their district.
    expect(answer.leftOut.placeTooVague).toBe(0)
    const [first] = answer.clusters
    expect(first).toMatchObject({ centre: null, radiusKm: null, startsOn: '2025-12-18' })
    expect(first?.districts.map(({ pcode }) => pcode)).toContain('XQ33')
    expect(JSON.stringify(answer)).not.toContain('22.512')
    const { status } = await app.get('/api/space-time-scan?draws=9999', { as: 'anonymous' })
    expect(status).toBe(400)
  })

  it('says how often chance alone would do it when it looks for what goes on now', async () => {
    const [first] = (await scan('&prospective=true')).clusters
    expect(first).toMatchObject({ endsOn: '2025-12-31', recurrenceWeeks: 100 })
    expect((await scan()).clusters[0]?.recurrenceWeeks).toBeNull()
  })

  it('keeps every p between 1/(R+1) and 1, and gives none without draws', async () => {
    for (const { p } of (await scan('&seed=7')).clusters) {
      expect(p).toBeGreaterThanOrEqual(0.01)
      expect(p).toBeLessThanOrEqual(1)
    }
    const { body } = await app.get('/api/space-time-scan?from=2025-01&to=2025-12&draws=0')
    expect(body.clusters[0]).toMatchObject({ p: null, monteCarloSe: null })
  })

  it('refuses fewer than twenty cases with the reason', async () => {
    const { clusters, reason, finding } = await scan('&pcodes=XQ11')
    expect([clusters, reason]).toEqual([[], 'too-few'])
    expect(finding.sentence).toMatch(/at least 20/)
  })
})
