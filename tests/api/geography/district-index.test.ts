import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  createDistrictIndex,
  createExactIndex,
  type IndexedDistrict,
  locateExact,
} from '#api/geography/district-index.ts'

type Ring = [number, number][]

function district(pcode: string, ...rings: Ring[]): IndexedDistrict {
  return { pcode, geometry: { type: 'Polygon', coordinates: rings } }
}

const west = district('W', [
  [0, 0],
  [2, 0],
  [2, 2],
  [0, 2],
  [0, 0],
])
const east = district(
  'E',
  [
    [2, 0],
    [4, 0],
    [4, 2],
    [2, 2],
    [2, 0],
  ],
  [
    [3, 0.5],
    [3, 1.5],
    [3.5, 1.5],
    [3.5, 0.5],
    [3, 0.5],
  ],
)
const enclave = district('H', [
  [3, 0.5],
  [3.5, 0.5],
  [3.5, 1.5],
  [3, 1.5],
  [3, 0.5],
])

/** Districts that share wavy borders, a lattice of corners pushed off their places. */
function wavyCountry(seed: number, side: number): IndexedDistrict[] {
  let state = seed
  const random = () => {
    state = (state * 1664525 + 1013904223) >>> 0
    return state / 2 ** 32
  }
  const wave = (a: [number, number], b: [number, number]): Ring => {
    const line: Ring = [a]
    for (let k = 1; k < 12; k++) {
      const share = k / 12
      line.push([
        a[0] + share * (b[0] - a[0]) + (random() - 0.5) * 0.05,
        a[1] + share * (b[1] - a[1]) + (random() - 0.5) * 0.05,
      ])
    }
    line.push(b)
    return line
  }
  const corner = Array.from({ length: side + 1 }, (_, i) =>
    Array.from({ length: side + 1 }, (_, j): [number, number] => [
      62 + i + (random() - 0.5) * 0.4,
      -5 + j + (random() - 0.5) * 0.4,
    ]),
  )
  const flat = corner.map((line, i) =>
    line.map((at, j) => (corner[i + 1] === undefined ? [] : wave(at, corner[i + 1]![j]!))),
  )
  const upright = corner.map((line) => line.map((at, j) => (line[j + 1] === undefined ? [] : wave(at, line[j + 1]!))))
  const districts: IndexedDistrict[] = []
  for (let i = 0; i < side; i++) {
    for (let j = 0; j < side; j++) {
      const ring = [
        ...flat[i]![j]!,
        ...upright[i + 1]![j]!.slice(1),
        ...[...flat[i]![j + 1]!].reverse().slice(1),
        ...[...upright[i]![j]!].reverse().slice(1),
      ]
      districts.push(district(`D${i}${j}`, ring))
    }
  }
  return districts
}

