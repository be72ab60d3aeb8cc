import { expect, test } from 'vitest'
import { smoothVariances } from '#api/analytics/small-areas/smooth-variances.ts'

test('the worked example', () => {
  const [a, b] = smoothVariances([
    { share: 0.4, n: 100, deff: 1.5 },
    { share: 0.6, n: 100, deff: 1.5 },
  ])
  expect(a).toBeCloseTo(0.00375, 12)
  expect(b).toBeCloseTo(0.00375, 12)
})

test('a district at 0 % still has a variance, a missing one has none', () => {
  const got = smoothVariances([{ share: 0, n: 50, deff: 0 }, null, { share: 0, n: 80, deff: 0 }])
  expect(got[0]).toBeGreaterThan(0)
  expect(got[1]).toBeNull()
  expect(smoothVariances([null])).toEqual([null])
})
