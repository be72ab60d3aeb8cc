import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { haversineM, type Position } from '#api/analytics/spatial/distance.ts'
import { drawnArea } from '#api/analytics/spatial/drawn-area.ts'

const square: Position[] = [
  [0, 0],
  [0.01, 0],
  [0.01, 0.01],
  [0, 0.01],
  [0, 0],
]

const area = drawnArea(square)

describe('an area drawn by hand', () => {
  it('is as far away as its nearest edge or corner; inside it the distance is below zero', () => {
    expect(area.distanceM([0.02, 0.005])).toBeCloseTo(1111.95, 0)
    expect(area.distanceM([0.005, 0.005])).toBeCloseTo(-555.97, 0)
    expect(area.distanceM([0.02, 0.02])).toBeCloseTo(haversineM([0.02, 0.02], [0.01, 0.01]), 0)
    expect(Math.abs(area.distanceM([0.01, 0.005]))).toBeLessThan(0.01)
  })

  it('lies within the circle around it', () => {
    const { centre, radiusM } = area
    expect(centre).toEqual([0.005, 0.005])
    expect(radiusM).toBeCloseTo(786.27, 0)
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 0.01, noNaN: true }),
        fc.double({ min: 0, max: 0.01, noNaN: true }),
        (lng, lat) => {
          expect(haversineM(centre, [lng, lat])).toBeLessThanOrEqual(radiusM + 0.01)
          expect(area.distanceM([lng, lat])).toBeLessThanOrEqual(0.01)
        },
      ),
      { numRuns: 50 },
    )
  })

  it('has edges that are straight on the map, however long: a border along a parallel is where it is drawn', () => {
    const north = drawnArea([
      [0, 59],
      [2, 59],
      [2, 60],
      [0, 60],
      [0, 59],
    ])
    expect(Math.abs(north.distanceM([1, 60]))).toBeLessThan(1)
    expect(Math.abs(north.distanceM([1, 60.001]) - 111.195)).toBeLessThan(1)
  })

  it('refuses an outline that holds nothing', () => {
    expect(() => drawnArea(square.slice(0, 3))).toThrow()
  })
})
