/**
 * Groups points that lie close together (DBSCAN) on the ground, anywhere on the globe. Must not know what the points
 * are. Points that share one coordinate are counted as one weighted place, so a gazetteer pile costs nothing.
 * @section e
 * @method point-clusters
 * @units metres; positions in degrees
 */

import { demand } from '../numeric/gap.ts'
import { EARTH_RADIUS_M, haversineM, type Position, RADIANS } from '../spatial/distance.ts'
import { type GroundCells, groundCells } from './ground-cells.ts'

/** What a straight line between two places may be off by. @unit radii of the globe */
const CHORD_ROUNDING = 4e-15

export type PointClusters = {
  /** Per point: 0 noise, 1.. the cluster, numbered in order of their first core point. */
  labels: Int32Array
  /** Per point: whether at least minPoints points (itself counted) lie within the radius. */
  core: boolean[]
  clusterCount: number
}

/**
 * @formula DBSCAN: neighbour if d <= radiusM (haversine, metres); core if it has >= minPoints neighbours, itself
 *   counted; core points within reach of each other share a cluster; a non-core point next to a core point joins the
 *   lowest-numbered such cluster; the rest is noise.
 * @source Ester et al. (1996) KDD
 * @shape Points are [lng, lat] in degrees; longitude wraps at 180.
 * @gap No points: no clusters.
 * @throws on radiusM < 0 or minPoints < 1.
 * @example [[0,0],[0,0.001],[0,0.002],[9,9]] at 150 m and 3 points: labels [1,1,1,0], core only the second.
 */
export function dbscan(points: readonly Position[], radiusM: number, minPoints: number): PointClusters {
  demand(radiusM >= 0, 'the radius cannot be negative')
  demand(Number.isInteger(minPoints) && minPoints >= 1, 'minPoints is a whole number, at least 1')
  const { places, placeOf, weight } = gatherPlaces(points)
  const cells = groundCells(places, radiusM)
  const near = reachOf(places, radiusM)
  const core = corePlaces(cells, near, weight, minPoints)
  const root = joinCores(cells, near, core)

  const label = new Int32Array(places.length)
  let clusterCount = 0
  for (let i = 0; i < places.length; i++) {
    // The root of a cluster is its first core place, so it is numbered before the others look.
    if (core[i]) label[i] = find(root, i) === i ? ++clusterCount : label[find(root, i)]!
  }
  labelBorder(cells, near, core, label)
  return {
    labels: placeOf.map((place) => label[place]!),
    core: points.map((_, i) => core[placeOf[i]!] === 1),
    clusterCount,
  }
}

type Near = (i: number, j: number) => boolean

/** Whether two places lie within the radius: by the straight line through the globe, by haversine where that is close. */
function reachOf(places: readonly Position[], radiusM: number): Near {
  const x = new Float64Array(places.length)
  const y = new Float64Array(places.length)
  const z = new Float64Array(places.length)
  places.forEach(([lng, lat], i) => {
    x[i] = Math.cos(lat * RADIANS) * Math.cos(lng * RADIANS)
    y[i] = Math.cos(lat * RADIANS) * Math.sin(lng * RADIANS)
    z[i] = Math.sin(lat * RADIANS)
  })
  const limit = 4 * Math.sin(Math.min(Math.PI, radiusM / EARTH_RADIUS_M) / 2) ** 2
  const doubt = CHORD_ROUNDING * (Math.sqrt(limit) + CHORD_ROUNDING)
  return (i, j) => {
    const chord = (x[i]! - x[j]!) ** 2 + (y[i]! - y[j]!) ** 2 + (z[i]! - z[j]!) ** 2
    if (chord < limit - doubt) return true
    return chord <= limit + doubt && haversineM(places[i]!, places[j]!) <= radiusM
  }
}

function corePlaces(cells: GroundCells, near: Near, weight: readonly number[], minPoints: number): Uint8Array {
  const core = new Uint8Array(weight.length)
  for (let c = 0; c < cells.count; c++) {
    const [from, to] = [cells.start[c]!, cells.start[c + 1]!]
    let held = 0
    for (let k = from; k < to; k++) held += weight[cells.members[k]!]!
    if (cells.tight && held >= minPoints) {
      for (let k = from; k < to; k++) core[cells.members[k]!] = 1
      continue
    }
    for (let k = from; k < to; k++) {
      const i = cells.members[k]!
      let count = 0
      for (let a = cells.from[c]!; a < cells.from[c + 1]! && count < minPoints; a++) {
        const other = cells.around[a]!
        const end = cells.start[other + 1]!
        for (let m = cells.start[other]!; m < end && count < minPoints; m++) {
          const j = cells.members[m]!
          if (i === j || near(i, j)) count += weight[j]!
        }
      }
      if (count >= minPoints) core[i] = 1
    }
  }
  return core
}

