import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mannKendall, median, seasonalKendall } from '#api/analytics/surveillance/mann-kendall.ts'

test('the worked example', () => {
  const trend = mannKendall([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  expect(trend).toMatchObject({ status: 'ok', s: 45, slope: 1, autocorrelated: false })
  expect(trend.status === 'ok' && trend.z).toBeCloseTo(3.9355, 4)
})

test('short, empty and flat series', () => {
  expect(mannKendall([1, 2, 3])).toEqual({ status: 'not_tested', reason: 'too-few' })
  expect(mannKendall(Array.from({ length: 20 }, () => null))).toEqual({ status: 'not_tested', reason: 'too-few' })
  expect(mannKendall(Array.from({ length: 12 }, () => 5))).toMatchObject({ z: 0, p: 1, slope: 0, autocorrelation: 0 })
  expect(seasonalKendall([1, 2, 3, 4, 5, 6, 7, 8, 9], 12)).toEqual({ status: 'not_tested', reason: 'too-few' })
  expect(() => median([])).toThrow(RangeError)
})

test('backwards or upside down turns the sign; any rising rescaling leaves z', () => {
  const series = fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 8, maxLength: 30 })
  fc.assert(
    fc.property(series, (y) => {
      const z = (values: number[]) => {
        const trend = mannKendall(values)
        return trend.status === 'ok' ? trend.z : Number.NaN
      }
      expect(z([...y].reverse())).toBeCloseTo(-z(y), 10)
      expect(z(y.map((value) => -value))).toBeCloseTo(-z(y), 10)
      expect(z(y.map((value) => value ** 3))).toBeCloseTo(z(y), 10)
    }),
  )
})

test('a series that leans on its past is less sure of its trend', () => {
  const wave = Array.from({ length: 40 }, (_, i) => i / 20 + 3 * Math.sin(i / 5))
  const trend = mannKendall(wave)
  if (trend.status !== 'ok') throw new Error('expected a trend')
  expect(trend.autocorrelated).toBe(true)
  expect(trend.pCorrected).toBeGreaterThan(trend.p)
})
