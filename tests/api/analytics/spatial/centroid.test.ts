import { expect, test } from 'vitest'
import { centroid } from '#api/analytics/spatial/centroid.ts'

const square = (x: number, y: number, side: number) => [
  [x, y],
  [x + side, y],
  [x + side, y + side],
  [x, y + side],
  [x, y],
]

test('the worked example', () => {
  expect(centroid({ type: 'Polygon', coordinates: [square(0, 0, 2)] })).toEqual([1, 1])
})

test('parts count by their area and holes are taken out, whichever way rings turn', () => {
  const parts = { type: 'MultiPolygon' as const, coordinates: [[square(0, 0, 2)], [square(10, 0, 1)]] }
  expect(centroid(parts)![0]).toBeCloseTo((4 * 1 + 1 * 10.5) / 5, 12)
  const hole = square(0, 0, 2)
  const holed = (ring: number[][]) => centroid({ type: 'Polygon', coordinates: [square(0, 0, 4), ring] })!
  expect(holed(hole)[0]).toBeCloseTo((16 * 2 - 4 * 1) / 12, 12)
  expect(holed([...hole].reverse())).toEqual(holed(hole))
})

test('no area, no shape', () => {
  expect(
    centroid({
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [2, 0],
          [0, 0],
        ],
      ],
    }),
  ).not.toBeNull()
  expect(centroid({ type: 'MultiPolygon', coordinates: [] })).toBeNull()
})
