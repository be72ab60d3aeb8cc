/** Forecasts are shown where they were worth something lately, and nowhere else. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { countCdf } from '#api/analytics/forecast/count-distributions.ts'
import type { Forecast } from '#api/contract/forecast.ts'
import { quietCountry } from '#tests/support/quiet-country.ts'
import { type TestApp, testApp } from '#tests/support/test-app.ts'

/** As if drawn from one steady rate: twelve values tell less of the next than the rate they come from. */
const counts = [
  5, 10, 6, 5, 4, 7, 3, 6, 7, 6, 5, 5, 1, 6, 2, 5, 7, 8, 3, 2, 6, 1, 5, 0, 1, 10, 3, 6, 4, 4, 2, 7, 6, 2, 2, 9,
]
const steady = 'XQ22'
const silent = 'XQ44'

let app: TestApp
let told: Forecast
beforeAll(async () => {
  const batches = quietCountry({ monthly: { [steady]: [0, 1], [silent]: [0, 0] } })
  const [incident] = batches.flatMap(({ rows }) => rows.incident?.filter((row) => row.pcode === steady) ?? [])
  batches[1]?.rows.incident?.push(
    ...counts.flatMap((count, m) =>
      Array.from({ length: count }, (_, k) => {
        const date = `${2023 + Math.floor(m / 12)}-${String((m % 12) + 1).padStart(2, '0')}-20`
        return { ...incident, incidentId: `steady:${m}:${k}`, dateStart: date, dateEnd: date }
      }),
    ),
  )
  app = await testApp({ batches })
  told = (await app.get('/api/forecast')).body
})
afterAll(() => app.close())
const lineOf = (pcode: string) => told.rows.find((row) => row.id === pcode)

describe('GET /api/forecast', () => {
  it('shows the range of three months where the model knew more than twelve past values do', () => {
    const line = lineOf(steady)
    expect(line).toMatchObject({ shown: true, reason: null, periodsKnown: 36 })
    expect(line?.ahead.map((one) => one.month)).toEqual(['2026-01', '2026-02', '2026-03'])
    const [next] = line?.ahead ?? []
    expect(next?.track?.skillOverClimatology).toBeGreaterThan(0)
    const { p5, p50, p95 } = next?.quantiles ?? { p5: 0, p50: 0, p95: 0 }
    expect(p5).toBeLessThan(p50)
    expect(p50).toBeLessThan(p95)
    const whole = { kind: 'negative-binomial' as const, ...(next?.distribution ?? { size: 1, probability: 1 }) }
    expect(countCdf(whole, p50)).toBeGreaterThanOrEqual(0.5)
    expect(countCdf(whole, p50 - 1)).toBeLessThan(0.5)
  })

  it('hides it, with the reason and its record, where it was no better than the plain past', () => {
    for (const pcode of [silent, 'XQ11']) {
      const line = lineOf(pcode)
      expect(line).toMatchObject({ shown: false, reason: 'no-skill-over-climatology' })
      expect(line?.ahead.every((one) => one.quantiles === null && one.distribution === null)).toBe(true)
      expect(line?.ahead[0]?.track?.origins).toBe(12)
    }
  })

  it('refuses a past too short to be judged on', async () => {
    const { body } = await app.get<Forecast>('/api/forecast?period=quarter')
    expect(body.rows.find((row) => row.id === steady)).toMatchObject({
      shown: false,
      reason: 'too-few',
      periodsKnown: 12,
    })
    expect((await app.get<Forecast>('/api/forecast?to=2024-06')).body.together.reason).toBe('too-few')
  })

  it('answers an empty country, and turns an unknown period down', async () => {
    const empty = await testApp({ batches: [] })
    const { status, body } = await empty.get<Forecast>('/api/forecast')
    expect(status).toBe(200)
    expect(body).toMatchObject({ rows: [], together: { shown: false, reason: 'no-data' } })
    await empty.close()
    expect((await app.get('/api/forecast?period=day')).status).toBe(400)
  })
})
