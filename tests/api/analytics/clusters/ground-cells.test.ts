import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dbscan } from '#api/analytics/clusters/dbscan.ts'
import { groundCells } from '#api/analytics/clusters/ground-cells.ts'
import { haversineM, type Position } from '#api/analytics/spatial/distance.ts'

test('the worked example: a metre apart and a degree apart', () => {
  const cells = groundCells(
    [
      [10, 10],
      [10, 10.00001],
      [11, 10],
    ],
    150,
  )
  expect(cells.count).toBe(2)
  expect(cells.tight).toBe(true)
})

/** Places crowded around the equator, the 180th meridian and both poles. */
const crowd = fc
  .record({
    lat: fc.constantFrom(0, 59.5, -89.9999, 89.9999, -33),
    lng: fc.constantFrom(0, 180, -180, 36.8),
    radiusM: fc.constantFrom(0, 1, 40, 900, 700_000, 12_000_000),
    steps: fc.array(fc.tuple(fc.integer({ min: -8, max: 8 }), fc.integer({ min: -8, max: 8 })), {
      minLength: 1,
      maxLength: 50,
    }),
  })
  .map(({ lat, lng, radiusM, steps }) => {
    const step = Math.max(1e-6, radiusM / 250_000)
    const points = steps.map(([x, y]): Position => {
      const east = lng + (x * step) / Math.max(0.02, Math.cos((lat * Math.PI) / 180))
      return [((((east + 180) % 360) + 360) % 360) - 180, Math.max(-90, Math.min(90, lat + y * step))]
    })
    return { points, radiusM }
  })

test('every place within the radius stands in a cell that is looked at, and a cell holds together', () => {
  fc.assert(
    fc.property(crowd, ({ points, radiusM }) => {
      const cells = groundCells(points, radiusM)
      points.forEach((from, i) => {
        const cell = cells.cellOf[i]!
        const found = [...cells.around.subarray(cells.from[cell], cells.from[cell + 1])]
        expect(new Set(found).size).toBe(found.length)
        points.forEach((to, j) => {
          if (haversineM(from, to) <= radiusM) expect(found).toContain(cells.cellOf[j])
          if (cells.tight && cells.cellOf[i] === cells.cellOf[j])
            expect(haversineM(from, to)).toBeLessThanOrEqual(radiusM)
        })
      })
    }),
    { numRuns: 200 },
  )
})

test('core points are those counted one by one', () => {
  fc.assert(
    fc.property(crowd, fc.integer({ min: 1, max: 5 }), ({ points, radiusM }, minPoints) => {
      const counted = points.map((from) => points.filter((to) => haversineM(from, to) <= radiusM).length >= minPoints)
      expect(dbscan(points, radiusM, minPoints).core).toEqual(counted)
    }),
    { numRuns: 200 },
  )
})
