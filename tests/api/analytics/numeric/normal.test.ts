import fc from 'fast-check'
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

const relative = (value: number, expected: number): number => Math.abs(value / expected - 1)

// R 4.2: pnorm(z)
test.each([
  [-30, 4.906713927148187e-198],
  [-8, 6.220960574271785e-16],
  [-5.7, 5.990371401063528e-9],
  [-5, 2.866515718791939e-7],
  [-3, 0.0013498980316300946],
  [-1.5, 0.06680720126885807],
  [-0.5, 0.308537538725987],
  [0.1, 0.539827837277029],
  [0.7, 0.758036347776927],
  [2, 0.9772498680518208],
  [6, 0.9999999990134123],
])('P(Z <= %d) to the last digits', (z, expected) => {
  expect(relative(normalCdf(z), expected)).toBeLessThan(2e-15)
})

// R 4.2: qnorm(p)
test.each([
  [1e-200, -30.205594179579634],
  [1e-20, -9.262340089798405],
  [1e-6, -4.753424308822899],
  [0.025, -1.9599639845400538],
  [0.3, -0.5244005127080407],
  [0.92, 1.4050715603096327],
  [0.999, 3.0902323061678132],
])('the z below which %d lies, to the last digits', (p, expected) => {
  expect(relative(normalQuantile(p), expected)).toBeLessThan(2e-15)
})

test('quantile and distribution undo each other', () => {
  fc.assert(
    fc.property(fc.double({ min: -37, max: 5, noNaN: true }), (z) => {
      expect(Math.abs(normalQuantile(normalCdf(z)) - z)).toBeLessThan(1e-9)
    }),
  )
})

test('the ends', () => {
  expect(normalCdf(Number.NEGATIVE_INFINITY)).toBe(0)
  expect(normalCdf(Number.POSITIVE_INFINITY)).toBe(1)
  expect(normalQuantile(0)).toBe(Number.NEGATIVE_INFINITY)
  expect(normalQuantile(1)).toBe(Number.POSITIVE_INFINITY)
  expect(normalQuantile(0.5)).toBe(0)
})
