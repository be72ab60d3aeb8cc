import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createRandom } from '#api/analytics/numeric/random.ts'
import { randomDraws } from '#api/analytics/spatial/conditional-permutation.ts'
import { lisa } from '#api/analytics/spatial/lisa.ts'

const chain = (n: number) => Array.from({ length: n }, (_, i) => [i - 1, i + 1].filter((j) => j >= 0 && j < n))

test('the worked example', () => {
  const [first] = lisa([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], chain(10))
  expect(first).toMatchObject({ status: 'ok', quadrant: 'low-low' })
  expect(first!.status === 'ok' && first!.i).toBeCloseTo(1.9091, 4)
})

test('islands and gaps say why', () => {
  const x = [1, null, 3, 4, 5, 6, 7, 8, 9, 10, 11, 40]
  const links = chain(12)
  links[11] = []
  links[10] = [9]
  const got = lisa(x, links)
  expect(got[1]).toEqual({ status: 'not_tested', reason: 'no-data' })
  expect(got[0]).toEqual({ status: 'not_tested', reason: 'no-neighbours' })
  expect(got[11]).toEqual({ status: 'not_tested', reason: 'no-neighbours' })
  expect(lisa([1, 2], chain(2))[0]).toEqual({ status: 'not_tested', reason: 'too-few' })
})

test('never NaN; the permutation p is never 0 and repeats with its seed', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 10, maxLength: 16 }),
      fc.integer(),
      (x, seed) => {
        const run = () => lisa(x, chain(x.length), (n) => randomDraws(createRandom(seed), n, 19))
        const got = run()
        expect(run()).toEqual(got)
        for (const each of got) {
          if (each.status !== 'ok') continue
          for (const number of [each.i, each.z, each.p, each.pAdjusted]) expect(Number.isFinite(number)).toBe(true)
          expect(each.pFolded).toBeGreaterThanOrEqual(1 / 20)
          expect(each.pFolded).toBeLessThanOrEqual(0.5)
        }
      },
    ),
    { numRuns: 50 },
  )
})
