import { expect, test } from 'vitest'
import { wilsonInterval } from '#api/analytics/survey/wilson.ts'

test('the worked example', () => {
  const { lo, hi } = wilsonInterval(0.5, 10)
  expect(lo).toBeCloseTo(0.2366, 4)
  expect(hi).toBeCloseTo(0.7634, 4)
})

test('the ends are exact', () => {
  expect(wilsonInterval(0, 20).lo).toBe(0)
  expect(wilsonInterval(1, 20).hi).toBe(1)
})
