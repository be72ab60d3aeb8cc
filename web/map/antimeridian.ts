/**
 * Outlines that run across 180°: 179.9 is followed by -179.9, and drawn as written the line goes round the whole globe. Unwrapped
 * they count on, 179.9 then 180.1, which the map draws in both of its worlds. Pure.
 */
import type { Feature, FeatureCollection, Geometry, Position } from 'geojson'

const turn = 360

/** Counts on where a step is longer than half a turn: nothing that lies there is drawn the long way round. */
export function unwrapRing(ring: readonly Position[]): Position[] {
  const unwrapped: Position[] = []
  let turns = 0
  ring.forEach(([lng = 0, ...rest], i) => {
    const step = i === 0 ? 0 : lng - (ring[i - 1]?.[0] ?? 0)
    if (Math.abs(step) > turn / 2) turns -= Math.sign(step)
    unwrapped.push([lng + turns * turn, ...rest])
  })
  return turns === 0 ? unwrapped : aroundThePole(unwrapped)
}

/** A ring that ends a whole turn from where it began goes round a pole: along the edge of the map it comes back. */
function aroundThePole(ring: Position[]): Position[] {
  const [first, last] = [ring[0], ring.at(-1)]
  if (first === undefined || last === undefined) return ring
  const pole = Math.sign(first[1] ?? 0) * 90
  return [...ring, [last[0] ?? 0, pole], [first[0] ?? 0, pole], first]
}

/** Holes lie in the same turn as the ring around them. */
function unwrapPolygon(rings: Position[][]): Position[][] {
  const [outer = [], ...holes] = rings.map(unwrapRing)
  const west = Math.min(...outer.map(([lng = 0]) => lng))
  const beside = (hole: Position[]) => {
    const turns = Math.ceil((west - Math.min(...hole.map(([lng = 0]) => lng))) / turn)
    return turns === 0 ? hole : hole.map(([lng = 0, ...rest]) => [lng + turns * turn, ...rest])
  }
  return [outer, ...holes.map(beside)]
}

function unwrapGeometry(geometry: Geometry): Geometry {
  if (geometry.type === 'Polygon') return { ...geometry, coordinates: unwrapPolygon(geometry.coordinates) }
  if (geometry.type === 'MultiPolygon') return { ...geometry, coordinates: geometry.coordinates.map(unwrapPolygon) }
  return geometry
}

export const unwrapped = (collection: FeatureCollection): FeatureCollection => ({
  ...collection,
  features: collection.features.map((f): Feature => ({ ...f, geometry: unwrapGeometry(f.geometry) })),
})