/** Core places within reach share a root; two cells already joined are not looked at again. */
function joinCores(cells: GroundCells, near: Near, core: Uint8Array): Int32Array {
  const root = Int32Array.from({ length: core.length }, (_, i) => i)
  const cores = coresFirst(cells, core)
  for (let c = 0; c < cells.count; c++) {
    const [from, to] = [cells.start[c]!, cores[c]!]
    if (from === to) continue
    if (cells.tight) for (let k = from + 1; k < to; k++) join(root, cells.members[from]!, cells.members[k]!)
    for (let a = cells.from[c]!; a < cells.from[c + 1]!; a++) {
      const other = cells.around[a]!
      if (other < c || (other === c && cells.tight)) continue
      joinCells(root, cells.members, [from, to, cells.start[other]!, cores[other]!], near, cells.tight)
    }
  }
  return root
}

/** Reorders each cell's places so that its cores stand first; answers where they end. */
function coresFirst({ count, start, members }: GroundCells, core: Uint8Array): Int32Array {
  return Int32Array.from({ length: count }, (_, c) => {
    let end = start[c]!
    for (let k = end; k < start[c + 1]!; k++) {
      const place = members[k]!
      if (!core[place]) continue
      members[k] = members[end]!
      members[end++] = place
    }
    return end
  })
}

function joinCells(
  root: Int32Array,
  members: Int32Array,
  [from, to, otherFrom, otherTo]: readonly [number, number, number, number],
  near: Near,
  tight: boolean,
): void {
  if (otherFrom === otherTo || (tight && find(root, members[from]!) === find(root, members[otherFrom]!))) return
  for (let k = from; k < to; k++) {
    for (let m = otherFrom; m < otherTo; m++) {
      if (!near(members[k]!, members[m]!)) continue
      join(root, members[k]!, members[m]!)
      if (tight) return
    }
  }
}

function labelBorder(cells: GroundCells, near: Near, core: Uint8Array, label: Int32Array): void {
  for (let c = 0; c < cells.count; c++) {
    for (let k = cells.start[c]!; k < cells.start[c + 1]!; k++) {
      const i = cells.members[k]!
      if (core[i]) continue
      let lowest = 0
      for (let a = cells.from[c]!; a < cells.from[c + 1]!; a++) {
        const other = cells.around[a]!
        for (let m = cells.start[other]!; m < cells.start[other + 1]!; m++) {
          const j = cells.members[m]!
          if (core[j] && (lowest === 0 || label[j]! < lowest) && near(i, j)) lowest = label[j]!
        }
      }
      label[i] = lowest
    }
  }
}

function find(root: Int32Array, i: number): number {
  let at = i
  while (root[at] !== at) {
    root[at] = root[root[at]!]!
    at = root[at]!
  }
  return at
}

function join(root: Int32Array, i: number, j: number): void {
  const [a, b] = [find(root, i), find(root, j)]
  if (a !== b) root[Math.max(a, b)] = Math.min(a, b)
}

/** Each coordinate once, with how many points share it: a hash of the two numbers' bits, places next to each other on a clash. */
function gatherPlaces(points: readonly Position[]) {
  const places: Position[] = []
  const weight: number[] = []
  const placeOf = new Int32Array(points.length)
  const size = 2 ** Math.ceil(Math.log2(2 * points.length + 2))
  const table = new Int32Array(size).fill(-1)
  const pair = new Float64Array(2)
  const bits = new Uint32Array(pair.buffer)
  points.forEach((point, i) => {
    pair[0] = point[0]
    pair[1] = point[1]
    let hash = 0
    for (let k = 0; k < 4; k++) hash = Math.imul(hash ^ bits[k]! ^ (bits[k]! >>> 15), 0x85ebca6b)
    let slot = (hash ^ (hash >>> 13)) & (size - 1)
    while (table[slot]! >= 0) {
      const held = places[table[slot]!]!
      if (held[0] === point[0] && held[1] === point[1]) break
      slot = (slot + 1) & (size - 1)
    }
    if (table[slot]! < 0) {
      table[slot] = places.length
      places.push(point)
      weight.push(0)
    }
    const place = table[slot]!
    weight[place]!++
    placeOf[i] = place
  })
  return { places, placeOf, weight }
}
