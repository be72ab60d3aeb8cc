/**
 * Areas and winding of rings. Area on the sphere, by turf, good to about 0.5 %: enough to report what a repair changed and to rank
 * islands, not for land registry. The winding is our own: the repair asks for it on rings that are not closed yet.
 */
import { area } from '@turf/area'
import type { Position } from 'geojson'
import { type Areal, partsOf, turnsOf } from './ring-walk.ts'

const SQUARE_METRES = 1e6

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

/** Rings written across 180° are unwound first: drawn as they stand, they would enclose the long way round the globe. */
export const partAreaKm2 = (part: readonly Position[][]): number =>
  area({ type: 'Polygon', coordinates: part.map(unwound) }) / SQUARE_METRES

export const areaKm2 = (geometry: Areal): number => partsOf(geometry).reduce((sum, part) => sum + partAreaKm2(part), 0)

function unwound(ring: Position[]): Position[] {
  const turns = turnsOf(ring)
  return turns.every((turn) => turn === 0)
    ? ring
    : ring.map(([lng = 0, lat = 0], index) => [lng + 360 * (turns[index] ?? 0), lat])
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
