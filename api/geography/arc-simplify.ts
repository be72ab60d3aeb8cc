/**
 * Simplifies the arcs of a topology (Visvalingam and Whyatt 1993, by triangle area) so that every ring keeps at least a
 * triangle and no two borders come to cross: where they would, both get vertices back until they do not.
 * Knows arcs by number; nothing of districts.
 */
import Flatbush from 'flatbush'
import type { Position } from 'geojson'
import { presimplify } from 'topojson-simplify'
import type { Topology } from 'topojson-specification'
import { signedArea } from './area.ts'
import { contactOf, isSame } from './ring-faults.ts'

/** Rings of arc numbers; ~n is arc n run backwards. */
export type TopologyPart = number[][]

export interface SimplifiedArcs {
  arcs: Position[][]
  /** Small islands and lakes, too small to see at this detail. */
  isDropped(ringOrPart: number[] | TopologyPart): boolean
}

const MAX_REFINEMENTS = 12
/** How much finer an arc becomes each time it is found to cross another. */
const REFINEMENT = 4
const EVERY_VERTEX = 0

export function simplifyArcs(
  drawn: Topology,
  parts: readonly (readonly TopologyPart[])[],
  verticesPerDistrict: number | null,
): SimplifiedArcs {
  if (verticesPerDistrict === null) return { arcs: drawn.arcs, isDropped: () => false }
  const weighed = presimplify({ type: 'Topology', objects: {}, arcs: drawn.arcs }).arcs
  const uses = countUses(parts)
  const least = thresholdFor(weighed, uses, verticesPerDistrict * parts.length)
  const dropped = findSmall(drawn, parts, uses, least)
  keepTriangles(weighed, parts)

  const thresholds = weighed.map(() => least)
  const isLive = liveArcs(parts, dropped)
  let arcs = weighed.map((arc) => thin(arc, least))
  for (let round = 0; round < MAX_REFINEMENTS; round++) {
    const crossing = crossingArcs(arcs, isLive)
    let refined = false
    for (const index of crossing) {
      const arc = weighed[index]
      const before = thresholds[index] ?? EVERY_VERTEX
      if (arc === undefined || arcs[index]?.length === arc.length) continue
      thresholds[index] = round === MAX_REFINEMENTS - 2 ? EVERY_VERTEX : before / REFINEMENT
      refined = true
    }
    if (!refined) break
    arcs = weighed.map((arc, index) => thin(arc, thresholds[index] ?? EVERY_VERTEX))
  }
  return { arcs, isDropped: (ringOrPart) => dropped.has(ringOrPart) }
}

/** Closed rings of positions for one part, its dropped lakes left out. */
export function stitchPart(
  part: TopologyPart,
  arcs: readonly Position[][],
  isDropped: (ring: number[]) => boolean,
): Position[][] {
  return part.filter((ring) => !isDropped(ring)).map((ring) => stitchRing(ring, arcs))
}

function stitchRing(ring: readonly number[], arcs: readonly Position[][]): Position[] {
  const positions: Position[] = []
  for (const number of ring) {
    const arc = arcs[number < 0 ? ~number : number] ?? []
    const run = number < 0 ? [...arc].reverse() : arc
    for (const [lng = 0, lat = 0] of positions.length === 0 ? run : run.slice(1)) positions.push([lng, lat])
  }
  return positions
}

function thin(arc: readonly Position[], threshold: number): Position[] {
  return arc.filter((at) => (at[2] ?? Infinity) >= threshold)
}

function arcOf(number: number): number {
  return number < 0 ? ~number : number
}

function countUses(parts: readonly (readonly TopologyPart[])[]): Map<number, number> {
  const uses = new Map<number, number>()
  for (const number of parts.flat(3)) uses.set(arcOf(number), (uses.get(arcOf(number)) ?? 0) + 1)
  return uses
}

