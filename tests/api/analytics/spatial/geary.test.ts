import { expect, test } from 'vitest'
import { geary } from '#api/analytics/spatial/geary.ts'

const chain = (n: number) => Array.from({ length: n }, (_, i) => [i - 1, i + 1].filter((j) => j >= 0 && j < n))
const rising = Array.from({ length: 10 }, (_, i) => i + 1)

test('the worked example: a chain of ten', () => {
  const got = geary(rising, chain(10))
  // Every neighbour differs by one: C = (n-1) * S0 / (2 S0 * 82.5) = 9 / 165.
  expect(got.status === 'ok' && got.c).toBeCloseTo(9 / 165, 10)
  expect(got.status === 'ok' && got.z > 2).toBe(true)
})

test('refusals', () => {
  expect(geary(rising.slice(0, 5), chain(5))).toEqual({ status: 'not_tested', reason: 'too-few' })
  expect(
    geary(
      rising.map(() => 3),
      chain(10),
    ),
  ).toEqual({ status: 'not_tested', reason: 'constant' })
  expect(
    geary(
      rising,
      rising.map(() => []),
    ),
  ).toEqual({ status: 'not_tested', reason: 'no-neighbours' })
})
