// Counts on the map add up to the table's at every zoom, and records at one coordinate open as one list.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { groupPoints, indexPoints } from '#web/layers/incidents/cluster.ts'

const point = fc.record({
  lng: fc.double({ min: 62, max: 66, noNaN: true }),
  lat: fc.double({ min: -5, max: -1, noNaN: true }),
})

describe('groupPoints', () => {
  it('puts every point in exactly one group at every zoom', () => {
    fc.assert(
      fc.property(fc.array(point, { maxLength: 300 }), fc.integer({ min: 2, max: 17 }), (points, zoom) => {
        const index = indexPoints(
          points.map((p) => p.lng),
          points.map((p) => p.lat),
        )
        const members = groupPoints(index, zoom).flatMap((g) => g.members)
        expect(members.sort((a, b) => a - b)).toEqual(points.map((_, i) => i))
      }),
    )
  })

  it('keeps seven reports at identical coordinates together, and says so, however close one looks', () => {
    const index = indexPoints([...Array(7).fill(64.1), 64.1004], [...Array(7).fill(-3.1), -3.1])
    const groups = groupPoints(index, 17)
    expect(groups.map((g) => [g.members.length, g.samePlace])).toEqual([
      [7, true],
      [1, true],
    ])
  })

  it('draws a whole country as few circles from afar', () => {
    const lng = Array.from({ length: 400 }, (_, i) => 64 + (i % 20) * 0.01)
    const lat = Array.from({ length: 400 }, (_, i) => -3 + Math.floor(i / 20) * 0.01)
    expect(groupPoints(indexPoints(lng, lat), 4)).toHaveLength(1)
  })

  it('has nothing to draw without points', () => {
    expect(groupPoints(indexPoints([], []), 5)).toEqual([])
  })
})
