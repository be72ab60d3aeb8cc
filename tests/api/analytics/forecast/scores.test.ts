import { expect, test } from 'vitest'
import { brierAny, crps, intervalScore, logScore, skill } from '#api/analytics/forecast/scores.ts'

test('the worked example', () => {
  expect(crps({ kind: 'poisson', mean: 0.5 }, 0)).toBeCloseTo(0.163165, 6)
})

test('a forecast that was sure and right costs nothing', () => {
  const sure = { kind: 'sample' as const, values: [3, 3, 3] }
  expect(crps(sure, 3)).toBe(0)
  expect(brierAny(sure, 3)).toBe(0)
  expect(logScore(sure, 3)).toBeNull()
  expect(intervalScore(sure, 3)).toEqual({ lo: 3, hi: 3, covered: true, score: 0 })
  expect(intervalScore(sure, 5)).toMatchObject({ covered: false, score: 40 })
})

test('skill needs a reference that can be beaten', () => {
  expect(skill(0.5, 1)).toBe(0.5)
  expect(skill(0.5, 0)).toBeNull()
})
