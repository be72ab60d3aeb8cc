import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type CountForecast,
  countCdf,
  countMean,
  countQuantile,
  logProbability,
  negativeBinomial,
} from '#api/analytics/forecast/count-distributions.ts'

test('the worked example', () => {
  expect(logProbability({ kind: 'poisson', mean: 0.5 }, 0)).toBeCloseTo(-0.5, 12)
  expect(logProbability({ kind: 'sample', values: [1] }, 1)).toBeNull()
})

test('probabilities add up to the distribution, and the quantile undoes it', () => {
  const forecast = fc.oneof(
    fc.double({ min: 0.01, max: 60, noNaN: true }).map((mean): CountForecast => ({ kind: 'poisson', mean })),
    fc
      .tuple(fc.double({ min: 0.01, max: 40, noNaN: true }), fc.double({ min: 0.05, max: 20, noNaN: true }))
      .map(([mean, size]) => negativeBinomial(mean, size)),
  )
  fc.assert(
    fc.property(
      forecast,
      fc.integer({ min: 0, max: 30 }),
      fc.double({ min: 0.001, max: 0.999, noNaN: true }),
      (f, y, p) => {
        let sum = 0
        for (let k = 0; k <= y; k++) sum += Math.exp(logProbability(f, k)!)
        expect(countCdf(f, y)).toBeCloseTo(sum, 9)
        const q = countQuantile(f, p)
        expect(countCdf(f, q)).toBeGreaterThanOrEqual(p)
        expect(countCdf(f, q - 1)).toBeLessThan(p)
        expect(countMean(f)).toBeGreaterThan(0)
      },
    ),
  )
})
