/**
 * Who is whose neighbour: the one input all spatial statistics share. A neighbour list holds, per district, the
 * ascending indices of its neighbours, itself excluded unless `withSelf` added it. Must not know what is measured in the
 * districts.
 * @section d
 * @method hotspots
 * @method lisa
 * @source Cliff & Ord (1981) Spatial Processes
 * @units indices of districts; metres
 */

import { demand } from '../numeric/gap.ts'
import { haversineM, type Position } from './distance.ts'
import { type Areal, polygonsOf } from './geometry.ts'

export type Neighbours = readonly (readonly number[])[]
type Metric = (from: Position, to: Position) => number

const ascending = (sets: readonly Set<number>[]): number[][] =>
  sets.map((set) => [...set].sort((left, right) => left - right))

function linkByKeys(areas: readonly Areal[], keysOf: (area: Areal) => Iterable<string>): number[][] {
  const holders = new Map<string, number[]>()
  areas.forEach((area, index) => {
    for (const key of new Set(keysOf(area))) {
      const list = holders.get(key)
      if (list === undefined) holders.set(key, [index])
      else list.push(index)
    }
  })
  const sets = areas.map(() => new Set<number>())
  for (const list of holders.values()) {
    for (const a of list) for (const b of list) if (a !== b) sets[a]!.add(b)
  }
  return ascending(sets)
}

function* corners(area: Areal): Iterable<string> {
  for (const rings of polygonsOf(area)) for (const ring of rings) for (const p of ring) yield `${p[0]},${p[1]}`
}

function* edges(area: Areal): Iterable<string> {
  for (const rings of polygonsOf(area)) {
    for (const ring of rings) {
      for (let i = 1; i < ring.length; i++) {
        const a = `${ring[i - 1]![0]},${ring[i - 1]![1]}`
        const b = `${ring[i]![0]},${ring[i]![1]}`
        if (a !== b) yield a < b ? `${a} ${b}` : `${b} ${a}`
      }
    }
  }
}

/** @formula Queen: two districts that share at least one corner, compared coordinate by coordinate, exactly. */
export const queenNeighbours = (areas: readonly Areal[]): number[][] => linkByKeys(areas, corners)

/** @formula Rook: two districts that share at least one whole edge. */
export const rookNeighbours = (areas: readonly Areal[]): number[][] => linkByKeys(areas, edges)

/**
 * Metres by default. With k or fewer other points, all of them.
 * @formula The k nearest others, a tie going to the lower index; not symmetric.
 * @example points at 0, 1, 3 on a line, k = 1: [[1], [0], [1]].
 */
export function nearestNeighbours(points: readonly Position[], k: number, metric: Metric = haversineM): number[][] {
  demand(Number.isInteger(k) && k > 0, `k must be a positive whole number, got ${k}`)
  return points.map((from, i) => {
    const nearest: { index: number; distance: number }[] = []
    points.forEach((to, index) => {
      if (index === i) return
      const distance = metric(from, to)
      if (nearest.length === k && distance >= nearest[k - 1]!.distance) return
      let at = nearest.length
      while (at > 0 && nearest[at - 1]!.distance > distance) at--
      nearest.splice(at, 0, { index, distance })
      if (nearest.length > k) nearest.pop()
    })
    return nearest.map(({ index }) => index).sort((left, right) => left - right)
  })
}

/** @formula All others at most `reach` away, in the metric's unit (metres by default). */
export function bandNeighbours(points: readonly Position[], reach: number, metric: Metric = haversineM): number[][] {
  demand(reach >= 0, 'a distance band cannot be negative')
  const lists: number[][] = points.map(() => [])
  for (let i = 0; i < points.length; i++) {
    for (let j = i + 1; j < points.length; j++) {
      if (metric(points[i]!, points[j]!) <= reach) {
        lists[i]!.push(j)
        lists[j]!.push(i)
      }
    }
  }
  return lists.map((list) => list.sort((left, right) => left - right))
}

/** Each district added to its own list, as Gi* wants it. */
export const withSelf = (neighbours: Neighbours): number[][] =>
  neighbours.map((list, i) => (list.includes(i) ? [...list] : [...list, i].sort((left, right) => left - right)))

/** Indices of districts without any neighbour. */
export const islands = (neighbours: Neighbours): number[] =>
  neighbours.flatMap((list, i) => (list.some((j) => j !== i) ? [] : [i]))

/** Number of pieces the map falls into, links counted in both directions. */
export function componentCount(neighbours: Neighbours): number {
  const root = neighbours.map((_, i) => i)
  const find = (i: number): number => {
    let at = i
    while (root[at] !== at) {
      root[at] = root[root[at]!]!
      at = root[at]!
    }
    return at
  }
  neighbours.forEach((list, i) => {
    for (const j of list) root[find(i)] = find(j)
  })
  return root.filter((_, i) => find(i) === i).length
}

/** The links left among the districts `kept` marks true; indices unchanged, the others' lists empty. */
export const restrictNeighbours = (neighbours: Neighbours, kept: readonly boolean[]): number[][] =>
  neighbours.map((list, i) => (kept[i] ? list.filter((j) => kept[j]) : []))