/** The least weight that leaves about the wanted number of vertices in all. */
function thresholdFor(weighed: readonly Position[][], uses: ReadonlyMap<number, number>, wanted: number): number {
  const weights: number[] = []
  weighed.forEach((arc, index) => {
    for (let use = 0; use < (uses.get(index) ?? 0); use++) {
      for (const at of arc.slice(1, -1)) weights.push(at[2] ?? Infinity)
      weights.push(Infinity)
    }
  })
  weights.sort((a, b) => b - a)
  return weights.length <= wanted ? EVERY_VERTEX : (weights[Math.max(0, Math.round(wanted) - 1)] ?? EVERY_VERTEX)
}

/** Free-standing islands (never a district's largest part) and lakes whose area is below the smallest triangle kept. */
function findSmall(
  drawn: Topology,
  parts: readonly (readonly TopologyPart[])[],
  uses: ReadonlyMap<number, number>,
  least: number,
): Set<number[] | TopologyPart> {
  const small = new Set<number[] | TopologyPart>()
  const area = (ring: readonly number[]) => Math.abs(signedArea(stitchRing(ring, drawn.arcs))) / 2
  const isAlone = (ring: readonly number[]) => ring.every((number) => uses.get(arcOf(number)) === 1)
  const threshold = Number.isFinite(least) ? least : 0
  for (const district of parts) {
    const areas = district.map((part) => area(part[0] ?? []))
    const largest = Math.max(...areas)
    district.forEach((part, index) => {
      const size = areas[index] ?? 0
      if (size < threshold && size < largest && part.every(isAlone)) small.add(part)
      for (const lake of part.slice(1)) if (isAlone(lake) && area(lake) < threshold) small.add(lake)
    })
  }
  return small
}

/** A ring of one arc keeps its three weightiest vertices besides the ends, a ring of two arcs one on each. */
function keepTriangles(weighed: readonly Position[][], parts: readonly (readonly TopologyPart[])[]): void {
  for (const ring of parts.flat(2)) {
    if (ring.length > 2) continue
    const count = ring.length === 1 ? 3 : 1
    for (const number of ring) {
      const arc = weighed[arcOf(number)] ?? []
      const inner = arc.slice(1, -1).sort((a, b) => (b[2] ?? 0) - (a[2] ?? 0))
      for (const at of inner.slice(0, count)) at[2] = Infinity
    }
  }
}

function liveArcs(
  parts: readonly (readonly TopologyPart[])[],
  dropped: ReadonlySet<number[] | TopologyPart>,
): ReadonlySet<number> {
  const rings = parts.flatMap((district) => district.filter((part) => !dropped.has(part)).flat())
  return new Set(
    rings
      .filter((ring) => !dropped.has(ring))
      .flat()
      .map(arcOf),
  )
}

function crossingArcs(arcs: readonly Position[][], isLive: ReadonlySet<number>): Set<number> {
  const segments = arcs.flatMap((positions, arc) =>
    isLive.has(arc) ? positions.slice(1).map((b, index) => ({ arc, a: positions[index] ?? b, b })) : [],
  )
  const crossing = new Set<number>()
  if (segments.length === 0) return crossing
  const box = (a: Position, b: Position): [number, number, number, number] => [
    Math.min(a[0] ?? 0, b[0] ?? 0),
    Math.min(a[1] ?? 0, b[1] ?? 0),
    Math.max(a[0] ?? 0, b[0] ?? 0),
    Math.max(a[1] ?? 0, b[1] ?? 0),
  ]
  const near = new Flatbush(segments.length)
  for (const { a, b } of segments) near.add(...box(a, b))
  near.finish()
  segments.forEach((one, id) => {
    for (const otherId of near.search(...box(one.a, one.b), (candidate) => candidate > id)) {
      const other = segments[otherId]
      if (other === undefined) continue
      const contact = contactOf(one, other)
      if (contact === 'none') continue
      const meets = isSame(one.a, other.a) || isSame(one.a, other.b) || isSame(one.b, other.a) || isSame(one.b, other.b)
      if (contact === 'touch' && meets) continue
      crossing.add(one.arc)
      crossing.add(other.arc)
    }
  })
  return crossing
}
