/** The mathematics of tiles: every place in exactly one tile and one cell, whatever the zoom; what is written is what is read. */
import { VectorTile } from '@mapbox/vector-tile'
import fc from 'fast-check'
import { PbfReader } from 'pbf'
import { expect, it } from 'vitest'
import { clipRing, doubleArea } from '#api/geography/clip-ring.ts'
import type { IncidentCell } from '#api/queries/incident-cells.ts'
import { encodeTile, type TileFeature } from '#api/tiles/encode-tile.ts'
import { CELL_BITS, cellsOf, gatherCells } from '#api/tiles/gather-cells.ts'
import { cellAt, EXTENT, groundOf, HIGHEST_LAT, isTile, mercator, pointIn, type Tile } from '#api/tiles/mercator.ts'
import { tileRings } from '#api/tiles/tile-rings.ts'

const lng = fc.double({ min: -180, max: 180, noNaN: true })
const lat = fc.double({ min: -90, max: 90, noNaN: true })
const zoom = fc.integer({ min: 0, max: 22 })
const tileAt = (z: number, point: { x: number; y: number }): Tile => ({
  z,
  x: cellAt(point.x, z),
  y: cellAt(point.y, z),
})

it('the middle of the world is the middle of the square, and its edges are its edges', () => {
  expect(mercator(0, 0)).toEqual({ x: 0.5, y: 0.5 })
  expect(HIGHEST_LAT).toBeCloseTo(85.05112878, 8)
  for (const pole of [90, 89.9, HIGHEST_LAT]) {
    expect(mercator(-180, pole).y).toBeCloseTo(0, 12)
    expect(mercator(180, -pole).y).toBeCloseTo(1, 12)
  }
  expect(tileAt(3, mercator(180, -90))).toEqual({ z: 3, x: 7, y: 7 })
  expect(tileAt(3, mercator(-180, 90))).toEqual({ z: 3, x: 0, y: 0 })
})

it('every place is in exactly one tile, which lies in the one around it, and inside the box that is asked for', () => {
  fc.assert(
    fc.property(lng, lat, zoom, (east, north, z) => {
      const point = mercator(east, north)
      const tile = tileAt(z, point)
      expect(isTile(tile)).toBe(true)
      for (const step of pointIn(tile, point)) expect(Number.isInteger(step) && step >= 0 && step < EXTENT).toBe(true)
      const ground = groundOf(tile)
      expect(east >= ground.west && east <= ground.east && north >= ground.south && north <= ground.north).toBe(true)
      const around = tileAt(Math.max(0, z - 1), point)
      if (z > 0) expect([Math.floor(tile.x / 2), Math.floor(tile.y / 2)]).toEqual([around.x, around.y])
    }),
  )
})

const cellOf = (east: number, north: number, bits: number, fatalities: number | null): IncidentCell => {
  const point = mercator(east, north)
  return {
    gridColumn: cellAt(point.x, bits),
    gridRow: cellAt(point.y, bits),
    n: 1,
    ...point,
    fatalities,
    fatalitiesUnknown: fatalities === null ? 1 : 0,
    approximate: 0,
    incidentId: `${east}/${north}`,
    kind: 'shooting',
    date: '2025-01-01',
    pcode: null,
  }
}

it('cells gathered over all tiles of a zoom are every incident once, with its deaths', () => {
  const bits = 9 + CELL_BITS
  const incidents = fc.array(fc.tuple(lng, lat, fc.option(fc.integer({ min: 0, max: 50 }))), { maxLength: 60 })
  fc.assert(
    fc.property(incidents, fc.integer({ min: 0, max: 3 }), (happened, z) => {
      const grid = happened.map(([east, north, deaths]) => cellOf(east, north, bits, deaths))
      const side = 2 ** z
      const tiles = Array.from({ length: side * side }, (_, i) => ({ z, x: i % side, y: Math.floor(i / side) }))
      const drawn = tiles.flatMap((tile) => gatherCells(grid, bits, tile))
      expect(drawn.reduce((sum, { n }) => sum + n, 0)).toBe(happened.length)
      const deaths = (each: readonly { fatalities: number | null }[]) =>
        each.reduce((sum, { fatalities }) => sum + (fatalities ?? 0), 0)
      expect(deaths(drawn)).toBe(deaths(grid))
      expect(drawn.reduce((sum, cell) => sum + cell.fatalitiesUnknown, 0)).toBe(
        grid.filter((c) => c.fatalities === null).length,
      )
      for (const { n, incidentId } of drawn) expect(incidentId === null).toBe(n > 1)
    }),
  )
  expect(cellsOf({ z: 1, x: 1, y: 0 }, 3)).toEqual({ firstColumn: 4, lastColumn: 7, firstRow: 0, lastRow: 3 })
})

it('a tile is read as it was written, text as text', () => {
  const properties = fc.dictionary(
    fc.string({ minLength: 1, maxLength: 8 }).filter((name) => !name.startsWith('__')),
    fc.oneof(
      fc.string(),
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
      fc.constant(null),
    ),
  )
  const step = fc.tuple(fc.integer({ min: -64, max: 4160 }), fc.integer({ min: -64, max: 4160 }))
  const point = fc.record({
    shape: fc.constant('point' as const),
    rings: fc.array(fc.array(step, { minLength: 1, maxLength: 1 }), { minLength: 1, maxLength: 1 }),
    properties,
  })
  fc.assert(
    fc.property(fc.array(point, { minLength: 1, maxLength: 8 }), (features: TileFeature[]) => {
      const layer = new VectorTile(new PbfReader(encodeTile('somewhere', features))).layers.somewhere
      expect([layer?.length, layer?.extent, layer?.version]).toEqual([features.length, EXTENT, 2])
      for (const [i, { rings, properties: said }] of features.entries()) {
        const read = layer!.feature(i)
        const kept = Object.entries(said).filter(([, value]) => value !== null)
        expect(Object.entries(read.properties).map(([name, value]) => [name, value === 0 ? 0 : value])).toEqual(
          kept.map(([name, value]) => [name, value === 0 ? 0 : value]),
        )
        expect(read.loadGeometry()[0]?.map(({ x, y }) => [x, y])).toEqual(rings[0])
      }
    }),
  )
})

it('an outline cut off at a box keeps the ground it has there', () => {
  const square = [[-1, -1], [1, -1], [1, 1], [-1, 1], [-1, -1]] as const // biome-ignore format: one line
  const cut = clipRing(square, { left: 0, right: 5, low: 0, high: 5 })
  expect(Math.abs(doubleArea(cut)) / 2).toBe(1)
  expect(clipRing(square, { left: 2, right: 3, low: 2, high: 3 })).toEqual([])
  expect(clipRing(square, { left: -9, right: 9, low: -9, high: 9 })).toEqual(square)
})

it('outlines run clockwise as drawn and their holes the other way, however they came', () => {
  const ring = (from: number, to: number): [number, number][] => [[from, from], [to, from], [to, to], [from, to], [from, from]] // biome-ignore format: one line
  const world = { z: 0, x: 0, y: 0 }
  for (const turn of [(r: [number, number][]) => r, (r: [number, number][]) => [...r].reverse()]) {
    const rings = tileRings(world, { type: 'Polygon', coordinates: [turn(ring(-60, 60)), turn(ring(-20, 20))] })
    expect(rings.map((r) => Math.sign(doubleArea([...r, r[0]!])))).toEqual([1, -1])
  }
  expect(tileRings({ z: 3, x: 0, y: 0 }, { type: 'Polygon', coordinates: [ring(10, 20)] })).toEqual([])
})
