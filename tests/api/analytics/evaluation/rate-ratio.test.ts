import fc from 'fast-check'
import { expect, test } from 'vitest'
import { minimumDetectableRatio, rateRatio } from '#api/analytics/evaluation/rate-ratio.ts'

test('the worked examples', () => {
  const got = rateRatio(2, 10, 9, 12)
  expect(got.status === 'ok' && [got.ratio, got.lo, got.hi, got.p].map((x) => Number(x!.toFixed(4)))).toEqual([
    0.2667, 0.028, 1.2884, 0.0775,
  ])
  expect(minimumDetectableRatio(50, 12, 12)).toBeCloseTo(0.505, 3)
  expect(minimumDetectableRatio(1, 12, 12)).toBeNull()
  expect(minimumDetectableRatio(0, 12, 12)).toBeNull()
})

test('no exposure, no ratio', () => {
  expect(rateRatio(1, 0, 2, 1)).toEqual({ status: 'not_tested', reason: 'no-exposure' })
  expect(() => rateRatio(1.5, 1, 2, 1)).toThrow(RangeError)
})

test('turning before and after round inverts everything', () => {
  const count = fc.integer({ min: 1, max: 200 })
  fc.assert(
    fc.property(count, count, fc.integer({ min: 1, max: 24 }), fc.integer({ min: 1, max: 24 }), (a, b, s, t) => {
      const [one, other] = [rateRatio(a, s, b, t), rateRatio(b, t, a, s)]
      if (one.status !== 'ok' || other.status !== 'ok') throw new Error('expected a ratio')
      expect(one.lo * other.hi!).toBeCloseTo(1, 8)
      expect(one.p).toBeCloseTo(other.p, 8)
      expect(
        one.lo <= one.midPLo && one.midPLo <= one.ratio! && one.ratio! <= one.midPHi! && one.midPHi! <= one.hi!,
      ).toBe(true)
    }),
  )
})
