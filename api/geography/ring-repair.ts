/**
 * Makes the rings of one feature valid and says what was done; nothing is dropped in silence. A ring that only touches
 * itself is split at the touch, which moves no vertex, so borders stay shared with the neighbours; a ring that crosses
 * itself or another is rebuilt by union. Knows geometry; nothing of files or of the other features.
 */
import type { Position } from 'geojson'
import polygonClipping from 'polygon-clipping'
import { orient2d } from 'robust-predicates'
import type { ringFaults } from '#api/contract/statements/import-notes.ts'
import { areaKm2, arealOf, signedArea, woundRight } from './area.ts'
import { findFaults, isSame, liesWithin, ringEdges, type Touch } from './ring-faults.ts'
import { type Areal, partsOf, turnsOf } from './ring-walk.ts'

export type RingFault = (typeof ringFaults)[number]

export interface RingRepair {
  pcode: string
  name: string
  faults: RingFault[]
  /** Nothing with an area was left. */
  isGone: boolean
  areaKm2Before: number
  areaKm2After: number
}

/** Faults that make a shape ambiguous; the others are matters of writing it down. */
export const SHAPE_FAULTS: readonly RingFault[] = [
  'self-touching',
  'self-crossing',
  'rings-overlap',
  'hole-outside',
  'nested-parts',
]

/** Where the union fails on the shape as it is, it is tried on the shape slanted by less than 1 cm, and set upright again. */
const SLANTS = [0, 1e-9, -1e-9, 7e-10, -6.1e-10, 3.7e-10, -2.9e-10]

export function repairRings(
  pcode: string,
  name: string,
  geometry: Areal,
): { geometry: Areal | null; repair: RingRepair | null } {
  const faults = new Set<RingFault>()
  const written = partsOf(geometry)
  const cleaned = written.flatMap((part) => {
    const rings = part.map((ring, index) => cleanRing(ring, index === 0, faults))
    return rings[0] === undefined || rings[0] === null ? [] : [rings.filter((ring) => ring !== null)]
  })
  const shaped = shapeParts(cleaned, faults)
  const cut = cutAtAntimeridian(shaped)
  const parts = cut.map((part) => woundRight(part).map(close))
  const repaired = arealOf(parts)
  if (faults.size === 0) return { geometry: repaired, repair: null }
  return {
    geometry: repaired,
    repair: {
      pcode,
      name,
      faults: [...faults],
      isGone: repaired === null,
      areaKm2Before: areaKm2(geometry),
      areaKm2After: repaired === null ? 0 : areaKm2(repaired),
    },
  }
}

/** An open ring of distinct vertices, unwrapped across the antimeridian; null where nothing with area is left. */
function cleanRing(ring: Position[], isOuter: boolean, faults: Set<RingFault>): Position[] | null {
  const finite = ring.filter(([lng, lat]) => Number.isFinite(lng) && Number.isFinite(lat))
  if (finite.length < ring.length) faults.add('not-a-position')
  const turns = turnsOf(finite)
  if (turns.some((turn) => turn !== 0)) faults.add('antimeridian')
  const open = finite.map(([lng = 0, lat = 0], index): Position => [lng + 360 * (turns[index] ?? 0), lat])
  const [first] = open
  const last = open.at(-1)
  if (first !== undefined && last !== undefined && open.length > 1 && isSame(first, last)) open.pop()
  else if (open.length > 0) faults.add('unclosed')

  const vertices = withoutSpikes(open, faults)
  if (vertices.length < 3 || signedArea(vertices) === 0) {
    // A ring that crosses itself evenly has no net area either: it is kept for the union to decide.
    if (vertices.length < 4) {
      faults.add('collapsed-ring')
      return null
    }
    return vertices
  }
  if (signedArea(vertices) > 0 !== isOuter) faults.add('winding')
  return vertices
}

function withoutSpikes(ring: Position[], faults: Set<RingFault>): Position[] {
  const kept: Position[] = []
  const settle = () => {
    for (;;) {
      const c = kept.at(-1)
      const b = kept.at(-2)
      const a = kept.at(-3)
      if (c === undefined || b === undefined) return
      if (isSame(b, c)) {
        faults.add('repeated-point')
        kept.pop()
      } else if (a !== undefined && isSpike(a, b, c)) {
        faults.add('spike')
        kept.splice(-2, 1)
      } else return
    }
  }
  for (const at of ring) {
    kept.push(at)
    settle()
  }
  for (let changed = true; changed && kept.length >= 3; ) {
    const [first, second] = kept
    const last = kept.at(-1)
    const before = kept.at(-2)
    changed = false
    if (first === undefined || second === undefined || last === undefined || before === undefined) break
    if (isSame(first, last)) {
      faults.add('repeated-point')
      kept.pop()
      changed = true
    } else if (isSpike(before, last, first)) {
      faults.add('spike')
      kept.pop()
      changed = true
    } else if (isSpike(last, first, second)) {
      faults.add('spike')
      kept.shift()
      changed = true
    }
  }
  return kept
}

