/**
 * Places on both sides of the 180th meridian, brought into one turn of the globe: what lies beside each other stands beside each other,
 * with longitudes that may count on beyond 180.
 * @section d
 * @support brings shapes into one plane for the mathematics that works in one.
 * @units degrees
 */
import { type Areal, polygonsOf, type Ring } from './geometry.ts'

const turn = 360

/**
 * West and east of all these longitudes by the shorter way round: east may be beyond 180.
 * @gap Without a longitude there is no span: null.
 * @example of 179 and -179 it is [179, 181].
 */
export function spanOf(lngs: readonly number[]): [west: number, east: number] | null {
  const around = [...new Set(lngs.map((lng) => (((lng % turn) + turn + turn / 2) % turn) - turn / 2))].sort(
    (a, b) => a - b,
  )
  const [first] = around
  const last = around.at(-1)
  if (first === undefined || last === undefined) return null
  let [widest, west, east] = [first + turn - last, first, last]
  for (let i = 1; i < around.length; i++) {
    const [before = 0, after = 0] = [around[i - 1], around[i]]
    if (after - before <= widest) continue
    widest = after - before
    west = after
    east = before + turn
  }
  return [west, east]
}

/** A shape of its own, to be kept. */
export type Turned =
  | { type: 'Polygon'; coordinates: number[][][] }
  | { type: 'MultiPolygon'; coordinates: number[][][][] }

/**
 * Shapes that together lie across 180°, each longitude west of their span a turn further on; others as they are.
 * @example squares beside 180 and beside -180 share the border at 180.
 */
export function inOneTurn<K>(shapes: ReadonlyMap<K, Areal>): Map<K, Turned> {
  const lngs = [...shapes.values()].flatMap((shape) => polygonsOf(shape).flatMap((rings) => rings.flatMap(lngsOf)))
  const [west = 0, east = 0] = spanOf(lngs) ?? []
  const from = east > turn / 2 ? west : Number.NEGATIVE_INFINITY
  return new Map([...shapes].map(([key, shape]) => [key, turned(shape, from)]))
}

const lngsOf = (ring: Ring): number[] => ring.map(([lng = 0]) => lng)

function turned(shape: Areal, from: number): Turned {
  const ring = (each: Ring): number[][] => each.map(([lng = 0, lat = 0]) => [lng < from ? lng + turn : lng, lat])
  return shape.type === 'Polygon'
    ? { type: shape.type, coordinates: shape.coordinates.map(ring) }
    : { type: shape.type, coordinates: shape.coordinates.map((rings) => rings.map(ring)) }
}
