import { expect, test } from 'vitest'
import { districtNeighbours } from '#api/analytics/spatial/district-neighbours.ts'
import type { Areal } from '#api/analytics/spatial/geometry.ts'

const cell = (x: number, y: number): Areal => ({
  type: 'Polygon',
  coordinates: [
    [
      [x, y],
      [x + 1, y],
      [x + 1, y + 1],
      [x, y + 1],
      [x, y],
    ],
  ],
})
const block = (side: number) => Array.from({ length: side * side }, (_, i) => cell(i % side, Math.floor(i / side)))

test('the worked example', () => {
  const { neighbours, method } = districtNeighbours(block(3))
  expect(neighbours[4]).toHaveLength(8)
  expect(method).toBe('queen')
})

test('few islands stay islands, many get their nearest district', () => {
  const few = districtNeighbours([...block(5), cell(9, 9)])
  expect(few).toMatchObject({ method: 'queen', islands: [25], components: 2 })
  const many = districtNeighbours([...block(2), cell(9, 9)])
  expect(many).toMatchObject({ method: 'queen-and-nearest-for-islands', islands: [], components: 1 })
  expect(many.neighbours[4]).toEqual([3])
  expect(many.neighbours[3]).not.toContain(4)
})
