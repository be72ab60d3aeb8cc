/**
 * Draws every border once. A border is a chain of mesh edges between two areas, each edge bent by an amount taken from
 * its own end points, so that both neighbours carry the very same vertices; outlines are chains put together.
 * Knows areas as numbers only.
 */
import type { MultiPolygon, Polygon, Position } from 'geojson'
import { latticeNoise } from './noise.ts'
import type { Terrain } from './terrain.ts'

/** A border with what lies left and right of it, walked from its first vertex; -1 is the sea. */
export interface Border {
  left: number
  right: number
  line: Position[]
}

const DECIMALS = 1e5
const BEND_SEED = 73
/** How far a bend may leave its edge, as a share of the edge and of the way to the nearer cell's middle. */
const BEND = { ofEdge: 0.2, ofReach: 0.34 }
const BENDINGS = 2

const round = (degrees: number) => Math.round(degrees * DECIMALS) / DECIMALS

export function drawBorders(terrain: Terrain, areaOf: Int32Array): Border[] {
  const { triangles, halfedges } = terrain.mesh
  const { circumcenters } = terrain.mesh.voronoi([60, -7, 68, 1])
  const edgesAt = new Map<number, { to: number; left: number; right: number; reach: number }[]>()
  const corner = (t: number): [number, number] => [circumcenters[2 * t]!, circumcenters[2 * t + 1]!]
  for (let e = 0; e < halfedges.length; e++) {
    const twin = halfedges[e]!
    if (twin < 0) continue
    const here = triangles[e]!
    const there = triangles[twin]!
    if (areaOf[here] === areaOf[there]) continue
    const [from, to] = [Math.floor(e / 3), Math.floor(twin / 3)]
    const [a, b] = [corner(from), corner(to)]
    const turn = (b[0] - a[0]) * (terrain.lat[here]! - a[1]) - (b[1] - a[1]) * (terrain.lng[here]! - a[0])
    const [left, right] = turn > 0 ? [here, there] : [there, here]
    const length = Math.hypot(b[0] - a[0], b[1] - a[1])
    const reach = length === 0 ? 0 : Math.abs(turn) / length
    const list = edgesAt.get(from) ?? []
    list.push({ to, left: areaOf[left]!, right: areaOf[right]!, reach })
    edgesAt.set(from, list)
  }

  const walked = new Set<string>()
  const walk = (start: number, first: { to: number; left: number; right: number; reach: number }): Border => {
    const line: Position[] = [corner(start).map(round)]
    for (let [at, edge] = [start, first]; ; ) {
      walked.add(`${at}-${edge.to}`).add(`${edge.to}-${at}`)
      line.push(...bend(corner(at), corner(edge.to), edge.reach))
      const onward = edgesAt.get(edge.to)!
      if (onward.length !== 2 || edge.to === start)
        return { left: first.left, right: first.right, line: distinct(line) }
      const next = onward.find((other) => other.to !== at)!
      ;[at, edge] = [edge.to, next]
    }
  }
  const borders: Border[] = []
  const junctionsFirst = [...edgesAt].sort(([, a], [, b]) => Number(a.length === 2) - Number(b.length === 2))
  for (const [corner, edges] of junctionsFirst) {
    for (const edge of edges) if (!walked.has(`${corner}-${edge.to}`)) borders.push(walk(corner, edge))
  }
  return borders
}

/** The vertices after `a` up to `b`. Drawn from the lower end whichever way it is walked. */
function bend(a: [number, number], b: [number, number], reach: number): Position[] {
  const turned = a[0] > b[0] || (a[0] === b[0] && a[1] > b[1])
  const [from, to] = turned ? [b, a] : [a, b]
  const key = [Math.round(from[0] * DECIMALS), Math.round(from[1] * DECIMALS)] as const
  let line: Position[] = [from, to]
  for (let times = 0; times < BENDINGS; times++) {
    line = line.flatMap((p, k) => {
      const q = line[k + 1]
      if (q === undefined) return [p]
      const length = Math.hypot(q[0]! - p[0]!, q[1]! - p[1]!)
      const room = Math.min(BEND.ofEdge * length, (BEND.ofReach * reach) / (1 + 2 * times))
      const by = (room * latticeNoise(BEND_SEED + 8 * times + k, ...key)) / (length || 1)
      return [p, [(p[0]! + q[0]!) / 2 - (q[1]! - p[1]!) * by, (p[1]! + q[1]!) / 2 + (q[0]! - p[0]!) * by]]
    })
  }
  const bent = (turned ? line.reverse() : line).slice(1)
  return bent.map((p) => p.map(round))
}

const distinct = (line: Position[]): Position[] =>
  line.filter((p, k) => k === 0 || p[0] !== line[k - 1]![0] || p[1] !== line[k - 1]![1])

/** The outline of a set of areas: its borders with everything else, chained into rings; holes go to what holds them. */
export function outline(borders: readonly Border[], isInside: (area: number) => boolean): Polygon | MultiPolygon {
  const lines = borders.flatMap(({ left, right, line }) => {
    if (isInside(left) === isInside(right)) return []
    return [isInside(left) ? line : [...line].reverse()]
  })
  const startsAt = new Map<string, Position[][]>()
  for (const line of lines) {
    const key = String(line[0])
    startsAt.set(key, [...(startsAt.get(key) ?? []), line])
  }
  const rings: Position[][] = []
  for (const line of lines) {
    const list = startsAt.get(String(line[0]))
    if (!list?.includes(line)) continue
    list.splice(list.indexOf(line), 1)
    const ring = [...line]
    while (String(ring.at(-1)) !== String(ring[0])) {
      const next = startsAt.get(String(ring.at(-1)))?.shift()
      if (next === undefined) throw new Error('a border leads nowhere: the outline cannot be closed')
      ring.push(...next.slice(1))
    }
    if (ring.length > 3) rings.push(ring)
  }
  const outer = rings.filter((ring) => signedArea(ring) > 0)
  const parts = outer.sort((a, b) => signedArea(b) - signedArea(a)).map((ring) => [ring])
  for (const hole of rings.filter((ring) => signedArea(ring) < 0)) {
    parts.findLast((part) => holds(part[0]!, hole[0]!))?.push(hole)
  }
  return parts.length === 1 ? { type: 'Polygon', coordinates: parts[0]! } : { type: 'MultiPolygon', coordinates: parts }
}

export function signedArea(ring: readonly Position[]): number {
  let sum = 0
  for (let k = 1; k < ring.length; k++) sum += ring[k - 1]![0]! * ring[k]![1]! - ring[k]![0]! * ring[k - 1]![1]!
  return sum / 2
}

function holds(ring: readonly Position[], [x, y]: Position): boolean {
  let inside = false
  for (let k = 1; k < ring.length; k++) {
    const [ax, ay] = ring[k - 1]!
    const [bx, by] = ring[k]!
    if (ay! > y! !== by! > y! && x! < ((bx! - ax!) * (y! - ay!)) / (by! - ay!) + ax!) inside = !inside
  }
  return inside
}
