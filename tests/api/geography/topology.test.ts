import type { Position } from 'geojson'
import { describe, expect, it } from 'vitest'
import { areaKm2, signedArea } from '#api/geography/area.ts'
import { repairRings } from '#api/geography/ring-repair.ts'
import { partsOf } from '#api/geography/ring-walk.ts'
import type { Boundary } from '#api/geography/shared-vertices.ts'
import { dissolve, simplifyBoundaries } from '#api/geography/topology.ts'

/** A line with many small wiggles, the same for whoever draws it. */
function coast(a: Position, b: Position, steps = 60): Position[] {
  const [ax = 0, ay = 0] = a
  const [bx = 0, by = 0] = b
  return Array.from({ length: steps + 1 }, (_, k) => {
    const t = k / steps
    const off = k === 0 || k === steps ? 0 : 0.03 * Math.sin(9 * t) + 0.01 * Math.sin(41 * t)
    return [ax + t * (bx - ax) - off * (by - ay), ay + t * (by - ay) + off * (bx - ax)]
  })
}

function ring(...lines: Position[][]): Position[] {
  const joined = lines.flatMap((line) => line.slice(0, -1))
  return [...joined, joined[0]!]
}

const back = (line: Position[]) => [...line].reverse()
const [sw, s, se, nw, n, ne]: Position[] = [
  [10, 0],
  [11, 0],
  [12, 0],
  [10, 1],
  [11, 1],
  [12, 1],
]
const middle = coast(s!, n!)
const west: Boundary = {
  pcode: 'W',
  geometry: { type: 'Polygon', coordinates: [ring(coast(sw!, s!), middle, coast(n!, nw!), coast(nw!, sw!))] },
}
const east: Boundary = {
  pcode: 'E',
  geometry: { type: 'Polygon', coordinates: [ring(coast(s!, se!), coast(se!, ne!), coast(ne!, n!), back(middle))] },
}
const island: Boundary = {
  pcode: 'I',
  geometry: {
    type: 'MultiPolygon',
    coordinates: [
      [Array.from({ length: 41 }, (_, k) => [13 + 0.01 * Math.cos(k * 0.15708), 0.01 * Math.sin(k * 0.15708)])],
      [Array.from({ length: 41 }, (_, k) => [13.1 + 1e-4 * Math.cos(k * 0.15708), 1e-4 * Math.sin(k * 0.15708)])],
    ],
  },
}
island.geometry.coordinates.forEach((part) => {
  const [outer] = part as Position[][]
  outer![40] = outer![0]!
})

const country = [west, east, island]

function borderOf(boundary: Boundary): Set<string> {
  return new Set(
    partsOf(boundary.geometry)
      .flat()
      .flatMap((line) => line.slice(1).map((b, k) => [`${line[k]}`, `${b}`].toSorted().join(' - '))),
  )
}

describe('boundaries at several details', () => {
  const [overview, medium, full] = simplifyBoundaries(country, [12, 60, null])

  it('keeps every district, in order, at every detail', () => {
    for (const detail of [overview, medium, full]) {
      expect(detail?.map((one) => one.pcode)).toEqual(['W', 'E', 'I'])
      for (const one of detail ?? []) expect(areaKm2(one.geometry)).toBeGreaterThan(0)
    }
  })

  it('has fewer vertices the coarser the detail', () => {
    const count = (detail: Boundary[] | undefined) => (detail ?? []).reduce((sum, one) => sum + borderOf(one).size, 0)
    expect(count(overview)).toBeLessThan(60)
    expect(count(medium)).toBeGreaterThan(count(overview))
    expect(count(full)).toBeGreaterThan(count(medium))
  })

  it('keeps the shared border exactly shared, with no sliver and no overlap', () => {
    for (const detail of [overview, medium, full]) {
      const [w, e] = detail ?? []
      const shared = [...borderOf(w!)].filter((edge) => borderOf(e!).has(edge))
      expect(shared.length).toBeGreaterThan(0)
      const [joined] = dissolve([w!, e!], () => 'C')
      expect(joined?.geometry.type).toBe('Polygon')
      expect(joined?.geometry.coordinates).toHaveLength(1)
      expect(areaKm2(joined!.geometry)).toBeCloseTo(areaKm2(w!.geometry) + areaKm2(e!.geometry), 3)
    }
  })

  it('keeps a triangle or more of a small island, and drops only specks beside it', () => {
    const parts = partsOf(overview![2]!.geometry)
    expect(parts).toHaveLength(1)
    expect(parts[0]![0]!.length).toBeGreaterThanOrEqual(4)
    expect(partsOf(full![2]!.geometry)).toHaveLength(2)
  })

  it('writes valid rings, the standard way round, with six decimals at most', () => {
    for (const { geometry } of [...overview!, ...medium!, ...full!]) {
      expect(repairRings('', '', geometry).repair).toBeNull()
      for (const [outer] of partsOf(geometry)) expect(signedArea(outer!)).toBeGreaterThan(0)
      for (const at of partsOf(geometry).flat(2)) for (const c of at) expect(c).toBe(Math.round(c * 1e6) / 1e6)
    }
  })

  it('keeps borders apart where simplifying alone would make them cross', () => {
    const bay: Position[] = [
      [0, 0],
      [10, 0],
      [10, 10],
      [5.2, 10],
      [5.1, 1],
      [5, 10],
      [0, 10],
      [0, 0],
    ]
    const islet: Position[] = [
      [5.08, 9],
      [5.12, 9],
      [5.12, 9.4],
      [5.1, 9.5],
      [5.08, 9.4],
      [5.08, 9],
    ]
    const [coarse] = simplifyBoundaries(
      [
        { pcode: 'B', geometry: { type: 'Polygon', coordinates: [bay] } },
        { pcode: 'I', geometry: { type: 'Polygon', coordinates: [islet] } },
      ],
      [4],
    )
    const [b, i] = coarse!
    const both = repairRings('', '', {
      type: 'MultiPolygon',
      coordinates: [...partsOf(b!.geometry), ...partsOf(i!.geometry)],
    })
    expect(both.repair).toBeNull()
  })
})

describe('borders that do not quite share their vertices', () => {
  const left: Boundary = {
    pcode: 'L',
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [1, 0],
          [1, 1],
          [0, 1],
          [0, 0],
        ],
      ],
    },
  }
  const right: Boundary = {
    pcode: 'R',
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [1.000003, 0],
          [2, 0],
          [2, 1],
          [1, 1.000002],
          [1.000002, 0.5],
          [1.000003, 0],
        ],
      ],
    },
  }

  it('are made to share them, a vertex on the neighbour’s straight edge included', () => {
    const [full] = simplifyBoundaries([left, right], [null])
    const shared = [...borderOf(full![0]!)].filter((edge) => borderOf(full![1]!).has(edge))
    expect(shared).toHaveLength(2)
  })

  it('dissolve without a seam', () => {
    const [joined] = dissolve([left, right], () => 'C')
    expect(joined?.pcode).toBe('C')
    expect(joined?.geometry.type).toBe('Polygon')
    expect(joined?.geometry.coordinates).toHaveLength(1)
  })
})

describe('dissolving', () => {
  it('builds one boundary per group and leaves out what has no group', () => {
    const grouped = dissolve(country, (pcode) => (pcode === 'I' ? null : 'MAIN'))
    expect(grouped.map((one) => one.pcode)).toEqual(['MAIN'])
    expect(areaKm2(grouped[0]!.geometry)).toBeCloseTo(areaKm2(west.geometry) + areaKm2(east.geometry), 1)
  })
})
