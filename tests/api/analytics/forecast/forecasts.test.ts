import { expect, test } from 'vitest'
import { countMean } from '#api/analytics/forecast/count-distributions.ts'
import {
  climatology,
  empiricalBayesForecasts,
  exponentialSmoothing,
  harveyFernandes,
  persistence,
} from '#api/analytics/forecast/forecasts.ts'

const silent = Array.from({ length: 12 }, () => 0)

test('silence is never forecast as certain', () => {
  for (const forecast of [
    persistence(silent),
    harveyFernandes(silent),
    exponentialSmoothing(silent),
    ...empiricalBayesForecasts([silent, silent]),
  ]) {
    expect(Number.isFinite(countMean(forecast))).toBe(true)
    expect(countMean(forecast)).toBeGreaterThan(0)
  }
})

test('each method looks where it says', () => {
  const rising = Array.from({ length: 20 }, (_, i) => i)
  expect(persistence(rising)).toEqual({ kind: 'poisson', mean: 19 })
  expect(climatology(rising)).toEqual({ kind: 'sample', values: rising.slice(-12) })
  expect(countMean(harveyFernandes(Array.from({ length: 80 }, () => 4)))).toBeCloseTo(4, 6)
  expect(countMean(exponentialSmoothing([4, 4, 4]))).toBeCloseTo(4, 9)
  const [busy, calm] = empiricalBayesForecasts([
    Array.from({ length: 12 }, () => 9),
    Array.from({ length: 12 }, () => 1),
  ])
  expect(countMean(busy!)).toBeGreaterThan(countMean(calm!))
  expect(() => climatology([])).toThrow(RangeError)
})
