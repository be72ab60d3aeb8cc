import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countWithin, nearby } from '#api/analytics/clusters/nearby.ts'
import { haversineM, type Position } from '#api/analytics/spatial/distance.ts'

test('the worked examples', () => {
  expect(
    countWithin(
      [
        [0, 0],
        [0, 0.001],
        [1, 1],
      ],
      [[0, 0]],
      200,
    ),
  ).toEqual([2])
  expect(nearby([[179.999, 0]]).within([-179.999, 0], 300)).toEqual([0])
  expect(countWithin([], [[0, 0]], 100)).toEqual([0])
})

test('finds exactly what the distance says, anywhere on the globe', () => {
  const place = fc
    .tuple(fc.double({ min: -180, max: 180, noNaN: true }), fc.double({ min: -90, max: 90, noNaN: true }))
    .map(([x, y]): Position => [x, y])
  fc.assert(
    fc.property(
      fc.array(place, { maxLength: 30 }),
      place,
      fc.integer({ min: 1, max: 21_000_000 }),
      (points, at, reach) => {
        const found = new Set(nearby(points).within(at, reach))
        points.forEach((point, i) => {
          const d = haversineM(at, point)
          if (Math.abs(d - reach) > 0.01) expect(found.has(i)).toBe(d < reach)
        })
      },
    ),
  )
})
