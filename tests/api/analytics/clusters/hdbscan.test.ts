import { expect, test } from 'vitest'
import { hdbscan, MOST_HDBSCAN_POINTS } from '#api/analytics/clusters/hdbscan.ts'
import type { Position } from '#api/analytics/spatial/distance.ts'

const pile = (lng: number, lat: number, count: number): Position[] =>
  Array.from({ length: count }, (_, k) => [lng + k * 0.0001, lat])

test('the worked example: two piles of three', () => {
  const got = hdbscan([...pile(0, 0, 3), ...pile(1, 1, 3)], 2)
  expect([...got.labels]).toEqual([1, 1, 1, 2, 2, 2])
  expect(got.coreDistances[0]).toBeCloseTo(11.12, 1)
})

test('a lone point far from both piles is noise and the furthest outside', () => {
  const got = hdbscan([...pile(0, 0, 6), [8, 8], ...pile(1, 1, 6)], 3)
  expect(got.labels[6]).toBe(0)
  expect(got.membership[6]).toBe(0)
  expect(got.outlierScores[6]).toBe(Math.max(...got.outlierScores))
})

test('clusters hold together across the 180th meridian', () => {
  const shift = (lng: number) => (lng >= 180 ? lng - 360 : lng)
  const east = [...pile(179.9998, 0, 5), ...pile(179, 5, 5)].map(([lng, lat]): Position => [shift(lng), lat])
  expect([...hdbscan(east, 3).labels]).toEqual([1, 1, 1, 1, 1, 2, 2, 2, 2, 2])
})

test('points on one spot, too few points and too many', () => {
  const same = hdbscan(
    Array.from({ length: 12 }, (_, k): Position => [k < 6 ? 0 : 1, 0]),
    3,
  )
  expect([...same.labels]).toEqual([1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2])
  expect([...same.membership, ...same.outlierScores, ...same.stabilities].every(Number.isFinite)).toBe(true)
  expect([...hdbscan(pile(0, 0, 2), 5).labels]).toEqual([0, 0])
  expect(() => hdbscan(pile(0, 0, MOST_HDBSCAN_POINTS + 1), 5)).toThrow(RangeError)
  expect(() => hdbscan(pile(0, 0, 5), 1)).toThrow(RangeError)
})
