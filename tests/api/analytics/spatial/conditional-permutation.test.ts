import { expect, test } from 'vitest'
import { createRandom } from '#api/analytics/numeric/random.ts'
import { conditionalPermutation, randomDraws } from '#api/analytics/spatial/conditional-permutation.ts'

test('the extreme neighbour sum gets the smallest p there is, its opposite the same on the other side', () => {
  const values = [100, 90, 80, 1, 2, 3, 4, 5, 6, 7, 8, 9]
  const lists = values.map((_, i) => (i < 3 ? [0, 1, 2].filter((j) => j !== i) : i === 3 ? [4, 5] : []))
  const [top, , , low, alone] = conditionalPermutation(
    values,
    lists,
    randomDraws(createRandom(2), 12, 99),
    (_, sum) => sum,
  )
  expect(top!.pFolded).toBeLessThanOrEqual(0.05)
  expect(low!.larger).toBeGreaterThan(90)
  expect(alone).toBeNull()
})

test('draws leave out the held unit and never repeat a place', () => {
  const draws = randomDraws(createRandom(1), 8, 1)
  const places = Array.from(draws.draw(0, 5)).slice(0, 5)
  expect(new Set(places).size).toBe(5)
  expect(Math.max(...places)).toBeLessThan(7)
})
