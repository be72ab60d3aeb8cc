import type { Polygon } from 'geojson'
import { describe, expect, it } from 'vitest'
import { areaKm2 } from '#api/geography/area.ts'
import { boundariesByDetail } from '#api/geography/boundary-levels.ts'
import { insidePoint } from '#api/geography/inside-point.ts'

function square(x: number): Polygon {
  return {
    type: 'Polygon',
    coordinates: [
      [
        [x, 0],
        [x + 1, 0],
        [x + 1, 1],
        [x, 1],
        [x, 0],
      ],
    ],
  }
}

describe('boundaries of every level at every detail', () => {
  const rows = boundariesByDetail(
    [
      { pcode: 'XV', level: 'country', parentPcode: null },
      { pcode: 'N', level: 'region', parentPcode: 'XV' },
      { pcode: 'N1', level: 'district', parentPcode: 'N' },
      { pcode: 'N2', level: 'district', parentPcode: 'N' },
    ],
    [
      { pcode: 'N1', level: 'district', geometry: square(0) },
      { pcode: 'N2', level: 'district', geometry: square(1) },
    ],
  )

  it('hold each district, its region and its country three times', () => {
    expect(rows.map(({ detail, level, pcode }) => `${detail} ${level} ${pcode}`).toSorted()).toEqual(
      [0, 1, 2].flatMap((detail) => [
        `${detail} country XV`,
        `${detail} district N1`,
        `${detail} district N2`,
        `${detail} region N`,
      ]),
    )
  })

  it('draw a region around exactly its districts', () => {
    const of = (pcode: string) => rows.find((row) => row.detail === 2 && row.pcode === pcode)!.geometry
    expect(areaKm2(of('N'))).toBeCloseTo(areaKm2(of('N1')) + areaKm2(of('N2')), 6)
    expect(of('N').coordinates).toHaveLength(1)
  })
})

describe('a point inside', () => {
  it('is inside a crescent, whose centroid is not', () => {
    const crescent: Polygon = {
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [4, 0],
          [4, 4],
          [0, 4],
          [0, 3],
          [3, 3],
          [3, 1],
          [0, 1],
          [0, 0],
        ],
      ],
    }
    expect(insidePoint(crescent)).toEqual({ lng: 3.5, lat: 2 })
  })

  it('avoids a hole and is null for nothing', () => {
    const holed: Polygon = {
      type: 'Polygon',
      coordinates: [
        square(0).coordinates[0]!.map(([x = 0, y = 0]) => [6 * x, 6 * y]),
        [
          [1, 1],
          [1, 5],
          [3, 5],
          [3, 1],
          [1, 1],
        ],
      ],
    }
    expect(insidePoint(holed)).toEqual({ lng: 4.5, lat: 3 })
    expect(insidePoint({ type: 'Polygon', coordinates: [] })).toBeNull()
  })
})
