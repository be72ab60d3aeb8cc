import { expect, test } from 'vitest'
import { precisionReasons, privacyReasons } from '#api/analytics/survey/precision.ts'

const codes = (...call: Parameters<typeof precisionReasons>) => precisionReasons(...call).hide.map(({ code }) => code)

test('the worked example', () => {
  expect(precisionReasons(0.05, 400, 400, 0.03, 0.08, 50)).toEqual({ hide: [], review: [] })
})

test('each rule at its edge', () => {
  expect(codes(0.5, 29, 29, 0.48, 0.52, 20)).toEqual(['few-for-precision'])
  expect(codes(0.5, 100, 29.9, 0.48, 0.52, 20)).toEqual(['few-for-precision'])
  expect(codes(0.5, 100, 100, 0.35, 0.65, 20)).toEqual(['wide-interval'])
  expect(codes(0.01, 900, 900, 0.001, 0.05, 20)).toEqual([])
  expect(precisionReasons(0, 60, 60, 0, 0.04, 7).review.map(({ code }) => code)).toEqual([
    'review-few-df',
    'review-extreme-share',
  ])
})

test('a sound interval that is wide beside a rare answer is shown with caution, on either side', () => {
  for (const [share, lo, hi] of [
    [0.1, 0.04, 0.18],
    [0.9, 0.82, 0.96],
  ] as const) {
    const { hide, review } = precisionReasons(share, 100, 100, lo, hi, 20)
    expect(hide).toEqual([])
    expect(review.map(({ code }) => code)).toEqual(['wide-relative-interval'])
  }
})

test('privacy: people, and places when they are recorded', () => {
  expect(privacyReasons(9, 5).map(({ code }) => code)).toEqual(['few-respondents'])
  expect(privacyReasons(10, 2).map(({ code }) => code)).toEqual(['few-psus'])
  expect(privacyReasons(10, null)).toEqual([])
})
