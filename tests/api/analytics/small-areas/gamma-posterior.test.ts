import { expect, test } from 'vitest'
import { smoothRates } from '#api/analytics/small-areas/empirical-bayes.ts'
import { rateExceedance, ratePosterior } from '#api/analytics/small-areas/gamma-posterior.ts'

const prior = { a: 2e-5, b: 0.005 }

test('the worked examples', () => {
  expect(ratePosterior(10, 1000, prior).mean).toBeCloseTo(0.009, 14)
  expect(rateExceedance(10, 1000, prior, 0.005)).toBeCloseTo(0.9547, 4)
})

test('the posterior mean is the smoothed rate', () => {
  const counts = [3, 0, 12]
  const people = [900, 400, 1500]
  const smoothed = smoothRates(counts, people)!
  counts.forEach((count, i) => {
    expect(ratePosterior(count, people[i]!, smoothed).mean).toBeCloseTo(smoothed.rates[i]!, 12)
  })
})

test('pooled: certain either way', () => {
  expect(ratePosterior(3, 100, { a: 0, b: 0.02 })).toEqual({ mean: 0.02, lo: 0.02, hi: 0.02, pooled: true })
  expect(rateExceedance(3, 100, { a: 0, b: 0.02 }, 0.01)).toBe(1)
  expect(rateExceedance(3, 100, { a: 0, b: 0.02 }, 0.02)).toBe(0)
})
