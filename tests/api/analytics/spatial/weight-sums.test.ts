import { expect, test } from 'vitest'
import { weightSums } from '#api/analytics/spatial/weight-sums.ts'

test('the worked example, both ways of weighting, and one-way links', () => {
  expect(weightSums([1, -1], [[1], [0]], 'binary')).toEqual({ s0: 2, s1: 4, s2: 8, cross: -2, squaredDifferences: 8 })
  expect(weightSums([1, 2, 3], [[1, 2], [], []], 'row-standardised')).toMatchObject({ s0: 1, s1: 0.5, s2: 1.5 })
})
