import { expect, test } from 'vitest'
import { ingarch, ingarchLikelihood } from '#api/analytics/forecast/ingarch.ts'
import { createRandom } from '#api/analytics/numeric/random.ts'

test('the worked example', () => {
  const got = ingarchLikelihood([2, 2], { w: 1, a: 0.5, b: 0 })
  expect(got.means).toEqual([2, 2])
  expect(got.logLikelihood).toBeCloseTo(2 * Math.log(2) - 2 - Math.log(2), 12)
})

test('planted parameters come back from a long series', () => {
  const random = createRandom(8)
  const poisson = (mean: number) => {
    const limit = Math.exp(-mean)
    let k = 0
    for (let product = random.uniform(); product > limit; product *= random.uniform()) k++
    return k
  }
  let mean = 10
  const counts = Array.from({ length: 2000 }, () => {
    const y = poisson(mean)
    mean = 3 + 0.4 * y + 0.3 * mean
    return y
  })
  const got = ingarch(counts)
  if (got.status !== 'ok') throw new Error('expected a model')
  expect(Math.abs(got.parameters.a - 0.4)).toBeLessThan(0.1)
  expect(Math.abs(got.parameters.b - 0.3)).toBeLessThan(0.15)
  expect(got.logLikelihood).toBeGreaterThanOrEqual(ingarchLikelihood(counts, { w: 3, a: 0.4, b: 0.3 }).logLikelihood)
  expect(got.forecast).toEqual({ kind: 'poisson', mean: got.nextMean })
})

test('refusals', () => {
  expect(ingarch([1, 2, 3])).toEqual({ status: 'not_tested', reason: 'too-few' })
  expect(ingarch(Array.from({ length: 40 }, () => 4))).toEqual({ status: 'not_tested', reason: 'constant' })
  expect(() => ingarchLikelihood([1], { w: 0, a: 0, b: 0 })).toThrow(RangeError)
})
