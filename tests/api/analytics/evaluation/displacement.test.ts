import { expect, test } from 'vitest'
import { weightedDisplacementDifference, weightedDisplacementQuotient } from '#api/analytics/evaluation/displacement.ts'

test('the worked examples', () => {
  const quotient = weightedDisplacementQuotient(
    { before: 120, after: 80 },
    { before: 60, after: 55 },
    { before: 800, after: 790 },
  )
  expect(quotient).toMatchObject({ status: 'ok', reading: 'diffusion' })
  const pair = (before: number, after: number) => ({ before, after })
  const difference = weightedDisplacementDifference(pair(200, 150), pair(180, 175), pair(90, 80), pair(95, 94))
  expect(difference.wdd).toBe(-54)
  expect(difference.se).toBeCloseTo(32.62, 2)
})

test('empty counts', () => {
  const none = { before: 0, after: 0 }
  expect(weightedDisplacementQuotient(none, none, none)).toMatchObject({ status: 'not_tested', reason: 'no-data' })
  expect(weightedDisplacementDifference(none, none, none, none)).toMatchObject({ wdd: 0, se: 0, z: null, p: null })
})
