import { expect, test } from 'vitest'
import { createRandom } from '#api/analytics/numeric/random.ts'
import { moranPermutation, randomOrders } from '#api/analytics/spatial/moran-permutation.ts'

const chain = (n: number) => Array.from({ length: n }, (_, i) => [i - 1, i + 1].filter((j) => j >= 0 && j < n))
const rising = Array.from({ length: 10 }, (_, i) => i + 1)

test('the worked example: a rising chain is never matched by chance', () => {
  const got = moranPermutation(rising, chain(10), randomOrders(createRandom(1)))
  if (got.status !== 'ok') throw new Error('expected a test')
  expect(got.pGreater).toBe(0.001)
  expect(got.i).toBeCloseTo(0.8909, 4)
  expect(got.mean).toBeCloseTo(-1 / 9, 1)
})

test('a district without a value changes nothing for the others; a flat map is refused', () => {
  const orders = () => randomOrders(createRandom(1), 199)
  const plain = moranPermutation(rising, chain(10), orders(), 'binary')
  const padded = moranPermutation([...rising, null], [...chain(10), [0]], orders(), 'binary')
  expect(padded).toEqual(plain)
  expect(
    moranPermutation(
      rising.map(() => 1),
      chain(10),
      orders(),
    ),
  ).toEqual({ status: 'not_tested', reason: 'constant' })
})
