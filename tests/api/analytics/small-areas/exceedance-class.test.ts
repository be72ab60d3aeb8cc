import { expect, test } from 'vitest'
import { commonRateP, exceedanceClasses } from '#api/analytics/small-areas/exceedance-class.ts'

test('the worked examples', () => {
  // P(X >= 9), X ~ Binomial(10, 1/2), is 11 / 1024.
  expect(commonRateP(9, 10, 0.5)).toBeCloseTo(22 / 1024, 12)
  expect(exceedanceClasses([12, 12, 12, 40], [1e5, 1e5, 1e5, 1e5])).toEqual([
    'likely-below',
    'likely-below',
    'likely-below',
    'very-likely-above',
  ])
})

test('a count is as far out as its tail, at both ends and whatever the share', () => {
  expect(commonRateP(0, 10, 0.5)).toBeCloseTo(2 / 1024, 12)
  expect(commonRateP(10, 10, 0.5)).toBeCloseTo(2 / 1024, 12)
  expect(commonRateP(5, 10, 0.5)).toBe(1)
  expect(commonRateP(10, 10, 1)).toBe(1)
})

test('one event over eight districts calls nothing likely, however unevenly people are spread', () => {
  const people = [50_000, 1000, 1000, 1000, 1000, 1000, 1000, 1000]
  for (let hit = 0; hit < 8; hit++) {
    const counts = people.map((_, i) => (i === hit ? 1 : 0))
    expect(new Set(exceedanceClasses(counts, people))).toEqual(new Set(['cannot-tell']))
  }
})

test('nothing is called where rates differ no more than chance, and nothing is said of what is not counted', () => {
  expect(exceedanceClasses([10, 11, 9, null], [1e5, 1e5, 1e5, 1e5])).toEqual([
    'cannot-tell',
    'cannot-tell',
    'cannot-tell',
    null,
  ])
  expect(exceedanceClasses([40, 1, 1], [1e5, null, 1e5])[1]).toBeNull()
})
