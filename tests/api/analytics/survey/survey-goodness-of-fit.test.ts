import { expect, test } from 'vitest'
import { surveyGoodnessOfFit } from '#api/analytics/survey/survey-goodness-of-fit.ts'

const everyone = (n: number, clusters: number) =>
  Array.from({ length: n }, (_, i) => ({ stratum: 'all', psu: String(i % clusters), weight: 1 }))

test('a sample like its population fits; one unlike it does not', () => {
  const answers = Array.from({ length: 200 }, (_, i) => (i % 2 === 0 ? 'women' : 'men'))
  const fits = surveyGoodnessOfFit(everyone(200, 200), answers, { women: 0.5, men: 0.5 })
  expect(fits.status === 'ok' && fits.p).toBeGreaterThan(0.9)
  const skewed = surveyGoodnessOfFit(everyone(200, 200), answers, { women: 0.8, men: 0.2 })
  expect(skewed.status === 'ok' && skewed.p).toBeLessThan(0.001)
})

test('the same answers in few clusters say less', () => {
  const answers = Array.from({ length: 200 }, (_, i) => (i % 10 < 6 ? 'women' : 'men'))
  const alone = surveyGoodnessOfFit(everyone(200, 200), answers, { women: 1, men: 1 })
  const clustered = surveyGoodnessOfFit(everyone(200, 10), answers, { women: 1, men: 1 })
  if (alone.status !== 'ok' || clustered.status !== 'ok') throw new Error('expected a test')
  expect(clustered.statistic).toBeCloseTo(alone.statistic, 10)
  expect(clustered.p).toBeGreaterThan(alone.p)
})

test('refusals', () => {
  const sample = everyone(4, 4)
  expect(surveyGoodnessOfFit(sample, [null, null, null, null], { a: 1, b: 1 })).toEqual({
    status: 'not_tested',
    reason: 'no-data',
  })
  expect(surveyGoodnessOfFit(sample, ['a', 'a', 'a', 'a'], { a: 1 })).toMatchObject({ reason: 'too-few' })
  expect(() => surveyGoodnessOfFit(sample, ['a', 'a', 'a', 'a'], { a: 1, b: 0 })).toThrow(RangeError)
})
