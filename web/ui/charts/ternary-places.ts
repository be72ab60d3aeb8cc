// Where shares of three lie in a triangle, and circles that would hide each other moved side by side. Pure.

/** Of the left, the top and the right corner; they add up to 1. */
export type ThreeShares = readonly [left: number, top: number, right: number]
export type Circle = { x: number; y: number; r: number }

const steepness = Math.sqrt(3) / 2
export const heightOf = (side: number): number => side * steepness

/** In a triangle whose left corner lies at (0, height). */
export const placeOf = ([, top, right]: ThreeShares, side: number): { x: number; y: number } => ({
  x: side * (right + top / 2),
  y: heightOf(side) * (1 - top),
})

/** The line along which the share of one corner is this much, from side to side. */
export function lineOf(corner: 0 | 1 | 2, share: number, side: number) {
  const end = (other: 0 | 1 | 2) => {
    const shares: [number, number, number] = [0, 0, 0]
    shares[corner] = share
    shares[other] = 1 - share
    return placeOf(shares, side)
  }
  const others = ([0, 1, 2] as const).filter((one) => one !== corner)
  return { from: end(others[0] ?? 0), to: end(others[1] ?? 0) }
}

const rounds = 120
const gap = 1
/** Directions that never repeat: circles on one spot must part somehow, and always the same way. */
const goldenAngle = Math.PI * (3 - Math.sqrt(5))

/** Largest first stay nearest to where they belong. */
export function sideBySide(circles: readonly Circle[]): { x: number; y: number }[] {
  const moved = circles.map(({ x, y, r }, k) => ({
    x: x + 0.01 * k * Math.cos(k * goldenAngle),
    y: y + 0.01 * k * Math.sin(k * goldenAngle),
    r,
  }))
  for (let round = 0; round < rounds; round++) {
    let isApart = true
    for (const [i, one] of moved.entries()) {
      for (const other of moved.slice(i + 1)) {
        const [dx, dy] = [other.x - one.x, other.y - one.y]
        const distance = Math.hypot(dx, dy)
        const lacking = one.r + other.r + gap - distance
        if (lacking <= 0 || distance === 0) continue
        isApart = false
        const share = (one.r * one.r) / (one.r * one.r + other.r * other.r)
        const [ux, uy] = [dx / distance, dy / distance]
        one.x -= ux * lacking * (1 - share)
        one.y -= uy * lacking * (1 - share)
        other.x += ux * lacking * share
        other.y += uy * lacking * share
      }
    }
    if (isApart) break
  }
  return moved.map(({ x, y }) => ({ x, y }))
}
