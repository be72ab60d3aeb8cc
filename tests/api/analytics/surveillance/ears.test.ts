import { expect, test } from 'vitest'
import { ears } from '#api/analytics/surveillance/ears.ts'

test('the worked example: a flat baseline still has a bound', () => {
  const { c1, c2, c3 } = ears([1, 1, 1, 1, 1, 1, 1, 5])
  expect(c1[7]).toMatchObject({ alarm: true, statistic: 4 })
  expect(c1[7]!.upper).toBeCloseTo(1 + 3.0902, 4)
  expect(c1.slice(0, 7).every((point) => point === null)).toBe(true)
  expect(c2[7]).toBeNull()
  expect(c3.at(-1)).toBeNull()
})

test('all zeros never alarm, and one event after silence does not either', () => {
  expect(ears(Array.from({ length: 30 }, () => 0)).c2.some((point) => point?.alarm)).toBe(false)
  expect(ears([0, 0, 0, 0, 0, 0, 0, 1]).c1[7]!.alarm).toBe(false)
})
