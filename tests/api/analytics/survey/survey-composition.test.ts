import { expect, test } from 'vitest'
import { surveyComposition } from '#api/analytics/survey/survey-composition.ts'
import { surveyRatio } from '#api/analytics/survey/survey-respondents.ts'

const sample = [0, 0, 1, 1, 2, 2].map((psu) => ({ stratum: 'all', psu: String(psu), weight: 1 + psu }))

test('two shares of one whole move against each other', () => {
  const got = surveyComposition(sample, ['a', 'b', 'a', 'a', 'b', null], ['a', 'b'])!
  expect(got.shares[0]! + got.shares[1]!).toBeCloseTo(1, 12)
  expect(got.covariance[0]![1]).toBeCloseTo(-got.covariance[0]![0]!, 12)
  const alone = surveyRatio(sample, [1, 0, 1, 1, 0, null])!
  expect(Math.sqrt(got.covariance[0]![0]!)).toBeCloseTo(alone.se, 12)
})

test('nobody answered', () => {
  expect(
    surveyComposition(
      sample,
      sample.map(() => null),
      ['a'],
    ),
  ).toBeNull()
})
