import type { Position } from 'geojson'
import { topology } from 'topojson-server'
import { describe, expect, it } from 'vitest'
import { readBoundaryFile } from '#api/geography/boundary-file.ts'
import { en } from '#web/text/en.ts'

function square(x: number, y: number): Position[][] {
  return [
    [
      [x, y],
      [x + 1, y],
      [x + 1, y + 1],
      [x, y + 1],
      [x, y],
    ],
  ]
}

function feature(properties: Record<string, unknown>, coordinates: Position[][] | null) {
  return { type: 'Feature', properties, geometry: coordinates === null ? null : { type: 'Polygon', coordinates } }
}

function file(...features: unknown[]) {
  return { type: 'FeatureCollection', features }
}

const four = [
  feature({ DivCode: 1, DistCode: 4, Division: 'North', District: 'Ashford' }, square(0, 1)),
  feature({ DivCode: 1, DistCode: 6, Division: 'North', District: 'Birk' }, square(1, 1)),
  feature({ DivCode: 2, DistCode: 9, Division: 'South', District: 'Corran' }, square(0, 0)),
  feature({ DivCode: 2, DistCode: 42, Division: 'South', District: 'Dunmore' }, square(1, 0)),
]

describe('a boundary file', () => {
  it('gives districts, the regions above them and other codings of each', () => {
    const read = readBoundaryFile(file(...four))
    expect(read.problems).toEqual([])
    expect(read.repairs).toEqual([])
    expect(read.places.map(({ pcode, name, level, parentPcode }) => [pcode, name, level, parentPcode])).toEqual([
      ['1', 'North', 'region', null],
      ['2', 'South', 'region', null],
      ['4', 'Ashford', 'district', '1'],
      ['6', 'Birk', 'district', '1'],
      ['9', 'Corran', 'district', '2'],
      ['42', 'Dunmore', 'district', '2'],
    ])
    expect(read.places[2]).toMatchObject({ aliases: ['04', '104'], lng: 0.5, lat: 1.5 })
    expect(read.boundaries.map(({ pcode, level }) => [pcode, level])).toEqual([
      ['4', 'district'],
      ['6', 'district'],
      ['9', 'district'],
      ['42', 'district'],
    ])
  })

  it('writes child codes behind their parent’s where they are unique only together', () => {
    const read = readBoundaryFile(
      file(
        feature({ DivCode: 1, DistCode: 1, Division: 'North', District: 'Ashford' }, square(0, 1)),
        feature({ DivCode: 1, DistCode: 2, Division: 'North', District: 'Birk' }, square(1, 1)),
        feature({ DivCode: 2, DistCode: 1, Division: 'South', District: 'Corran' }, square(0, 0)),
        feature({ DivCode: 2, DistCode: 2, Division: 'South', District: 'Dunmore' }, square(1, 0)),
      ),
    )
    expect(read.places.filter((one) => one.level === 'district').map((one) => one.pcode)).toEqual([
      '101',
      '102',
      '201',
      '202',
    ])
    expect(read.problems.map((one) => en.say(one.reason)).join()).toContain('unique only within DivCode')
  })

  it('does not trust a region code that two regions share', () => {
    const shared = four.map((one) => ({ ...one, properties: { ...one.properties, DivCode: 5 } }))
    const read = readBoundaryFile(file(...shared))
    expect(read.places.filter((one) => one.level === 'region').map((one) => one.pcode)).toEqual(['NORTH', 'SOUTH'])
    expect(read.places.find((one) => one.name === 'Ashford')).toMatchObject({ parentPcode: 'NORTH', aliases: ['04'] })
    expect(read.problems).toMatchObject([{ feature: null, field: 'DivCode', isRejected: false }])
  })

  it('keeps region and district codes apart', () => {
    const read = readBoundaryFile(
      file(
        feature({ DivCode: 1, DistCode: 1, Division: 'North', District: 'Ashford' }, square(0, 1)),
        feature({ DivCode: 2, DistCode: 2, Division: 'South', District: 'Corran' }, square(0, 0)),
      ),
    )
    const codes = read.places.map((one) => one.pcode)
    expect(new Set(codes).size).toBe(codes.length)
    expect(read.places.find((one) => one.name === 'Ashford')?.parentPcode).toBe('R-1')
  })

  it('reads TopoJSON, whichever object holds the areas', () => {
    const drawn = topology(
      {
        towns: { type: 'Point', coordinates: [0.5, 0.5] } as any,
        areas: {
          type: 'FeatureCollection',
          features: four,
        } as any,
      },
      1e4,
    )
    const read = readBoundaryFile(drawn)
    expect(read.places.filter((one) => one.level === 'district').map((one) => one.name)).toEqual([
      'Ashford',
      'Birk',
      'Corran',
      'Dunmore',
    ])
    expect(read.boundaries[0]?.geometry.type).toBe('Polygon')
  })

  it('tolerates a crs member that means degrees and refuses one that does not', () => {
    const named = (name: string) => ({ ...file(...four), crs: { type: 'name', properties: { name } } })
    expect(readBoundaryFile(named('urn:ogc:def:crs:OGC:1.3:CRS84')).places).toHaveLength(6)
    const old = { ...file(...four), crs: { type: 'EPSG', properties: { code: '4326' } } }
    expect(readBoundaryFile(old).places).toHaveLength(6)
    const refused = readBoundaryFile(named('urn:ogc:def:crs:EPSG::32646'))
    expect(refused.places).toEqual([])
    expect(refused.problems).toMatchObject([{ isRejected: true }])
    expect(refused.problems[0]?.reason).toMatchObject({
      code: 'boundaries-projected-as',
      projection: expect.stringContaining('EPSG:32646'),
    })
  })

  it('refuses coordinates in metres, points alone, and what is no boundary file', () => {
    const metres = readBoundaryFile(file(feature({ code: 'A', name: 'Ashford' }, square(500_000, 2_400_000))))
    expect(metres.problems[0]?.reason.code).toBe('boundaries-projected')
    const point = { type: 'Feature', properties: { code: 'A' }, geometry: { type: 'Point', coordinates: [0, 0] } }
    expect(readBoundaryFile(file(point)).problems[0]?.reason.code).toBe('boundaries-without-areas')
    for (const other of [null, 7, {}, [], { type: 'Feature' }, { type: 'Point', coordinates: [0, 0] }]) {
      expect(readBoundaryFile(other).problems).toMatchObject([{ feature: null, isRejected: true }])
    }
  })

  it('keeps a place that is not drawn, and says so', () => {
    const read = readBoundaryFile(file(...four.slice(0, 3), feature({ ...four[3]!.properties }, null)))
    expect(read.places.find((one) => one.name === 'Dunmore')).toMatchObject({ pcode: '42', lng: null, lat: null })
    expect(read.boundaries).toHaveLength(3)
    expect(read.problems).toMatchObject([{ feature: 4, name: 'Dunmore', isRejected: false }])
  })

  it('names the feature whose code is taken, and joins one drawn in two features', () => {
    const read = readBoundaryFile(
      file(
        feature({ code: 'A', name: 'Ashford' }, square(0, 0)),
        feature({ code: 'A', name: 'Ashford' }, square(3, 0)),
        feature({ code: 'B', name: 'Birk' }, square(5, 0)),
        feature({ code: 'B', name: 'Corran' }, square(7, 0)),
        feature({ code: 'D', name: 'Birk' }, square(9, 0)),
      ),
      { columns: { code: 'code', name: 'name' } },
    )
    expect(read.places.map((one) => [one.pcode, one.name])).toEqual([
      ['A', 'Ashford'],
      ['B', 'Birk'],
      ['D', 'Birk'],
    ])
    expect(read.boundaries[0]?.geometry.type).toBe('MultiPolygon')
    expect(read.problems).toMatchObject([
      { feature: 2, isRejected: false },
      { feature: 4, name: 'Corran', isRejected: true },
      { feature: 5, name: 'Birk', isRejected: false },
    ])
  })

  it('repairs rings and reports each under its code and name', () => {
    const bowTie: Position[][] = [
      [
        [0, 0],
        [1, 1],
        [1, 0],
        [0, 1],
        [0, 0],
      ],
    ]
    const read = readBoundaryFile(file(feature({ code: 'A', name: 'Ashford' }, bowTie)))
    expect(read.repairs).toMatchObject([{ pcode: 'A', name: 'Ashford' }])
    expect(read.repairs[0]?.faults).toContain('self-crossing')
    expect(read.boundaries[0]?.geometry.type).toBe('MultiPolygon')
  })

  it('takes the country and the level from the caller where the file is silent', () => {
    const read = readBoundaryFile(file(feature({ id: 'N', name: 'North' }, square(0, 0))), {
      level: 'region',
      country: { pcode: 'XV', name: 'Velmora' },
    })
    expect(read.places.map(({ pcode, level, parentPcode }) => [pcode, level, parentPcode])).toEqual([
      ['XV', 'country', null],
      ['N', 'region', 'XV'],
    ])
  })

  it('codes places by name where there is no code, and says so', () => {
    const read = readBoundaryFile(
      file(feature({ name: 'San José' }, square(0, 0)), feature({ name: 'Santa Ana' }, square(1, 0))),
    )
    expect(read.places.map((one) => one.pcode)).toEqual(['SAN-JOSE', 'SANTA-ANA'])
    expect(read.problems).toMatchObject([{ feature: null, field: 'name', isRejected: false }])
  })
})
