import { expect, test } from 'vitest'
import type { PsuSums } from '#api/analytics/survey/survey.ts'
import { surveyMean } from '#api/analytics/survey/survey.ts'
import { surveyChange } from '#api/analytics/survey/survey-change.ts'

const wave = (prefix: string, yes: number[]): PsuSums[] =>
  yes.map((sum, i) => ({
    stratum: 'a',
    psu: `${prefix}${i}`,
    n: 20,
    weight: 20,
    weightedSum: sum,
    sumWeightsSquared: 20,
  }))

test('the worked example: the same wave twice has not moved', () => {
  const same = wave('p', [4, 8, 10, 6])
  const change = surveyChange(same, same, [{ stratum: 'a', psuCount: 4 }])
  expect(change).toMatchObject({ status: 'ok', change: 0, se: 0, p: 1, sharedPsus: 4 })
})

test('separate samples in separate strata add their variances', () => {
  const now = wave('n', [9, 12, 10, 6])
  const then = wave('t', [4, 8, 10, 6]).map((each) => ({ ...each, stratum: 'b' }))
  const strata = [
    { stratum: 'a', psuCount: 4 },
    { stratum: 'b', psuCount: 4 },
  ]
  const change = surveyChange(now, then, strata)
  const variance = surveyMean(now, strata)!.se ** 2 + surveyMean(then, strata)!.se ** 2
  expect(change.status === 'ok' && change.se ** 2).toBeCloseTo(variance, 12)
  expect(change).toMatchObject({ df: 6, sharedPsus: 0 })
})

test('going back to the same clusters makes a common shift certain', () => {
  const change = surveyChange(wave('p', [6, 10, 12, 8]), wave('p', [4, 8, 10, 6]), [{ stratum: 'a', psuCount: 4 }])
  expect(change.status === 'ok' && change.change).toBeCloseTo(0.1, 12)
  expect(change.status === 'ok' && change.se).toBeCloseTo(0, 12)
})

test('an empty wave', () => {
  expect(surveyChange([], wave('p', [1]), [{ stratum: 'a', psuCount: 1 }])).toEqual({
    status: 'not_tested',
    reason: 'no-data',
  })
})
