import { expect, test } from 'vitest'
import { calibratedMean, postStratify } from '#api/analytics/survey/calibrated-survey.ts'

const sample = [0, 1, 2, 3].map((psu) => ({ stratum: 'all', psu: String(psu), weight: 1 }))

test('the worked examples', () => {
  expect(postStratify([1, 1], ['a', 'a'], { a: 6 })).toEqual([3, 3])
  const sexes = ['f', 'f', 'm', 'm']
  const weights = postStratify([1, 1, 1, 1], sexes, { f: 60, m: 40 })
  const explained = calibratedMean(sample, [1, 1, 0, 0], weights, [sexes])!
  expect(explained.estimate).toBeCloseTo(0.6, 12)
  expect(explained.se).toBeCloseTo(0, 12)
})

test('a margin that explains nothing changes no error; a category without total throws', () => {
  const all = ['x', 'x', 'x', 'x']
  const weights = postStratify([1, 1, 1, 1], all, { x: 4 })
  const got = calibratedMean(sample, [1, 2, 4, 9], weights, [all])!
  expect(got).toMatchObject({ estimate: 4, df: 3 })
  expect(got.se).toBeCloseTo(Math.sqrt((4 / 3) * (9 + 4 + 0 + 25)) / 4, 12)
  expect(() => postStratify([1], ['a'], { b: 1 })).toThrow(RangeError)
  expect(calibratedMean(sample, [1, 1, 1, 1], [0, 0, 0, 0], [])).toBeNull()
})
