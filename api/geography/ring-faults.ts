/**
 * Says what is wrong with the rings of one feature, by exact predicates: rings that touch or cross themselves, rings that
 * cross or run along each other, holes outside their outer ring. Changes nothing. Rings here are open: the first vertex is
 * not repeated at the end.
 */
import Flatbush from 'flatbush'
import type { Position } from 'geojson'
import { orient2d } from 'robust-predicates'
import { type Edges, sideOf } from './ring-walk.ts'

type CrossingFault = 'self-touching' | 'self-crossing' | 'rings-overlap' | 'hole-outside' | 'nested-parts'

/** A vertex that lies on an edge of its own ring, away from its neighbours. */
export interface Touch {
  part: number
  ring: number
  edge: number
  at: Position
}

interface Line {
  a: Position
  b: Position
}

interface Segment extends Line {
  part: number
  ring: number
  index: number
  ringLength: number
  a: Position
  b: Position
}

export function findFaults(parts: readonly Position[][][]): { faults: Set<CrossingFault>; touches: Touch[] } {
  const faults = new Set<CrossingFault>()
  const touches: Touch[] = []
  const touching = new Map<string, [Position[], Position[]]>()
  const segments = segmentsOf(parts)
  if (segments.length === 0) return { faults, touches }

  const near = new Flatbush(segments.length)
  for (const { a, b } of segments) {
    near.add(Math.min(x(a), x(b)), Math.min(y(a), y(b)), Math.max(x(a), x(b)), Math.max(y(a), y(b)))
  }
  near.finish()

  segments.forEach((one, id) => {
    const { a, b } = one
    const found = near.search(
      Math.min(x(a), x(b)),
      Math.min(y(a), y(b)),
      Math.max(x(a), x(b)),
      Math.max(y(a), y(b)),
      (other) => other > id,
    )
    for (const otherId of found) {
      const other = segments[otherId]
      if (other === undefined) continue
      const sameRing = one.part === other.part && one.ring === other.ring
      if (sameRing && areNeighbours(one, other)) continue
      const contact = contactOf(one, other)
      if (contact === 'none') continue
      if (contact === 'cross') faults.add(sameRing ? 'self-crossing' : 'rings-overlap')
      if (contact === 'along') faults.add(sameRing ? 'self-touching' : 'rings-overlap')
      if (sameRing && contact === 'touch') faults.add('self-touching')
      if (!sameRing && contact === 'touch')
        touching.set(`${one.part} ${one.ring} ${other.part} ${other.ring}`, [ringOf(parts, one), ringOf(parts, other)])
      if (sameRing && contact !== 'cross') touches.push(...touchesBetween(one, other))
    }
  })
  if (
    faults.size === 0 &&
    [...touching.values()].some(([one, other]) => straddles(one, other) || straddles(other, one))
  )
    faults.add('rings-overlap')
  if (faults.size === 0) findMisplaced(parts, faults)
  return { faults, touches }
}

const ringOf = (parts: readonly Position[][][], { part, ring }: Segment): Position[] => parts[part]?.[ring] ?? []

/** Whether a ring lies partly inside and partly outside one that it only touches: it passes through the other's vertices. */
function straddles(ring: readonly Position[], other: readonly Position[]): boolean {
  const host = ringEdges(other)
  const sides = new Set<string>()
  for (const [index, at] of ring.entries()) {
    const next = ring[(index + 1) % ring.length] ?? at
    sides.add(sideOf(host, 0, host.length, x(at), y(at)))
    sides.add(sideOf(host, 0, host.length, (x(at) + x(next)) / 2, (y(at) + y(next)) / 2))
    if (sides.has('inside') && sides.has('outside')) return true
  }
  return false
}

