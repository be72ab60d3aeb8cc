// Outlines as SVG paths, in metres east and south of a centre: flat, which is near enough for a finger on one country.

import { z } from 'zod'
import { spanOf } from '#api/analytics/spatial/one-turn.ts'
import type { Boundaries } from '#api/contract/boundaries.ts'

const position = z.tuple([z.number(), z.number()]).rest(z.number())
const line = z.array(position)
const lines = z.array(line)
const shapes = z.union([
  z.object({ type: z.literal('Polygon'), coordinates: lines }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(lines) }),
  z.object({ type: z.literal('LineString'), coordinates: line }),
  z.object({ type: z.literal('MultiLineString'), coordinates: lines }),
  z.object({ type: z.literal('Point'), coordinates: position }),
])

export type LngLat = { lng: number; lat: number }
const metresPerDegree = 111_195
/** The shorter way round, for a country on both sides of 180°. */
const degreesEast = (lng: number, of: number): number => ((((lng - of + 180) % 360) + 360) % 360) - 180
export const toMetres = (p: LngLat, centre: LngLat): { x: number; y: number } => ({
  x: degreesEast(p.lng, centre.lng) * metresPerDegree * Math.cos((centre.lat * Math.PI) / 180),
  y: (centre.lat - p.lat) * metresPerDegree,
})
export const toLngLat = (x: number, y: number, centre: LngLat): LngLat => ({
  lng: degreesEast(centre.lng + x / (metresPerDegree * Math.cos((centre.lat * Math.PI) / 180)), 0),
  lat: centre.lat - y / metresPerDegree,
})

type Ring = z.infer<typeof line>
/** Boundaries, or what was drawn in the field. */
type Shapes = { features: readonly { geometry: unknown }[] }
function ringsOf(geometry: unknown): { rings: Ring[]; closed: boolean } {
  const known = shapes.safeParse(geometry)
  if (!known.success) return { rings: [], closed: false }
  const { data } = known
  if (data.type === 'Polygon') return { rings: data.coordinates, closed: true }
  if (data.type === 'MultiPolygon') return { rings: data.coordinates.flat(), closed: true }
  if (data.type === 'LineString') return { rings: [data.coordinates], closed: false }
  if (data.type === 'MultiLineString') return { rings: data.coordinates, closed: false }
  return { rings: [[data.coordinates]], closed: false }
}

/** One path for a whole set of outlines, or for one of them: in metres, or in larger units, to a tenth. */
export function pathOf({ features }: Shapes, centre: LngLat, metresPerUnit?: number): string {
  const parts: string[] = []
  const written = (metres: number): number =>
    metresPerUnit === undefined ? Math.round(metres) : Math.round((metres / metresPerUnit) * 10) / 10
  for (const { geometry } of features) {
    const { rings, closed } = ringsOf(geometry)
    for (const ring of rings) {
      const points = ring.map(([lng, lat]) => {
        const { x, y } = toMetres({ lng, lat }, centre)
        return `${written(x)} ${written(y)}`
      })
      parts.push(`M${points.join('L')}${closed ? 'Z' : ''}`)
    }
  }
  return parts.join('')
}

export type Named = { name: string; at: LngLat }
/** Towns: points with a name. */
export const pointsOf = (set: Boundaries): Named[] =>
  set.features.flatMap(({ geometry, properties }) => {
    const first = ringsOf(geometry).rings[0]?.[0]
    return first === undefined ? [] : [{ name: properties.name, at: { lng: first[0], lat: first[1] } }]
  })

/** The middle and the extent of a set, in degrees. Null for an empty one. */
export function extentOf(set: Shapes): { centre: LngLat; widthM: number; heightM: number } | null {
  const points = set.features.flatMap(({ geometry }) => ringsOf(geometry).rings.flat())
  const span = spanOf(points.map(([lng]) => lng))
  if (span === null) return null
  const [west, east] = span
  const [south, north] = points.reduce(([low, high], [, lat]) => [Math.min(low, lat), Math.max(high, lat)], [90, -90])
  const centre = { lng: (west + east) / 2, lat: (south + north) / 2 }
  const corner = toMetres({ lng: east, lat: south }, centre)
  return { centre, widthM: corner.x * 2, heightM: corner.y * 2 }
}
