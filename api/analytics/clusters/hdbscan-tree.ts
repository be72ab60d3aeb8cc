/**
 * From a minimum spanning tree to clusters: the second half of HDBSCAN*, which knows distances but no places.
 * @section e
 * @method point-clusters
 * @source Campello, Moulavi & Sander (2013) PAKDD
 * @units metres; stability in 1/m
 */
type Edge = { a: number; b: number; metres: number }
type Cluster = {
  parent: number
  born: number
  /** Sum over its points of 1/d_left - 1/d_born. */
  stability: number
  children: number[]
  /** Distance at which it falls into two clusters, null while it does not. */
  split: number | null
  /** Smallest distance that still holds points of it together. */
  tightest: number
}

const startingAt = (parent: number, born: number): Cluster => ({
  parent,
  born,
  stability: 0,
  children: [],
  split: null,
  tightest: Number.POSITIVE_INFINITY,
})

/** Two places at one spot are taken to be this far apart, so that densities stay finite. @unit metres */
const SAME_PLACE_M = 1e-3

/**
 * @formula Cuts the longest edges first; a cut with at least `smallest` points on both sides makes two clusters. A smaller group
 *   cut off stays until it falls apart itself, or until its cluster splits (as R's dbscan counts it). Then keeps the
 *   clusters of largest summed stability, the whole never among them.
 * @shape `edges` n - 1, joining n points.
 */
export function condenseTree(n: number, edges: readonly Edge[], smallest: number) {
  const tree = mergeTree(n, edges)
  const clusters: Cluster[] = [startingAt(-1, Number.POSITIVE_INFINITY)]
  const clusterOf = new Int32Array(n)
  const left = new Float64Array(n)
  const holder = new Int32Array(2 * n)
  // From the longest join to the shortest: what a cluster is by then is known.
  for (let node = 2 * n - 2; node >= n; node--) {
    const cluster = holder[node]!
    const held = clusters[cluster]!
    const metres = Math.max(SAME_PLACE_M, tree.height(node))
    const parts = tree.parts(node)
    if (parts.every((part) => tree.size(part) >= smallest)) {
      held.stability += tree.size(node) * (1 / metres - 1 / held.born)
      held.split = metres
      for (const part of parts) {
        held.children.push(clusters.length)
        holder[part] = clusters.length
        clusters.push(startingAt(cluster, metres))
      }
      continue
    }
    held.tightest = Math.min(held.tightest, metres)
    for (const part of parts) {
      holder[part] = cluster
      if (part >= n) continue
      clusterOf[part] = cluster
      left[part] = held.split ?? metres
      held.stability += 1 / left[part]! - 1 / held.born
    }
  }
  const chosen = chooseClusters(clusters)
  return { ...labelPoints(clusters, chosen, clusterOf), outlierScores: outliers(clusters, clusterOf, left) }
}

/** The single-linkage tree: points 0..n-1, then one node per edge from the shortest up. */
function mergeTree(n: number, edges: readonly Edge[]) {
  const sorted = [...edges].sort((x, y) => x.metres - y.metres)
  const children = new Int32Array(2 * n)
  const sizes = new Int32Array(2 * n).fill(1)
  const root = Int32Array.from({ length: 2 * n }, (_, i) => i)
  const find = (i: number) => {
    let at = i
    while (root[at] !== at) {
      root[at] = root[root[at]!]!
      at = root[at]!
    }
    return at
  }
  sorted.forEach(({ a, b }, k) => {
    const node = n + k
    const [x, y] = [find(a), find(b)]
    children[2 * k] = x
    children[2 * k + 1] = y
    sizes[node] = sizes[x]! + sizes[y]!
    root[x] = node
    root[y] = node
  })
  const parts = (node: number): [number, number] => [children[2 * (node - n)]!, children[2 * (node - n) + 1]!]
  return {
    parts,
    size: (node: number) => sizes[node]!,
    height: (node: number) => (node < n ? 0 : sorted[node - n]!.metres),
  }
}

/**
 * Bottom up: a cluster stays whole unless its parts are together more stable. Children come after parents in the list.
 */
function chooseClusters(clusters: readonly Cluster[]): Set<number> {
  const worth = clusters.map(({ stability }) => stability)
  const whole = clusters.map(() => true)
  for (let c = clusters.length - 1; c >= 0; c--) {
    const parts = clusters[c]!.children.reduce((sum, child) => sum + worth[child]!, 0)
    if (clusters[c]!.children.length > 0 && (c === 0 || parts > worth[c]!)) {
      whole[c] = false
      worth[c] = parts
    }
  }
  const chosen = new Set<number>()
  const stack = [...clusters[0]!.children]
  for (let c = stack.pop(); c !== undefined; c = stack.pop()) {
    if (whole[c]) chosen.add(c)
    else stack.push(...clusters[c]!.children)
  }
  return chosen
}

function labelPoints(clusters: readonly Cluster[], chosen: ReadonlySet<number>, clusterOf: Int32Array) {
  const number = new Map<number, number>()
  const labels = clusterOf.map((own) => {
    let c = own
    while (c >= 0 && !chosen.has(c)) c = clusters[c]!.parent
    if (c < 0) return 0
    const label = number.get(c) ?? number.size + 1
    number.set(c, label)
    return label
  })
  return { labels, stabilities: [...number.keys()].map((c) => clusters[c]!.stability) }
}

function outliers(clusters: readonly Cluster[], clusterOf: Int32Array, left: Float64Array): Float64Array {
  const tightest = clusters.map(({ tightest: own, children }) =>
    children.length === 0 ? own : Number.POSITIVE_INFINITY,
  )
  for (let c = clusters.length - 1; c > 0; c--) {
    const { parent } = clusters[c]!
    tightest[parent] = Math.min(tightest[parent]!, tightest[c]!)
  }
  return left.map((metres, i) => (metres > 0 ? Math.max(0, 1 - tightest[clusterOf[i]!]! / metres) : 0))
}