function isSpike([ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position, [cx = 0, cy = 0]: Position): boolean {
  return (ax - bx) * (cx - bx) + (ay - by) * (cy - by) > 0 && orient2d(ax, ay, bx, by, cx, cy) === 0
}

function shapeParts(parts: Position[][][], faults: Set<RingFault>): Position[][][] {
  const found = findFaults(parts)
  for (const fault of found.faults) faults.add(fault)
  if (found.faults.size === 0) return parts
  if (found.faults.size === 1 && found.faults.has('self-touching')) {
    const split = splitAtTouches(parts, found.touches)
    if (findFaults(split).faults.size === 0) return split
  }
  for (const slant of SLANTS) {
    const united = unite(slanted(parts, slant))
    const upright = united === null ? null : slanted(united, -slant)
    if (upright !== null && findFaults(upright).faults.size === 0) return upright
  }
  faults.add('unresolved')
  return parts
}

/** Null where polygon-clipping gives up, as it does on some nearly coincident edges. */
function unite(parts: Position[][][]): Position[][][] | null {
  try {
    return polygonClipping.union(pairsOf(parts)).map((part) => part.map(openRing))
  } catch {
    return null
  }
}

function pairsOf(parts: Position[][][]): [number, number][][][] {
  return parts.map((part) => part.map((ring) => ring.map(([lng = 0, lat = 0]): [number, number] => [lng, lat])))
}

function slanted(parts: Position[][][], slant: number): Position[][][] {
  if (slant === 0) return parts
  return parts.map((part) => part.map((ring) => ring.map(([lng = 0, lat = 0]) => [lng + slant * lat, lat])))
}

function splitAtTouches(parts: Position[][][], touches: readonly Touch[]): Position[][][] {
  return parts.flatMap((part, partIndex) => {
    const loops = part.flatMap((ring, ringIndex) =>
      splitLoops(
        withTouches(
          ring,
          touches.filter((touch) => touch.part === partIndex && touch.ring === ringIndex),
        ),
      ),
    )
    return nest(loops.filter((loop) => loop.length >= 3 && signedArea(loop) !== 0))
  })
}

function withTouches(ring: Position[], touches: readonly Touch[]): Position[] {
  return ring.flatMap((a, edge) => {
    const [ax = 0, ay = 0] = a
    const distance = ([lng = 0, lat = 0]: Position) => (lng - ax) ** 2 + (lat - ay) ** 2
    const on = touches
      .filter((touch) => touch.edge === edge)
      .map((touch) => touch.at)
      .sort((one, other) => distance(one) - distance(other))
    return [a, ...on].filter((at, index, all) => index === 0 || !isSame(at, all[index - 1] ?? a))
  })
}

/** Walks the ring and takes off a loop each time it comes back to a vertex it has passed. */
function splitLoops(ring: Position[]): Position[][] {
  const loops: Position[][] = []
  const path: Position[] = []
  const placeOf = new Map<string, number>()
  for (const at of ring) {
    const key = `${at[0]} ${at[1]}`
    const passed = placeOf.get(key)
    if (passed !== undefined) {
      const loop = path.splice(passed)
      for (const vertex of loop) placeOf.delete(`${vertex[0]} ${vertex[1]}`)
      loops.push(loop)
    }
    placeOf.set(key, path.length)
    path.push(at)
  }
  return [...loops, path]
}

/** Loops that do not cross, sorted into outer rings and their holes by how deep each lies in the others. */
function nest(loops: Position[][]): Position[][][] {
  const edges = loops.map(ringEdges)
  const hosts = loops.map((loop, index) =>
    edges.flatMap((host, hostIndex) => (hostIndex !== index && liesWithin(loop, host) ? [hostIndex] : [])),
  )
  return loops.flatMap((loop, index) => {
    const depth = hosts[index]?.length ?? 0
    if (depth % 2 === 1) return []
    const holes = loops.filter((_, k) => hosts[k]?.length === depth + 1 && hosts[k]?.includes(index))
    return [[loop, ...holes]]
  })
}

function cutAtAntimeridian(parts: Position[][][]): Position[][][] {
  const lngs = parts.flatMap((part) => (part[0] ?? []).map(([lng = 0]) => lng))
  if (!lngs.some((lng) => lng > 180 || lng < -180)) return parts
  const pairs = pairsOf(parts)
  return [-360, 0, 360].flatMap((shift) => {
    const west = shift - 180
    const east = shift + 180
    const world: [number, number][] = [
      [west, -90],
      [east, -90],
      [east, 90],
      [west, 90],
    ]
    return polygonClipping
      .intersection(pairs, [world])
      .map((part) => part.map((ring) => openRing(ring.map(([lng, lat]) => [lng - shift, lat]))))
  })
}

function openRing(ring: Position[]): Position[] {
  const [first] = ring
  const last = ring.at(-1)
  return first !== undefined && last !== undefined && isSame(first, last) ? ring.slice(0, -1) : ring
}

function close(ring: Position[]): Position[] {
  const [first] = ring
  return first === undefined ? ring : [...ring, [...first]]
}
