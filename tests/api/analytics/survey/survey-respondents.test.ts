import { expect, test } from 'vitest'
import {
  psuSumsOf,
  scoreVariance,
  strataOf,
  surveyRatio,
  surveyTotal,
} from '#api/analytics/survey/survey-respondents.ts'

const sample = ['1', '1', '2', '2'].map((psu) => ({ stratum: 'a', psu, weight: 2 }))

test('a missing answer leaves its cluster in the sample', () => {
  expect(strataOf(sample)).toEqual([{ stratum: 'a', psuCount: 2 }])
  expect(psuSumsOf(sample, [1, 0, null, null])).toEqual([
    { stratum: 'a', psu: '1', n: 2, weight: 4, weightedSum: 2, sumWeightsSquared: 8 },
  ])
})

test('a mean, a total and nobody', () => {
  expect(surveyRatio(sample, [1, 1, 0, 0])).toEqual({ estimate: 0.5, se: 0.5, df: 1 })
  expect(surveyTotal(sample, [1, 1, 0, 0])).toEqual({ estimate: 4, se: 4, df: 1 })
  expect(surveyRatio(sample, [null, null, null, null])).toBeNull()
  expect(() => scoreVariance(sample, [1])).toThrow(RangeError)
})
