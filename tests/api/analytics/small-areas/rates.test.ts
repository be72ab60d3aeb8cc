import { expect, test } from 'vitest'
import { garwoodInterval, incidentRate } from '#api/analytics/small-areas/rates.ts'

test('the worked examples', () => {
  expect(garwoodInterval(0).lo).toBe(0)
  expect(garwoodInterval(0).hi).toBeCloseTo(3.68888, 5)
  const rate = incidentRate(20, 100_000, 1)
  expect(rate).toMatchObject({ status: 'ok', rate: 20, reasons: [] })
  expect(rate.lo).toBeCloseTo(12.2165, 4)
  expect(rate.hi).toBeCloseTo(30.8884, 4)
})

test('few events keep their count and lose their rate', () => {
  const rate = incidentRate(3, 50_000, 1)
  expect(rate.status).toBe('unreliable')
  expect(rate.reasons.map(({ code }) => code)).toEqual(['few-events', 'wide-interval'])
  expect(incidentRate(0, 50_000, 1).reasons.map(({ code }) => code)).toEqual(['few-events'])
})

test('unknown population or count: no rate', () => {
  expect(incidentRate(5, null, 1)).toMatchObject({
    status: 'not_tested',
    rate: null,
    reasons: [{ code: 'no-exposure' }],
  })
  expect(incidentRate(5, 0, 1).status).toBe('not_tested')
  expect(incidentRate(null, 1000, 1).reasons).toEqual([{ code: 'no-data' }])
})
