import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  marshallPrior,
  smoothRates,
  smoothRatesLocally,
  smoothShares,
  standardiseRates,
} from '#api/analytics/small-areas/empirical-bayes.ts'

test('the worked example', () => {
  const { a, b, rates } = smoothRates([0, 10], [1000, 1000])!
  expect([a, b]).toEqual([2e-5, 0.005])
  expect(rates[0]).toBeCloseTo(0.001, 12)
  expect(rates[1]).toBeCloseTo(0.009, 12)
})

test('no exposure is not zero', () => {
  expect(smoothRates([1, null, 3], [100, 100, null])!.rates).toEqual([0.01, null, null])
  expect(smoothRates([1], [0])).toBeNull()
  expect(marshallPrior([], [])).toBeNull()
})

test('equal rates are pooled', () => {
  expect(smoothRates([10, 20], [100, 200])).toMatchObject({ pooled: true, a: 0, rates: [0.1, 0.1] })
})

test('every rate lies between its own and the common one; order does not matter', () => {
  const district = fc.tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 1, max: 10_000 }))
  fc.assert(
    fc.property(fc.array(district, { minLength: 2, maxLength: 20 }), (list) => {
      const counts = list.map(([count]) => count)
      const exposure = list.map(([, n]) => n)
      const { b, rates } = smoothRates(counts, exposure)!
      rates.forEach((rate, i) => {
        const own = counts[i]! / exposure[i]!
        expect(rate!).toBeGreaterThanOrEqual(Math.min(own, b) - 1e-12)
        expect(rate!).toBeLessThanOrEqual(Math.max(own, b) + 1e-12)
      })
      const back = smoothRates([...counts].reverse(), [...exposure].reverse())!.rates.reverse()
      back.forEach((rate, i) => {
        expect(rate).toBeCloseTo(rates[i]!, 10)
      })
      for (const z of standardiseRates(counts, exposure)) expect(z === null || Number.isFinite(z)).toBe(true)
    }),
  )
})

test('an island borrows from the whole map', () => {
  const local = smoothRatesLocally([0, 10, 4], [1000, 1000, 800], [[1], [0], []])
  expect(local.map((each) => each!.priorFrom)).toEqual(['neighbourhood', 'neighbourhood', 'whole-map'])
})

test('shares of a common event are pulled less than rare counts would be', () => {
  const shares = smoothShares([2, 8], [10, 10])!
  expect(shares.b).toBe(0.5)
  // s2 = 0.09; rho = (10 * 0.09 - 0.25) / (9 * 0.09) = 0.8025.
  expect(shares.rates[0]).toBeCloseTo(0.5 - 0.3 * (0.65 / 0.81), 12)
  expect(smoothShares([5, 5, null], [10, 10, 10])).toMatchObject({ pooled: true, rates: [0.5, 0.5, null] })
  expect(smoothShares([null], [0])).toBeNull()
})
