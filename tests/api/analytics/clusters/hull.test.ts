import fc from 'fast-check'
import { expect, test } from 'vitest'
import { convexHull } from '#api/analytics/clusters/hull.ts'
import type { Position } from '#api/analytics/spatial/distance.ts'

test('the worked example', () => {
  const ring = convexHull([
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
    [0.5, 0.5],
  ])
  expect(ring).toEqual([
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
    [0, 0],
  ])
})

test('no area, no outline', () => {
  expect(convexHull([])).toBeNull()
  expect(
    convexHull([
      [1, 1],
      [1, 1],
    ]),
  ).toBeNull()
  expect(
    convexHull([
      [0, 0],
      [1, 1],
      [2, 2],
    ]),
  ).toBeNull()
})

test('a group across the 180th meridian stays one small piece', () => {
  const ring = convexHull([
    [179.9, 0],
    [-179.9, 0],
    [180, 0.1],
  ])!
  expect(Math.max(...ring.map(([x]) => x)) - Math.min(...ring.map(([x]) => x))).toBeCloseTo(0.2, 9)
})

test('every point lies inside, and the order of points does not matter', () => {
  const point = fc
    .tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 }))
    .map(([x, y]): Position => [x, y])
  fc.assert(
    fc.property(fc.array(point, { maxLength: 30 }), (points) => {
      const ring = convexHull(points)
      expect(convexHull([...points].reverse())).toEqual(ring)
      for (const [x, y] of ring === null ? [] : points) {
        for (let i = 1; i < ring!.length; i++) {
          const [a, b] = [ring![i - 1]!, ring![i]!]
          expect((b[0] - a[0]) * (y - a[1]) - (b[1] - a[1]) * (x - a[0])).toBeGreaterThanOrEqual(0)
        }
      }
    }),
  )
})
