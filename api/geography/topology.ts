/**
 * Boundaries at several details with borders shared exactly: each border is one arc, simplified once, so neighbours can
 * neither gap nor overlap. Also dissolves districts into regions or a country.
 * Knows p-codes and polygons; nothing of files, requests or the record.
 */
import { merge } from 'topojson-client'
import { topology } from 'topojson-server'
import type { MultiPolygon, Polygon, Topology } from 'topojson-specification'
import { simplifyArcs, stitchPart, type TopologyPart } from './arc-simplify.ts'
import { arealOf, woundRight } from './area.ts'
import { repairRings } from './ring-repair.ts'
import { partsOf } from './ring-walk.ts'
import { type Boundary, shareVertices } from './shared-vertices.ts'

/** Vertices a district, on average; null is every vertex. */
export const DETAILS: readonly (number | null)[] = [50, 200, null]

/** Degrees, about 20 m: a hole narrower than this on average is a seam between borders that do not quite meet. */
const SEAM_WIDTH_DEG = 2e-4

/** One list of boundaries per detail, coarse to full, each in the order given. */
export function simplifyBoundaries<B extends Boundary>(
  boundaries: readonly B[],
  details: readonly (number | null)[] = DETAILS,
): B[][] {
  const shared = shareVertices(boundaries)
  const drawn = topologyOf(shared)
  const parts = shared.map((_, index) => partsIn(drawn, index))
  return details.map((target) => {
    const { arcs, isDropped } = simplifyArcs(drawn, parts, target)
    return shared.map((boundary, index) => {
      const stitched = arealOf(
        (parts[index] ?? []).filter((part) => !isDropped(part)).map((part) => stitchPart(part, arcs, isDropped)),
      )
      // Snapping can pinch a narrow spit shut; the shape is made valid again without moving a shared vertex.
      const valid = stitched === null ? null : repairRings(boundary.pcode, '', stitched).geometry
      return { ...boundary, geometry: valid ?? boundary.geometry }
    })
  })
}

/** Merges boundaries that `by` puts under the same p-code; those under null are left out. */
export function dissolve(boundaries: readonly Boundary[], by: (pcode: string) => string | null): Boundary[] {
  const shared = shareVertices(boundaries)
  const drawn = topologyOf(shared)
  const groups = new Map<string, (Polygon | MultiPolygon)[]>()
  shared.forEach(({ pcode }, index) => {
    const group = by(pcode)
    const object = arealObject(drawn, index)
    if (group === null || object === null) return
    groups.set(group, [...(groups.get(group) ?? []), object])
  })
  return [...groups].flatMap(([pcode, objects]) => {
    const merged = merge(drawn, objects)
    const parts = partsOf(merged).map((part) => woundRight(part.filter((ring, index) => index === 0 || !isSeam(ring))))
    const geometry = arealOf(parts)
    return geometry === null ? [] : [{ pcode, geometry }]
  })
}

function topologyOf(boundaries: readonly Boundary[]): Topology {
  return topology(Object.fromEntries(boundaries.map(({ geometry }, index) => [`b${index}`, geometry])))
}

function arealObject(drawn: Topology, index: number): Polygon | MultiPolygon | null {
  const object = drawn.objects[`b${index}`]
  if (object?.type === 'Polygon') return { type: 'Polygon', arcs: object.arcs }
  return object?.type === 'MultiPolygon' ? { type: 'MultiPolygon', arcs: object.arcs } : null
}

function partsIn(drawn: Topology, index: number): TopologyPart[] {
  const object = arealObject(drawn, index)
  if (object === null) return []
  return object.type === 'Polygon' ? [object.arcs] : object.arcs
}

function isSeam(ring: readonly number[][]): boolean {
  let twiceArea = 0
  let length = 0
  const [x0 = 0, y0 = 0] = ring[0] ?? []
  ring.slice(1).forEach(([x = 0, y = 0], index) => {
    const [px = 0, py = 0] = ring[index] ?? []
    twiceArea += (px - x0) * (y - y0) - (x - x0) * (py - y0)
    length += Math.hypot(x - px, y - py)
  })
  return Math.abs(twiceArea) < SEAM_WIDTH_DEG * length
}
