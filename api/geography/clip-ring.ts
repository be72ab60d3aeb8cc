/**
 * The part of a ring that lies in an upright box (Sutherland and Hodgman 1974: cut at one side after the other). Where the ring
 * leaves the box and comes back, the parts are joined along the box's edge. Open and closed rings alike; the answer is closed.
 */
export type Corner = readonly [x: number, y: number]
export type Bounds = { left: number; right: number; low: number; high: number }

export function clipRing(ring: readonly Corner[], { left, right, low, high }: Bounds): Corner[] {
  const cuts: ((corners: readonly Corner[]) => Corner[])[] = [
    (corners) => cut(corners, 0, (x) => x >= left, left),
    (corners) => cut(corners, 0, (x) => x <= right, right),
    (corners) => cut(corners, 1, (y) => y >= low, low),
    (corners) => cut(corners, 1, (y) => y <= high, high),
  ]
  const [first] = ring
  const last = ring.at(-1)
  const isClosed = first !== undefined && last !== undefined && first[0] === last[0] && first[1] === last[1]
  const kept = cuts.reduce<readonly Corner[]>((corners, each) => each(corners), isClosed ? ring.slice(0, -1) : ring)
  return kept[0] === undefined ? [] : [...kept, kept[0]]
}

function cut(corners: readonly Corner[], axis: 0 | 1, isInside: (at: number) => boolean, edge: number): Corner[] {
  const kept: Corner[] = []
  let before = corners.at(-1)
  for (const corner of corners) {
    if (before !== undefined && isInside(before[axis]) !== isInside(corner[axis]))
      kept.push(met(before, corner, axis, edge))
    if (isInside(corner[axis])) kept.push(corner)
    before = corner
  }
  return kept
}

/** Where the way from one corner to the next meets the edge: on it to the last digit. */
function met(from: Corner, to: Corner, axis: 0 | 1, edge: number): Corner {
  const along = (edge - from[axis]) / (to[axis] - from[axis])
  const across = from[1 - axis]! + along * (to[1 - axis]! - from[1 - axis]!)
  return axis === 0 ? [edge, across] : [across, edge]
}

/** Twice the signed area of a closed ring: positive where it runs anticlockwise with y upwards, clockwise with y downwards. */
export function doubleArea(ring: readonly Corner[]): number {
  let sum = 0
  for (let i = 1; i < ring.length; i++) sum += ring[i - 1]![0] * ring[i]![1] - ring[i]![0] * ring[i - 1]![1]
  return sum
}
