import { expect, test } from 'vitest'
import { clusterSe, neweyWestSe } from '#api/analytics/numeric/sandwich.ts'

const bread = [[0.5]]
const scores = [[1], [-1], [2], [-2]]

test('by hand: one parameter, bread 1/2', () => {
  expect(clusterSe(bread, scores, ['a', 'b', 'c', 'd'], 'none')[0]).toBeCloseTo(0.5 * Math.sqrt(10), 12)
  expect(clusterSe(bread, scores, ['a', 'a', 'b', 'b'], 'none')[0]).toBe(0)
  expect(clusterSe(bread, scores, ['a', 'b', 'a', 'b'])[0]).toBeCloseTo(0.5 * Math.sqrt(18 * 2), 12)
  expect(neweyWestSe(bread, scores, 0)[0]).toBeCloseTo(0.5 * Math.sqrt(10), 12)
  expect(neweyWestSe(bread, scores, 1)[0]).toBeCloseTo(0.5 * Math.sqrt(10 + 0.5 * 2 * (-1 - 2 - 4)), 12)
})
