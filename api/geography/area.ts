/**
 * Areas and winding of rings. Area on the sphere (mean radius 6,371.0088 km), good to about 0.5 %: enough to report what a
 * repair changed and to rank islands, not for land registry.
 */
import type { Position } from 'geojson'
import { type Areal, partsOf } from './ring-walk.ts'

const EARTH_RADIUS_KM = 6371.0088
const RADIANS = Math.PI / 180

/** Twice the signed planar area: positive for a counter-clockwise ring. Relative to its first vertex, to keep digits. */
export function signedArea(ring: readonly Position[]): number {
  const [x0 = 0, y0 = 0] = ring[0] ?? []
  let sum = 0
  ring.forEach(([x = 0, y = 0], index) => {
    const [nextX = 0, nextY = 0] = ring[index + 1] ?? ring[0] ?? []
    sum += (x - x0) * (nextY - y0) - (nextX - x0) * (y - y0)
  })
  return sum
}

export function ringAreaKm2(ring: readonly Position[]): number {
  let sum = 0
  ring.forEach(([lng = 0, lat = 0], index) => {
    const [nextLng = 0, nextLat = 0] = ring[index + 1] ?? ring[0] ?? []
    sum += (nextLng - lng) * RADIANS * (2 + Math.sin(lat * RADIANS) + Math.sin(nextLat * RADIANS))
  })
  return Math.abs((sum * EARTH_RADIUS_KM ** 2) / 2)
}

export function partAreaKm2(part: readonly Position[][]): number {
  const [outer = [], ...holes] = part
  return Math.max(
    0,
    holes.reduce((area, hole) => area - ringAreaKm2(hole), ringAreaKm2(outer)),
  )
}

export function areaKm2(geometry: Areal): number {
  return partsOf(geometry).reduce((sum, part) => sum + partAreaKm2(part), 0)
}

/** RFC 7946: outer rings counter-clockwise, holes clockwise. */
export function woundRight(part: readonly Position[][]): Position[][] {
  return part.map((ring, index) => (signedArea(ring) > 0 === (index === 0) ? ring : [...ring].reverse()))
}

export function arealOf(parts: Position[][][]): Areal | null {
  const [first, ...others] = parts
  if (first === undefined) return null
  return others.length === 0
    ? { type: 'Polygon', coordinates: first }
    : { type: 'MultiPolygon', coordinates: [first, ...others] }
}
