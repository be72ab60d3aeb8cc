import fc from 'fast-check'
import { expect, test } from 'vitest'
import { moran } from '#api/analytics/spatial/moran.ts'

const chain = (n: number) => Array.from({ length: n }, (_, i) => [i - 1, i + 1].filter((j) => j >= 0 && j < n))
const rising = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]

test('the worked example', () => {
  const got = moran(rising, chain(10))
  expect(got.status === 'ok' && got.i).toBeCloseTo(0.8909, 4)
})

test('too few, constant, unlinked, missing', () => {
  expect(moran([1, 2, 3], chain(3))).toEqual({ status: 'not_tested', reason: 'too-few' })
  expect(
    moran(
      rising.map(() => 4),
      chain(10),
    ),
  ).toEqual({ status: 'not_tested', reason: 'constant' })
  expect(
    moran(
      rising,
      rising.map(() => []),
    ),
  ).toEqual({ status: 'not_tested', reason: 'no-neighbours' })
  expect(moran([...rising, null, 12], chain(12))).toMatchObject({ status: 'ok', n: 10 })
})

test('renumbering the districts changes nothing', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 10, maxLength: 20 }), (x) => {
      const n = x.length
      const got = moran(x, chain(n))
      const back = moran([...x].reverse(), chain(n))
      expect(back.status).toBe(got.status)
      if (got.status === 'ok' && back.status === 'ok') {
        expect(back.i).toBeCloseTo(got.i, 10)
        expect(back.z).toBeCloseTo(got.z, 8)
      }
    }),
  )
})
