import fc from 'fast-check'
import { expect, test } from 'vitest'
import { EARTH_RADIUS_M, haversineM, type Position, wrapLng } from '#api/analytics/spatial/distance.ts'

const lng = fc.double({ min: -180, max: 180, noNaN: true })
const lat = fc.double({ min: -90, max: 90, noNaN: true })
const place = fc.tuple(lng, lat).map(([x, y]): Position => [x, y])

test('the worked examples', () => {
  expect(haversineM([179.9, 0], [-179.9, 0])).toBeCloseTo(22239.016, 2)
  expect(wrapLng(190)).toBe(-170)
})

test('the same both ways, never more than half way round, and blind to whole turns', () => {
  fc.assert(
    fc.property(place, place, (a, b) => {
      const d = haversineM(a, b)
      expect(d).toBeGreaterThanOrEqual(0)
      expect(d).toBeLessThanOrEqual(Math.PI * EARTH_RADIUS_M + 1)
      expect(Math.abs(haversineM(b, a) - d)).toBeLessThan(1e-6)
      expect(Math.abs(haversineM([a[0] + 360, a[1]], b) - d)).toBeLessThan(1)
    }),
  )
})
