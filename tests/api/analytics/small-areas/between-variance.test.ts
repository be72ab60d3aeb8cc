import { expect, test } from 'vitest'
import { betweenVariance } from '#api/analytics/small-areas/between-variance.ts'

test('the worked example: variance of the estimates less that of their errors', () => {
  const psi = [0.5, 0.5, 0.5, 0.5]
  expect(betweenVariance([1, 2, 3, 4], psi, 'dersimonian-laird')).toBeCloseTo(5 / 3 - 0.5, 10)
  expect(betweenVariance([1, 2, 3, 4], psi, 'paule-mandel')).toBeCloseTo(5 / 3 - 0.5, 10)
  // Maximum likelihood divides by n, not n - 1.
  expect(betweenVariance([1, 2, 3, 4], psi, 'maximum-likelihood')).toBeCloseTo(5 / 4 - 0.5, 10)
})

test('estimates closer than their errors allow do not differ; one estimate says nothing', () => {
  for (const method of ['dersimonian-laird', 'paule-mandel', 'maximum-likelihood'] as const) {
    expect(betweenVariance([1, 1, 1, 1], [1, 1, 1, 1], method)).toBe(0)
    expect(betweenVariance([1], [1], method)).toBeNull()
  }
})