function findMisplaced(parts: readonly Position[][][], faults: Set<CrossingFault>): void {
  const outers = parts.map((part) => ringEdges(part[0] ?? []))
  parts.forEach((part, index) => {
    const outer = outers[index]
    if (outer === undefined) return
    for (const hole of part.slice(1)) if (!liesWithin(hole, outer)) faults.add('hole-outside')
    outers.forEach((host, hostIndex) => {
      if (hostIndex === index || !liesWithin(part[0] ?? [], host)) return
      const inHole = parts[hostIndex]?.slice(1).some((hole) => liesWithin(part[0] ?? [], ringEdges(hole))) ?? false
      if (!inHole) faults.add('nested-parts')
    })
  })
}

/** Whether a ring that does not cross the other lies inside it: decided by the first vertex that is not on its border. */
export function liesWithin(ring: readonly Position[], host: Edges): boolean {
  for (const at of ring) {
    const side = sideOf(host, 0, host.length, x(at), y(at))
    if (side !== 'border') return side === 'inside'
  }
  for (const [index, at] of ring.entries()) {
    const next = ring[(index + 1) % ring.length] ?? at
    const side = sideOf(host, 0, host.length, (x(at) + x(next)) / 2, (y(at) + y(next)) / 2)
    if (side !== 'border') return side === 'inside'
  }
  return false
}

export function ringEdges(ring: readonly Position[]): Edges {
  const edges = new Float64Array(ring.length * 4)
  ring.forEach((a, index) => {
    const b = ring[(index + 1) % ring.length] ?? a
    edges.set([x(a), y(a), x(b), y(b)], index * 4)
  })
  return edges
}

function segmentsOf(parts: readonly Position[][][]): Segment[] {
  return parts.flatMap((rings, part) =>
    rings.flatMap((vertices, ring) =>
      vertices.map((a, index) => {
        const b = vertices[(index + 1) % vertices.length] ?? a
        return { part, ring, index, ringLength: vertices.length, a, b }
      }),
    ),
  )
}

function areNeighbours(one: Segment, other: Segment): boolean {
  const apart = Math.abs(one.index - other.index)
  return apart <= 1 || apart === one.ringLength - 1
}

type Contact = 'none' | 'touch' | 'along' | 'cross'

export function contactOf({ a, b }: Line, { a: c, b: d }: Line): Contact {
  const c1 = turn(a, b, c)
  const d1 = turn(a, b, d)
  const a1 = turn(c, d, a)
  const b1 = turn(c, d, b)
  if (c1 * d1 > 0 || a1 * b1 > 0) return 'none'
  if (c1 * d1 < 0 && a1 * b1 < 0) return 'cross'
  if (c1 === 0 && d1 === 0) {
    const axis = x(a) !== x(b) ? x : y
    const low = Math.max(Math.min(axis(a), axis(b)), Math.min(axis(c), axis(d)))
    const high = Math.min(Math.max(axis(a), axis(b)), Math.max(axis(c), axis(d)))
    if (low > high) return 'none'
    return low === high ? 'touch' : 'along'
  }
  return 'touch'
}

function touchesBetween(one: Segment, other: Segment): Touch[] {
  const on = (host: Segment, at: Position): Touch[] =>
    isWithin(host, at) ? [{ part: host.part, ring: host.ring, edge: host.index, at }] : []
  return [...on(one, other.a), ...on(one, other.b), ...on(other, one.a), ...on(other, one.b)]
}

function isWithin({ a, b }: Segment, at: Position): boolean {
  if (turn(a, b, at) !== 0 || isSame(a, at) || isSame(b, at)) return false
  const axis = x(a) !== x(b) ? x : y
  return axis(at) > Math.min(axis(a), axis(b)) && axis(at) < Math.max(axis(a), axis(b))
}

export function isSame(a: Position, b: Position): boolean {
  return a[0] === b[0] && a[1] === b[1]
}

function turn(a: Position, b: Position, c: Position): number {
  return Math.sign(orient2d(x(a), y(a), x(b), y(b), x(c), y(c)))
}

function x(position: Position): number {
  return position[0] ?? 0
}

function y(position: Position): number {
  return position[1] ?? 0
}
