import { expect, test } from 'vitest'
import { normalCdf, normalQuantile, normalSf, twoSidedP } from '#api/analytics/numeric/normal.ts'

test('the worked examples', () => {
  expect(normalCdf(-8) / 6.220960574271819e-16).toBeCloseTo(1, 12)
  expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 12)
  expect(twoSidedP(1.959963984540054)).toBeCloseTo(0.05, 14)
})

test('both tails are equally exact', () => {
  for (const z of [0, 1, 5, 10, 20, 30]) expect(normalSf(z)).toBe(normalCdf(-z))
  expect(twoSidedP(0)).toBe(1)
})
