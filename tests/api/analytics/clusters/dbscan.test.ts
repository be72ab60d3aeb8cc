import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dbscan } from '#api/analytics/clusters/dbscan.ts'
import { haversineM, type Position } from '#api/analytics/spatial/distance.ts'
import { samePartition } from '../reference/case.ts'

test('the worked example', () => {
  const { labels, core } = dbscan(
    [
      [0, 0],
      [0, 0.001],
      [0, 0.002],
      [9, 9],
    ],
    150,
    3,
  )
  expect([...labels]).toEqual([1, 1, 1, 0])
  expect(core).toEqual([false, true, false, false])
})

test('one group across the 180th meridian and round the pole', () => {
  const sea: Position[] = [
    [179.999, 1],
    [-179.999, 1],
    [180, 1],
  ]
  expect(dbscan(sea, 500, 3).clusterCount).toBe(1)
  const pole: Position[] = [
    [0, 89.999],
    [120, 89.999],
    [-120, 89.999],
  ]
  expect(dbscan(pole, 500, 3).clusterCount).toBe(1)
})

test('the point itself counts, a pile counts in full, and nothing gives nothing', () => {
  expect(dbscan([[1, 1]], 10, 1).labels[0]).toBe(1)
  expect(
    dbscan(
      Array.from({ length: 5 }, (): Position => [1, 1]),
      0,
      5,
    ).core,
  ).toEqual([true, true, true, true, true])
  expect(dbscan([], 10, 3)).toMatchObject({ clusterCount: 0, core: [] })
  expect(() => dbscan([], -1, 3)).toThrow(RangeError)
})

test('core points are as defined, clusters survive reordering, noise is near no core point', () => {
  const around = fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 }))
  const points = fc.array(
    around.map(([x, y]): Position => [180 + x / 1000, y / 1000]),
    { maxLength: 40 },
  )
  fc.assert(
    fc.property(points, (list) => {
      const { labels, core } = dbscan(list, 160, 4)
      const near = (i: number) => list.flatMap((p, j) => (haversineM(list[i]!, p) <= 160 ? [j] : []))
      list.forEach((_, i) => {
        expect(core[i]).toBe(near(i).length >= 4)
        expect(labels[i] === 0).toBe(!near(i).some((j) => core[j]))
      })
      const back = dbscan([...list].reverse(), 160, 4)
      const places = list.flatMap((_, i) => (core[i] ? [i] : []))
      expect(samePartition(labels, [...back.labels].reverse(), places)).toBe(true)
    }),
  )
})
