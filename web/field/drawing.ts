// A line or an outline while it is being drawn, corner by corner; and the shape and position it becomes. Pure.
import { z } from 'zod'
import { mostVertices, type Outline } from '#data/schema/outline.ts'

const corner = z.object({ lng: z.number(), lat: z.number(), accuracyM: z.number() })
export type Corner = z.infer<typeof corner>
export const drawing = z.object({ isClosed: z.boolean(), corners: z.array(corner).max(mostVertices) })
export type Drawing = z.infer<typeof drawing>
type Spot = { lng: number; lat: number }

/** Six digits of a degree are a tenth of a metre. */
const rounded = (degrees: number): number => Math.round(degrees * 1e6) / 1e6

/** Null while it has too few corners. */
export function outlineOf({ isClosed, corners }: Drawing): Outline | null {
  const line = corners.map(({ lng, lat }) => [rounded(lng), rounded(lat)])
  const [first] = line
  if (first === undefined || line.length < (isClosed ? 3 : 2)) return null
  return isClosed ? { type: 'Polygon', coordinates: [[...line, first]] } : { type: 'LineString', coordinates: line }
}

export function drawingOf({ type, coordinates }: Outline, accuracyM: number): Drawing {
  const isClosed = type === 'Polygon'
  const line = type === 'Polygon' ? (coordinates[0] ?? []).slice(0, -1) : coordinates
  return { isClosed, corners: line.map(([lng = 0, lat = 0]) => ({ lng, lat, accuracyM })) }
}

/** As exact as its least exact corner. */
export const accuracyOf = ({ corners }: Drawing): number => Math.max(...corners.map(({ accuracyM }) => accuracyM))

/** A point on it: half way along a line; of an area the middle of its widest stretch from west to east, half way up. */
export function pointOn({ isClosed, corners }: Drawing): Spot | null {
  const [first] = corners
  if (first === undefined) return null
  const flat = corners.map(({ lng, lat }) => ({ lng: ((((lng - first.lng + 180) % 360) + 360) % 360) - 180, lat }))
  const found = isClosed && flat.length > 2 ? insideOf(flat) : halfWayAlong(flat)
  return { lng: rounded(((((first.lng + found.lng + 180) % 360) + 360) % 360) - 180), lat: rounded(found.lat) }
}

function halfWayAlong(line: readonly Spot[]): Spot {
  const lengthOf = (from: Spot, to: Spot): number =>
    Math.hypot((to.lng - from.lng) * Math.cos((from.lat * Math.PI) / 180), to.lat - from.lat)
  const legs = line.slice(1).flatMap((to, i) => {
    const from = line[i]
    return from === undefined ? [] : [{ from, to, length: lengthOf(from, to) }]
  })
  let left = legs.reduce((sum, { length }) => sum + length, 0) / 2
  for (const { from, to, length } of legs) {
    if (left <= length && length > 0) {
      const share = left / length
      return { lng: from.lng + (to.lng - from.lng) * share, lat: from.lat + (to.lat - from.lat) * share }
    }
    left -= length
  }
  return line[0] ?? { lng: 0, lat: 0 }
}

function insideOf(ring: readonly Spot[]): Spot {
  const lats = ring.map(({ lat }) => lat)
  const lat = (Math.min(...lats) + Math.max(...lats)) / 2
  const crossings = ring
    .flatMap((from, i) => {
      const to = ring[(i + 1) % ring.length] ?? from
      if (from.lat > lat === to.lat > lat) return []
      return [from.lng + ((to.lng - from.lng) * (lat - from.lat)) / (to.lat - from.lat)]
    })
    .sort((a, b) => a - b)
  let widest = { from: ring[0]?.lng ?? 0, to: ring[0]?.lng ?? 0 }
  for (let i = 0; i + 1 < crossings.length; i += 2) {
    const [from = 0, to = 0] = crossings.slice(i, i + 2)
    if (to - from > widest.to - widest.from) widest = { from, to }
  }
  return { lng: (widest.from + widest.to) / 2, lat }
}
