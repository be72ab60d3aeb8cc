/**
 * The exact test of one point against polygon rings, the ground on which every other answer in this folder stands.
 * Orientation is decided by adaptive-precision predicates, so a point on a border is on it, however small the numbers.
 * Knows rings as flat edge arrays only; nothing of districts, grids or files.
 */
import type { MultiPolygon, Polygon, Position } from 'geojson'
import { orient2d } from 'robust-predicates'

export type Areal = Polygon | MultiPolygon

/** Edges of one polygon part, holes included: ax, ay, bx, by, ax, ay, ... */
export type Edges = Float64Array

export type Side = 'inside' | 'outside' | 'border'

const HALF_TURN = 180
const FULL_TURN = 360

export function partsOf(geometry: Areal): Position[][][] {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
}

/**
 * A ring drawn across the antimeridian jumps by more than half a turn between neighbouring vertices. Counts, for each
 * vertex, how many whole turns to add so that the ring is drawn without a jump.
 */
export function turnsOf(ring: Position[]): number[] {
  const turns: number[] = []
  let turn = 0
  let previous: number | null = null
  for (const position of ring) {
    const lng = position[0] ?? 0
    if (previous !== null && lng - previous > HALF_TURN) turn -= 1
    else if (previous !== null && previous - lng > HALF_TURN) turn += 1
    turns.push(turn)
    previous = lng
  }
  return turns
}

/** One part as edges; once for each whole turn it reaches into, so that query points are never moved. */
export function edgesOfPart(part: Position[][]): Edges[] {
  const outer = turnsOf(part[0] ?? [])
  const reached = [...new Set(outer)]
  return reached.map((home) => edgesShifted(part, home))
}

function edgesShifted(part: Position[][], home: number): Edges {
  const edges: number[] = []
  const start = part[0]?.[0]?.[0] ?? 0
  for (const ring of part) {
    const turns = turnsOf(ring)
    const anchor = anchorTurn(start, ring[0]?.[0] ?? 0)
    const x = (index: number) => (ring[index]?.[0] ?? 0) + FULL_TURN * ((turns[index] ?? 0) + anchor - home)
    const y = (index: number) => ring[index]?.[1] ?? 0
    for (let index = 0; index < ring.length; index++) {
      const next = index + 1 < ring.length ? index + 1 : 0
      if (x(index) === x(next) && y(index) === y(next)) continue
      edges.push(x(index), y(index), x(next), y(next))
    }
  }
  return Float64Array.from(edges)
}

function anchorTurn(start: number, hole: number): number {
  if (hole - start > HALF_TURN) return -1
  return start - hole > HALF_TURN ? 1 : 0
}

/** Ray casting to the east over edges[from, to), in steps of four numbers. */
export function sideOf(edges: Edges, from: number, to: number, lng: number, lat: number): Side {
  let inside = false
  for (let at = from; at < to; at += 4) {
    const ay = edges[at + 1] ?? 0
    const by = edges[at + 3] ?? 0
    if ((ay < lat && by < lat) || (ay > lat && by > lat)) continue
    const ax = edges[at] ?? 0
    const bx = edges[at + 2] ?? 0
    if (ax < lng && bx < lng) continue
    const straddles = ay > lat !== by > lat
    if (ax > lng && bx > lng) {
      if (straddles) inside = !inside
      continue
    }
    const turn = orient2d(ax, ay, bx, by, lng, lat)
    if (turn === 0) return 'border'
    // orient2d is negative when the point lies to the left of the edge (y pointing north).
    if (straddles && turn < 0 === by > ay) inside = !inside
  }
  return inside ? 'inside' : 'outside'
}
