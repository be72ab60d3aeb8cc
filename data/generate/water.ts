/** Where water runs on a mesh of land and sea, and how much of it. Knows heights only. */
import { createFrontier } from './frontier.ts'

/** Water leaves every land cell downhill; hollows fill until they spill. */
export function runWater(elevation: Float64Array, isLand: boolean[], neighbours: readonly number[][]) {
  const runsTo = new Int32Array(elevation.length).fill(-1)
  const frontier = createFrontier()
  const reached = new Uint8Array(elevation.length)
  isLand.forEach((dry, cell) => {
    if (dry) return
    reached[cell] = 1
    if (neighbours[cell]!.some((next) => isLand[next])) frontier.push(0, cell)
  })
  const order: number[] = []
  for (let lowest = frontier.pop(); lowest !== undefined; lowest = frontier.pop()) {
    const { cost, cell } = lowest
    if (isLand[cell]) order.push(cell)
    for (const next of neighbours[cell]!) {
      if (reached[next]) continue
      reached[next] = 1
      runsTo[next] = cell
      frontier.push(Math.max(cost + 0.01, elevation[next]!), next)
    }
  }
  const flow = new Float64Array(elevation.length)
  for (const cell of order.reverse()) {
    flow[cell] = flow[cell]! + 1
    const below = runsTo[cell]!
    if (isLand[below]) flow[below] = flow[below]! + flow[cell]!
  }
  return { runsTo, flow }
}
