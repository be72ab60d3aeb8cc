import fc from 'fast-check'
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

const relative = (value: number, expected: number): number => Math.abs(value / expected - 1)

// R 4.2: qbeta(p, a, b)
test.each([
  [0.025, 1, 20, 0.0012650894979498041],
  [0.975, 1, 20, 0.16843347098308536],
  [0.025, 0.5, 0.5, 0.0015413331334360124],
  [0.3, 2.5, 7, 0.17680146270511068],
  [0.025, 14.2, 185.8, 0.03975054594765409],
  [0.975, 120.25, 37, 0.8274610377549113],
  [0.5, 1000, 1000, 0.5],
  [0.025, 30_000, 1_000_000, 0.02880232789809446],
  [1e-10, 3, 4, 0.00017101953023986434],
  [0.999, 0.5, 1000, 0.005400500669259918],
  [0.975, 200, 0.5, 0.9999975417593475],
])('Beta to the last digits: p %d, shapes %d and %d', (p, a, b, expected) => {
  expect(relative(betaQuantile(p, a, b), expected)).toBeLessThan(1e-14)
})

// R 4.2: qt(p, df)
test.each([
  [0.975, 1, 12.706204736174694],
  [0.975, 2, 4.302652729749462],
  [0.975, 14, 2.144786687917804],
  [0.995, 3.7, 4.869252253227828],
  [0.6, 5, 0.2671808657041452],
  [0.025, 33.3, -2.0338192241340534],
  [0.9999, 100, 3.861599790950091],
  [1e-10, 8, -39.12956297338265],
  [0.975, 1e5, 1.959987707534609],
  [0.9, 1.3, 2.4259474107879173],
])("Student's t to the last digits: p %d at %d degrees of freedom", (p, df, expected) => {
  expect(relative(tQuantile(p, df), expected)).toBeLessThan(1e-14)
})

// R 4.2: 2 * pt(-abs(t), df)
test.each([
  [2.1447866879178, 14, 0.050000000000000384],
  [-0.1, 1, 0.9365489651388929],
  [1.96, 1e5, 0.04999856319430168],
  [12, 3.7, 0.0004267873993812449],
  [40, 33.3, 9.836112135817668e-30],
  [0.001, 5, 0.9992407867721976],
])('the tail of t %d at %d degrees of freedom', (t, df, expected) => {
  expect(relative(twoSidedTP(t, df), expected)).toBeLessThan(1e-13)
})

test('quantile and distribution undo each other, and the ends mirror each other', () => {
  const shape = fc.double({ min: 0.05, max: 1e5, noNaN: true })
  const p = fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true })
  fc.assert(
    fc.property(shape, shape, p, fc.integer({ min: 1, max: 63 }), (a, b, share, part) => {
      const x = betaQuantile(share, a, b)
      expect(x).toBeGreaterThanOrEqual(0)
      expect(x).toBeLessThanOrEqual(1)
      expect(betaCdf(part / 64, a, b) + betaCdf(1 - part / 64, b, a)).toBeCloseTo(1, 14)
      // The doubles beside x bound what any x can give.
      const below = betaCdf(x * (1 - 4e-16), a, b)
      const above = betaCdf(Math.min(1, x * (1 + 4e-16)), a, b)
      // The density's front is the exponential of terms as large as a + b, each rounded.
      const noise = 1e-12 + (a + b) * Number.EPSILON
      expect(below).toBeLessThanOrEqual(share * (1 + noise))
      expect(above).toBeGreaterThanOrEqual(share * (1 - noise))
    }),
  )
})

test("the ends of Student's t", () => {
  expect(tQuantile(0.5, 3)).toBe(0)
  expect(tQuantile(0, 3)).toBe(Number.NEGATIVE_INFINITY)
  expect(tQuantile(1, 3)).toBe(Number.POSITIVE_INFINITY)
  expect(tQuantile(0.975, Number.POSITIVE_INFINITY)).toBeCloseTo(1.959963984540054, 14)
  expect(twoSidedTP(Number.POSITIVE_INFINITY, 3)).toBe(0)
  expect(twoSidedTP(0, 3)).toBe(1)
})
