import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createRandom } from '#api/analytics/numeric/random.ts'
import { randomDraws } from '#api/analytics/spatial/conditional-permutation.ts'
import { detectHotspots, hotspotClass } from '#api/analytics/spatial/gi-star.ts'

const chain = (n: number) => Array.from({ length: n }, (_, i) => [i - 1, i + 1].filter((j) => j >= 0 && j < n))

test('the worked examples', () => {
  const [first] = detectHotspots([9, 8, 1, 1, 1], chain(5))
  expect(first).toMatchObject({ status: 'ok', neighbourhood: 2 })
  expect(first!.status === 'ok' && first!.z).toBeCloseTo(1.9926, 4)
  expect(first!.status === 'ok' && first!.p).toBeCloseTo(0.0463, 4)
  expect(hotspotClass(2.9, 0.03)).toBe('hot-95')
  expect(hotspotClass(-4, 0.001)).toBe('cold-99')
  expect(hotspotClass(1, 0.3)).toBe('not-significant')
})

test('islands, missing values and flat maps say why they are not tested', () => {
  expect(detectHotspots([5, 1, 2, 3], [[], [2], [1, 3], [2]])[0]).toEqual({
    status: 'not_tested',
    reason: 'no-neighbours',
  })
  const gaps = detectHotspots([1, null, 3, 4, 9], chain(5))
  expect(gaps[1]).toEqual({ status: 'not_tested', reason: 'no-data' })
  expect(gaps[0]).toEqual({ status: 'not_tested', reason: 'no-neighbours' })
  expect(detectHotspots([2, 2, 2, 2], chain(4))[1]).toEqual({ status: 'not_tested', reason: 'constant' })
  expect(detectHotspots([1, 2], chain(2))[0]).toEqual({ status: 'not_tested', reason: 'too-few' })
})

test('never NaN, mirrored when values are, blind to scale', () => {
  const values = fc.array(fc.option(fc.integer({ min: -1000, max: 1000 })), { minLength: 3, maxLength: 25 })
  fc.assert(
    fc.property(values, (x) => {
      const plain = detectHotspots(x, chain(x.length))
      const mirrored = detectHotspots(
        x.map((value) => (value === null ? null : -value)),
        chain(x.length),
      )
      const scaled = detectHotspots(
        x.map((value) => (value === null ? null : 7 * value + 3)),
        chain(x.length),
      )
      plain.forEach((result, i) => {
        if (result.status !== 'ok') {
          expect(mirrored[i]).toEqual(result)
          return
        }
        for (const number of [result.z, result.p, result.pAdjusted]) expect(Number.isFinite(number)).toBe(true)
        const [other, third] = [mirrored[i]!, scaled[i]!]
        expect(other.status === 'ok' && other.z).toBeCloseTo(-result.z, 8)
        expect(third.status === 'ok' && third.z).toBeCloseTo(result.z, 6)
      })
    }),
  )
})

test('permutation p comes from the seed alone and agrees with the normal p on a clear cluster', () => {
  const x = Array.from({ length: 30 }, (_, i) => (i < 5 ? 50 + i : i % 7))
  const run = (seed: number) => detectHotspots(x, chain(30), (n) => randomDraws(createRandom(seed), n, 499))
  expect(run(1)).toEqual(run(1))
  const middle = run(1)[2]!
  expect(middle.status === 'ok' && middle.pFolded).toBeLessThanOrEqual(0.03)
})
