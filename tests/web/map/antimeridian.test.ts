// Nothing is drawn the long way round the globe: not the world's land, and not a country on both sides of 180°.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { FeatureCollection, Position } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { describe, expect, it } from 'vitest'
import { spanOf } from '#api/analytics/spatial/one-turn.ts'
import { unwrapped, unwrapRing } from '#web/map/antimeridian.ts'
import { boxOf } from '#web/map/camera.ts'
import { extentOf, toLngLat, toMetres } from '#web/map/outline-paths.ts'

const worldFile = createRequire(import.meta.url).resolve('world-atlas/countries-50m.json')
const world: Topology<{ countries: GeometryCollection }> = JSON.parse(readFileSync(worldFile, 'utf8'))
const ringsOf = (collection: FeatureCollection): Position[][] =>
  collection.features.flatMap(({ geometry: g }) =>
    g.type === 'Polygon' ? g.coordinates : g.type === 'MultiPolygon' ? g.coordinates.flat() : [],
  )
/** Edges longer than a quarter turn that are not the edge of the map itself, along a pole. */
const longEdges = (rings: readonly Position[][]) =>
  rings.flatMap((ring) =>
    ring.flatMap(([lng = 0, lat = 0], i) => {
      const [before = lng, latBefore = lat] = ring[i - 1] ?? []
      return Math.abs(lng - before) > 90 && Math.abs(lat + latBefore) < 180 ? [[before, latBefore, lng, lat]] : []
    }),
  )

describe("the world's land", () => {
  const raw = feature(world, world.objects.countries)
  it('has edges round the globe as the file writes it, one of them at 16.5° S', () => {
    expect(longEdges(ringsOf(raw)).some(([, lat = 0]) => Math.abs(lat + 16.5) < 0.1)).toBe(true)
  })
  it('has none as it is drawn, and every point is where it was', () => {
    const drawn = unwrapped(raw)
    expect(longEdges(ringsOf(drawn))).toEqual([])
    const place = ([lng = 0, lat = 0]: Position) => `${(((lng % 360) + 360) % 360).toFixed(6)} ${lat}`
    const before = new Set(ringsOf(raw).flat().map(place))
    const added = ringsOf(drawn)
      .flat()
      .filter((p) => !before.has(place(p)))
    expect(added.every(([, lat]) => lat === -90)).toBe(true)
    expect(new Set(ringsOf(drawn).flat().map(place)).size).toBeGreaterThanOrEqual(before.size)
  })
  it('encloses as much as before, for land away from 180°', () => {
    const away = {
      ...raw,
      features: raw.features.filter((f) => longEdges(ringsOf({ ...raw, features: [f] })).length === 0),
    }
    expect(away.features.length).toBeGreaterThan(200)
    expect(unwrapped(away)).toEqual(away)
  })
})

describe('a ring across 180°', () => {
  it.each([
    [
      [179, -179, -179, 179, 179],
      [179, 181, 181, 179, 179],
    ],
    [
      [-179, 179, 179, -179, -179],
      [-179, -181, -181, -179, -179],
    ],
    [
      [180, -180, -179, 179, 180],
      [180, 180, 181, 179, 180],
    ],
    [
      [10, 20, 20, 10, 10],
      [10, 20, 20, 10, 10],
    ],
  ])('%j is drawn as %j', (written, drawn) => {
    const lats = [0, 0, 1, 1, 0]
    expect(unwrapRing(written.map((lng, i) => [lng, lats[i] ?? 0])).map(([lng]) => lng)).toEqual(drawn)
  })
})

describe('a country on both sides of 180°', () => {
  const island = (pcode: string, west: number, east: number) => ({
    type: 'Feature' as const,
    id: pcode,
    properties: { pcode, name: pcode, level: 'district', parentPcode: null },
    geometry: {
      type: 'MultiPolygon',
      coordinates: [
        [
          [
            [west, -18],
            [east, -18],
            [east, -16],
            [west, -16],
            [west, -18],
          ],
        ],
      ],
    },
  })
  const outlines = {
    type: 'FeatureCollection' as const,
    fictional: true,
    features: [island('A', 177, 180), island('B', -180, -178.5)],
  }
  it('is held by a box of its own width, not of the whole globe', () => {
    expect(boxOf(outlines)).toEqual([177, -18, 181.5, -16])
    expect(boxOf(outlines, (p) => p === 'B')).toEqual([-180, -18, -178.5, -16])
  })
  it('fits the map of the field form, and a tap there is an address people know', () => {
    const extent = extentOf(outlines)
    expect(extent?.widthM).toBeGreaterThan(400_000)
    expect(extent?.widthM).toBeLessThan(600_000)
    const tapped = { lng: -179.25, lat: -17 }
    const { x, y } = toMetres(tapped, extent!.centre)
    expect(Math.abs(x)).toBeLessThan(300_000)
    expect(toLngLat(x, y, extent!.centre).lng).toBeCloseTo(-179.25, 9)
    expect(toLngLat(x, y, extent!.centre).lat).toBeCloseTo(-17, 9)
  })
  it.each([
    [
      [170, 180],
      [170, 180],
    ],
    [
      [-180, -170],
      [-180, -170],
    ],
    [
      [60, 70, 65],
      [60, 70],
    ],
    [[5], [5, 5]],
  ])('%j spans %j', (lngs, span) => expect(spanOf(lngs)).toEqual(span))
  it('of nothing is none', () => expect(spanOf([])).toBeNull())
})
