/**
 * Point clusters without a fixed radius: HDBSCAN*, for at most 5 000 points of unequal density. Must not know what the
 * points are.
 * @section e
 * @method point-clusters
 * @units metres; scores 0-1
 */

import { demand } from '../numeric/gap.ts'
import { haversineM, type Position, RADIANS } from '../spatial/distance.ts'
import { condenseTree } from './hdbscan-tree.ts'

/** Time and memory grow with the square. @unit points */
export const MOST_HDBSCAN_POINTS = 5000

export type DensityClusters = {
  /** Per point: 0 noise, 1.. the cluster, in order of their first point. */
  labels: Int32Array
  /** Metres to the (minPoints - 1)-th nearest other point. */
  coreDistances: Float64Array
  /** 0 at the thinnest point of its cluster (and for noise), towards 1 in its densest part. */
  membership: Float64Array
  /** GLOSH: 0 ordinary, towards 1 the further a point lies outside its surroundings. */
  outlierScores: Float64Array
  /** Stability of cluster 1, 2, ..., in 1/m. */
  stabilities: number[]
}

/**
 * Points at one place count as one millimetre apart.
 * @formula Core distance = metres to the (minPoints - 1)-th other point; mutual reachability max(core_a, core_b, d);
 *   Prim's minimum spanning tree on it, O(n^2); splits with at least minPoints on both sides make clusters; the
 *   selection with the largest summed stability, sum over points of 1/d_left - 1/d_born, the whole never a cluster.
 * @source Campello, Moulavi & Sander (2013) PAKDD
 * @formula Outlier score 1 - d_min / d_left.
 * @source Campello et al. (2015) TKDD 10:5
 * @shape `points` [lng, lat] degrees; minPoints >= 2, itself counted.
 * @throws More than 5 000 points throws; fewer than minPoints: noise.
 * @example two piles of three far apart, minPoints 2: labels 1 1 1 2 2 2.
 */
export function hdbscan(points: readonly Position[], minPoints: number): DensityClusters {
  demand(Number.isInteger(minPoints) && minPoints >= 2, 'minPoints is a whole number, at least 2')
  demand(points.length <= MOST_HDBSCAN_POINTS, `at most ${MOST_HDBSCAN_POINTS} points`)
  const n = points.length
  if (n < minPoints) {
    return {
      labels: new Int32Array(n),
      coreDistances: new Float64Array(n),
      membership: new Float64Array(n),
      outlierScores: new Float64Array(n),
      stabilities: [],
    }
  }
  const chord = chordsOf(points)
  const core = coreChords(n, minPoints, chord)
  const coreDistances = core.neighbour.map((other, i) => haversineM(points[i]!, points[other]!))
  const edges = spanningTree(n, core.chords, chord).map(({ a, b }) => ({
    a,
    b,
    metres: Math.max(coreDistances[a]!, coreDistances[b]!, haversineM(points[a]!, points[b]!)),
  }))
  const { labels, outlierScores, stabilities } = condenseTree(n, edges, minPoints)
  return {
    labels,
    coreDistances,
    membership: membershipOf(labels, coreDistances),
    outlierScores,
    stabilities,
  }
}

/**
 * Squared straight-line distance through the globe: it orders pairs as the ground distance does, at a tenth of the cost.
 */
function chordsOf(points: readonly Position[]) {
  const x = Float64Array.from(points, ([lng, lat]) => Math.cos(lat * RADIANS) * Math.cos(lng * RADIANS))
  const y = Float64Array.from(points, ([lng, lat]) => Math.cos(lat * RADIANS) * Math.sin(lng * RADIANS))
  const z = Float64Array.from(points, ([, lat]) => Math.sin(lat * RADIANS))
  return (i: number, j: number) => (x[i]! - x[j]!) ** 2 + (y[i]! - y[j]!) ** 2 + (z[i]! - z[j]!) ** 2
}

function coreChords(n: number, minPoints: number, chord: (i: number, j: number) => number) {
  const k = minPoints - 1
  const chords = new Float64Array(n)
  const neighbour = new Float64Array(n)
  const nearest = new Float64Array(k)
  const who = new Int32Array(k)
  for (let i = 0; i < n; i++) {
    nearest.fill(Number.POSITIVE_INFINITY)
    for (let j = 0; j < n; j++) {
      if (j === i) continue
      const d = chord(i, j)
      if (d >= nearest[k - 1]!) continue
      let at = k - 1
      while (at > 0 && nearest[at - 1]! > d) {
        nearest[at] = nearest[at - 1]!
        who[at] = who[at - 1]!
        at--
      }
      nearest[at] = d
      who[at] = j
    }
    chords[i] = nearest[k - 1]!
    neighbour[i] = who[k - 1]!
  }
  return { chords, neighbour }
}

function spanningTree(n: number, core: Float64Array, chord: (i: number, j: number) => number) {
  const best = new Float64Array(n).fill(Number.POSITIVE_INFINITY)
  const from = new Int32Array(n)
  const joined = new Uint8Array(n)
  const edges: { a: number; b: number }[] = []
  let last = 0
  joined[0] = 1
  for (let step = 1; step < n; step++) {
    let next = -1
    for (let j = 0; j < n; j++) {
      if (joined[j]) continue
      const reach = Math.max(core[last]!, core[j]!, chord(last, j))
      if (reach < best[j]!) {
        best[j] = reach
        from[j] = last
      }
      if (next < 0 || best[j]! < best[next]!) next = j
    }
    joined[next] = 1
    edges.push({ a: from[next]!, b: next })
    last = next
  }
  return edges
}

function membershipOf(labels: Int32Array, core: Float64Array): Float64Array {
  const thinnest = new Map<number, number>()
  labels.forEach((label, i) => {
    thinnest.set(label, Math.max(thinnest.get(label) ?? 0, core[i]!))
  })
  return core.map((distance, i) => {
    const most = thinnest.get(labels[i]!)!
    return labels[i] === 0 ? 0 : most > 0 ? (most - distance) / most : 1
  })
}