describe('district index', () => {
  const index = createDistrictIndex([west, east, enclave])

  it('finds the district a point is in, and nothing outside', () => {
    expect(index.locate(1, 1)).toBe('W')
    expect(index.locate(2.5, 1)).toBe('E')
    expect(index.locate(5, 1)).toBeNull()
    expect(index.locate(1, -0.0001)).toBeNull()
  })

  it('honours holes and finds the enclave within', () => {
    expect(index.locate(3.25, 1)).toBe('H')
    expect(createDistrictIndex([west, east]).locate(3.25, 1)).toBeNull()
  })

  it('gives a shared border to the first district in order', () => {
    expect(index.locate(2, 1)).toBe('W')
    expect(createDistrictIndex([east, west]).locate(2, 1)).toBe('E')
    expect(index.locate(3, 1)).toBe('E')
    expect(index.locate(0, 0)).toBe('W')
    expect(index.locate(4, 2)).toBe('E')
  })

  it('answers many points with positions in the list, -1 outside', () => {
    const found = index.locateMany(Float64Array.of(1, 2.5, 3.25, 9, NaN), Float64Array.of(1, 1, 1, 1, 1))
    expect([...found]).toEqual([0, 1, 2, -1, -1])
  })

  it('has no answer when there are no districts', () => {
    expect(createDistrictIndex([]).locate(0, 0)).toBeNull()
  })

  it('sees across the antimeridian, whether the ring jumps it or is cut by it', () => {
    const jumping = district('J', [
      [178, -18],
      [-179, -18],
      [-179, -16],
      [178, -16],
      [178, -18],
    ])
    const cut: IndexedDistrict = {
      pcode: 'C',
      geometry: {
        type: 'MultiPolygon',
        coordinates: [
          [
            [
              [178, -18],
              [180, -18],
              [180, -16],
              [178, -16],
              [178, -18],
            ],
          ],
          [
            [
              [-180, -18],
              [-179, -18],
              [-179, -16],
              [-180, -16],
              [-180, -18],
            ],
          ],
        ],
      },
    }
    for (const one of [jumping, cut]) {
      const across = createDistrictIndex([one])
      for (const lng of [178, 179.5, 180, -180, -179.5, -179, 180.5]) {
        expect(across.locate(lng, -17), `${one.pcode} at ${lng}`).toBe(one.pcode)
        expect(locateExact([one], lng, -17), `${one.pcode} exactly at ${lng}`).toBe(one.pcode)
      }
      for (const lng of [177.9, -178.9, 0]) expect(across.locate(lng, -17)).toBeNull()
    }
  })

  it('answers as the exact test does on vertices, on edges, beside them and anywhere', () => {
    const country = wavyCountry(7, 5)
    const wavy = createDistrictIndex(country)
    const exact = createExactIndex(country)
    const lngs: number[] = []
    const lats: number[] = []
    const ask = (lng: number, lat: number) => {
      lngs.push(lng)
      lats.push(lat)
    }
    for (const { geometry } of country) {
      const ring = geometry.coordinates[0] as Ring
      ring.slice(1).forEach(([x, y], k) => {
        const [px, py] = ring[k]!
        ask(x, y)
        for (const share of [0.25, 0.5, 0.8]) ask(px + share * (x - px), py + share * (y - py))
        for (const step of [1e-15, 1e-12, 1e-9, 1e-6, 1e-3]) {
          ask(x + step, y)
          ask(x - step, y)
          ask(x, y + step)
          ask(x, y - step)
        }
      })
    }
    for (let k = 0; k < 20_000; k++) ask(61 + (7 * ((k * 7919) % 20_011)) / 20_011, -6 + (7 * k) / 20_000)
    const points: [Float64Array, Float64Array] = [Float64Array.from(lngs), Float64Array.from(lats)]
    expect(lngs.length).toBeGreaterThan(40_000)
    expect(wavy.locateMany(...points)).toEqual(exact.locateMany(...points))
    const anywhere = fc.tuple(fc.double({ min: 61, max: 69, noNaN: true }), fc.double({ min: -6, max: 2, noNaN: true }))
    fc.assert(
      fc.property(anywhere, ([lng, lat]) => wavy.locate(lng, lat) === exact.locate(lng, lat)),
      { numRuns: 5_000 },
    )
  })

  it('answers as the exact test does for any heap of overlapping triangles on a coarse lattice', () => {
    const step = fc.integer({ min: 0, max: 6 })
    const place = fc.tuple(step, step)
    fc.assert(
      fc.property(fc.array(fc.tuple(place, place, place), { minLength: 1, maxLength: 5 }), (triangles) => {
        const heap = triangles.map(([a, b, c], k) => district(`T${k}`, [a, b, c, a]))
        const heaped = createDistrictIndex(heap)
        const exact = createExactIndex(heap)
        for (let lng = -0.5; lng <= 6.5; lng += 0.5) {
          for (let lat = -0.5; lat <= 6.5; lat += 0.5) {
            if (heaped.locate(lng, lat) !== exact.locate(lng, lat)) return false
          }
        }
        return true
      }),
      { numRuns: 200 },
    )
  })
})
