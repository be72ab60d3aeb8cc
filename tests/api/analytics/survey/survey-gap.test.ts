import { expect, test } from 'vitest'
import type { StratumSize } from '#api/analytics/survey/psu-variance.ts'
import type { PsuSums } from '#api/analytics/survey/survey.ts'
import { surveyMean } from '#api/analytics/survey/survey.ts'
import { surveyGap } from '#api/analytics/survey/survey-gap.ts'

const strata: StratumSize[] = [{ stratum: 'a', psuCount: 4 }]
const group = (yes: readonly number[], n = 10, stratum = 'a'): PsuSums[] =>
  yes.map((weightedSum, i) => ({ stratum, psu: `p${i}`, n, weight: n, weightedSum, sumWeightsSquared: n }))

test('the worked example: two groups that answer alike point by point stand at no distance, for certain', () => {
  const same = group([2, 4, 5, 3])
  expect(surveyGap(same, same, strata)).toMatchObject({ status: 'ok', gap: 0, se: 0, p: 1 })
})

test('by hand: ten women and ten men at each of four points, women 0.2 below in all', () => {
  // Shares 0.3 and 0.5. A point's score is (yes - share n) / 40 for either group, the second taken from the first.
  const women = group([2, 4, 3, 3])
  const men = group([5, 5, 6, 4])
  const scores = [2, 4, 3, 3].map((w, i) => (w - 3) / 40 - ([5, 5, 6, 4][i]! - 5) / 40)
  const variance = (4 / 3) * scores.reduce((sum, u) => sum + u * u, 0)
  const found = surveyGap(women, men, strata)
  expect(found.status === 'ok' && found.gap).toBeCloseTo(-0.2, 12)
  expect(found.status === 'ok' && found.se ** 2).toBeCloseTo(variance, 12)
  expect(found).toMatchObject({ df: 3 })
})

test('what moves both at a point takes away from the doubt, and what moves them apart adds to it', () => {
  const apart = (one: PsuSums[], other: PsuSums[]) => {
    const found = surveyGap(one, other, strata)
    if (found.status !== 'ok') throw new Error(found.reason)
    return found.se ** 2
  }
  const women = group([1, 3, 5, 7])
  const together = group([3, 5, 7, 9])
  const opposite = group([9, 7, 5, 3])
  const separate = surveyMean(women, strata)!.se ** 2 + surveyMean(together, strata)!.se ** 2
  expect(apart(women, together)).toBeCloseTo(0, 12)
  expect(apart(women, opposite)).toBeCloseTo(2 * separate, 12)
})

test('groups met at different points of different strata add their variances', () => {
  const officers = group([6, 8, 9, 5], 10, 'o')
  const people = group([2, 4, 5, 3])
  const both = [...strata, { stratum: 'o', psuCount: 4 }]
  const found = surveyGap(officers, people, both)
  const variance = surveyMean(officers, both)!.se ** 2 + surveyMean(people, both)!.se ** 2
  expect(found.status === 'ok' && found.se ** 2).toBeCloseTo(variance, 12)
})

test('nobody of one group: no gap', () => {
  expect(surveyGap([], group([1, 2, 3, 4]), strata)).toEqual({ status: 'not_tested', reason: 'no-data' })
})
