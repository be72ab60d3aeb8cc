import { expect, test } from 'vitest'
import { betaCdf, betaQuantile, tQuantile, twoSidedTP } from '#api/analytics/numeric/distributions.ts'

test('the worked examples', () => {
  expect(betaQuantile(0.025, 1, 20)).toBeCloseTo(0.0012650894979498, 14)
  expect(betaCdf(0.5, 2, 2)).toBeCloseTo(0.5, 14)
  expect(tQuantile(0.975, 14)).toBeCloseTo(2.1447866879, 9)
  expect(twoSidedTP(2.1447866879178, 14)).toBeCloseTo(0.05, 11)
})

test('a zero shape puts all mass at its end', () => {
  expect(betaQuantile(0.3, 0, 5)).toBe(0)
  expect(betaQuantile(0.3, 5, 0)).toBe(1)
  expect(betaCdf(0, 2, 2)).toBe(0)
  expect(betaCdf(1, 2, 2)).toBe(1)
})

test('nonsense is refused', () => {
  expect(() => betaQuantile(2, 1, 1)).toThrow(RangeError)
  expect(() => tQuantile(0.5, 0)).toThrow(RangeError)
})
