import { expect, test } from 'vitest'
import { cusum, cusumLimit, cusumReference, cusumRunLength } from '#api/analytics/surveillance/cusum.ts'

test('the worked examples', () => {
  expect(cusumReference(2, 4)).toBeCloseTo(2.88539, 5)
  expect(cusum([0, 5, 5], 2, 5)).toEqual({ k: 2, sums: [0, 3, 6], alarms: [false, false, true] })
  expect(cusumRunLength(4, 5, 3)).toBeCloseTo(71.31, 2)
})

test('after an alarm it starts again', () => {
  expect(cusum([9, 9], 2, 5).sums).toEqual([7, 7])
})

test('the chosen limit waits long enough, the one below does not', () => {
  const h = cusumLimit(3, 2)
  expect(cusumRunLength(3, h, 2)).toBeGreaterThanOrEqual(100)
  expect(cusumRunLength(3, h - 1, 2)).toBeLessThan(100)
  expect(() => cusumReference(2, 1)).toThrow(RangeError)
})
