import { expect, test } from 'vitest'
import { suggestRadiusM } from '#api/analytics/clusters/cluster-radius.ts'
import type { Position } from '#api/analytics/spatial/distance.ts'

const line = (n: number) => Array.from({ length: n }, (_, i): Position => [i * 0.00009, 0])

test('the worked example', () => {
  const radius = suggestRadiusM([...line(9), [1, 1]], 2)!
  expect(radius).toBeGreaterThan(9)
  expect(radius).toBeLessThan(21)
})

test('too few points, or all in one place', () => {
  expect(suggestRadiusM(line(3), 3)).toBeNull()
  expect(
    suggestRadiusM(
      Array.from({ length: 9 }, (): Position => [1, 1]),
      3,
    ),
  ).toBeNull()
})
