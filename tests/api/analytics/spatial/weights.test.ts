import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Position, planarDistance } from '#api/analytics/spatial/distance.ts'
import type { Areal } from '#api/analytics/spatial/geometry.ts'
import {
  bandNeighbours,
  componentCount,
  islands,
  nearestNeighbours,
  queenNeighbours,
  restrictNeighbours,
  rookNeighbours,
  withSelf,
} from '#api/analytics/spatial/weights.ts'

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
const grid = [0, 1, 2].flatMap((y) => [0, 1, 2].map((x) => cell(x, y)))

test('a 3 x 3 grid: the middle touches eight by corner, four by edge', () => {
  expect(queenNeighbours(grid)[4]).toEqual([0, 1, 2, 3, 5, 6, 7, 8])
  expect(rookNeighbours(grid)[4]).toEqual([1, 3, 5, 7])
  expect(componentCount(queenNeighbours(grid))).toBe(1)
})

test('the nearest, ties to the lower index', () => {
  const line: Position[] = [
    [0, 0],
    [1, 0],
    [3, 0],
  ]
  expect(nearestNeighbours(line, 1, planarDistance)).toEqual([[1], [0], [1]])
  expect(
    nearestNeighbours(
      [
        [0, 0],
        [1, 0],
        [-1, 0],
      ],
      1,
      planarDistance,
    )[0],
  ).toEqual([1])
  expect(nearestNeighbours(line, 9, planarDistance)).toEqual([
    [1, 2],
    [0, 2],
    [0, 1],
  ])
})

test('islands are found, and lists may be restricted or given themselves', () => {
  const lists = queenNeighbours([...grid, cell(20, 20)])
  expect(islands(lists)).toEqual([9])
  expect(componentCount(lists)).toBe(2)
  expect(withSelf([[1], [0], []])).toEqual([[0, 1], [0, 1], [2]])
  expect(restrictNeighbours([[1, 2], [0], [0]], [true, false, true])).toEqual([[2], [], [0]])
})

test('contiguity is mutual and follows the districts when they are renumbered', () => {
  fc.assert(
    fc.property(
      fc.shuffledSubarray(
        grid.map((_, i) => i),
        { minLength: 9, maxLength: 9 },
      ),
      (order) => {
        const plain = queenNeighbours(grid)
        const moved = queenNeighbours(order.map((i) => grid[i]!))
        moved.forEach((list, at) => {
          expect(new Set(list.map((j) => order[j]!))).toEqual(new Set(plain[order[at]!]))
          for (const j of list) expect(moved[j]).toContain(at)
        })
      },
    ),
  )
})

test('a band reaches across the 180th meridian', () => {
  expect(
    bandNeighbours(
      [
        [179.99, 0],
        [-179.99, 0],
        [0, 0],
      ],
      3000,
    ),
  ).toEqual([[1], [0], []])
})
