/** P3: what stands for a place is far enough from it, in its district, and gives nothing away to whoever averages. */
import { randomBytes } from 'node:crypto'
import { greatCircleDistance, UNITS } from 'h3-js'
import { describe, expect, it } from 'vitest'
import { createRandom } from '#api/analytics/numeric/random.ts'
import { createDistrictIndex } from '#api/geography/district-index.ts'
import { LEAST_SHIFT_M, MOST_SHIFT_M, maskWith } from '#api/protection/masking.ts'

const square = (west: number, south: number, side: number) => ({
  type: 'Polygon' as const,
  coordinates: [
    [
      [west, south],
      [west + side, south],
      [west + side, south + side],
      [west, south + side],
      [west, south],
    ],
  ],
})
const index = createDistrictIndex([
  { pcode: 'A', geometry: square(10, 1, 0.5) },
  { pcode: 'B', geometry: square(10.5, 1, 0.5) },
  { pcode: 'TINY', geometry: square(12, 1, 0.002) },
])
const mask = maskWith(Buffer.alloc(32, 7))
const random = createRandom(20260601)
const metres = (a: { lng: number; lat: number }, b: { lng: number; lat: number }): number =>
  greatCircleDistance([a.lat, a.lng], [b.lat, b.lng], UNITS.m)

describe('what stands for a place', () => {
  it('P3: of 1,000 places, each is at least 500 m and at most 2 km away and in the same district', () => {
    let masked = 0
    for (let i = 0; i < 1000; i++) {
      const place = { lng: 10 + random.uniform(), lat: 1 + random.uniform() / 2 }
      const found = mask(place, index)
      if (found === null) continue
      masked++
      expect(metres(place, found)).toBeGreaterThanOrEqual(LEAST_SHIFT_M)
      expect(metres(place, found)).toBeLessThanOrEqual(MOST_SHIFT_M)
      expect(found.pcode).toBe(place.lng < 10.5 ? 'A' : 'B')
      expect(index.locate(found.lng, found.lat)).toBe(found.pcode)
    }
    expect(masked).toBeGreaterThan(950)
  })

  it('P3: a thousand reports of one spot average to hardly more than one: they share what stands for it', () => {
    const spot = { lng: 10.2345, lat: 1.2345 }
    const found = Array.from({ length: 1000 }, () => {
      const jitter = () => (random.uniform() - 0.5) * 0.0004
      return mask({ lng: spot.lng + jitter(), lat: spot.lat + jitter() }, index)
    })
    const distinct = new Map(found.map((each) => [`${each?.lng} ${each?.lat}`, each]))
    expect(distinct.size).toBeLessThanOrEqual(3)
    for (const each of distinct.values())
      expect(each === null ? 0 : metres(spot, each)).toBeGreaterThan(LEAST_SHIFT_M - 50)
  })

  it('another key gives another mask; a district too small for one gives none; nowhere is nowhere', () => {
    const place = { lng: 10.1, lat: 1.1 }
    expect(mask(place, index)).toEqual(maskWith(Buffer.alloc(32, 7))(place, index))
    expect(mask(place, index)).not.toEqual(maskWith(randomBytes(32))(place, index))
    expect(mask({ lng: 12.001, lat: 1.001 }, index)).toBeNull()
    expect(mask({ lng: 40, lat: 40 }, index)).toBeNull()
  })
})
