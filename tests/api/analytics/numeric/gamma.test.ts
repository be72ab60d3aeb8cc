import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gammaCdf, gammaQuantile, gammaSf, logGamma } from '#api/analytics/numeric/gamma.ts'

test('the worked examples', () => {
  expect(logGamma(5)).toBeCloseTo(Math.log(24), 13)
  expect(gammaCdf(1, 1, 1)).toBeCloseTo(1 - 1 / Math.E, 14)
  expect(gammaSf(2, 1, 1)).toBeCloseTo(Math.exp(-2), 14)
  expect(gammaQuantile(0.975, 1, 1)).toBeCloseTo(-Math.log(0.025), 13)
})

test.each([
  [0.975, 1200, 1268.8372769357773],
  [0.025, 1e6, 998040.9833402939],
  [0.025, 0.5, 0.000491034558587626],
])('large and small shapes: p %d, shape %d', (p, shape, expected) => {
  expect(Math.abs(gammaQuantile(p, shape, 1) / expected - 1)).toBeLessThan(1e-9)
})

test('far tails keep their digits', () => {
  expect(gammaSf(100, 1, 1) / Math.exp(-100)).toBeCloseTo(1, 12)
  expect(gammaCdf(1e-8, 2, 1) / 5e-17).toBeCloseTo(1, 7)
})

test('quantile and distribution undo each other', () => {
  const shape = fc.double({ min: 0.05, max: 1e5, noNaN: true })
  const p = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true })
  fc.assert(
    fc.property(shape, p, (a, share) => {
      const x = gammaQuantile(share, a, 2)
      expect(Number.isFinite(x)).toBe(true)
      expect(Math.abs(gammaCdf(x, a, 2) - share)).toBeLessThan(1e-11)
      expect(Math.abs(gammaCdf(x, a, 2) + gammaSf(x, a, 2) - 1)).toBeLessThan(1e-13)
    }),
  )
})

test('edges', () => {
  expect(gammaQuantile(0.5, 0, 1)).toBe(0)
  expect(gammaQuantile(0, 3, 1)).toBe(0)
  expect(gammaCdf(0, 3, 1)).toBe(0)
  expect(() => gammaQuantile(1.2, 3, 1)).toThrow(RangeError)
})
