/**
 * The ground of Velmora: a mesh of small cells, which of them are land, how high they lie and where their water runs.
 * The country stays the same whatever the seed of the demo, so that the story can name its districts.
 * Knows nothing of districts, people or events.
 */
import { Delaunay } from 'd3-delaunay'
import { createRandom } from '#api/analytics/numeric/random.ts'
import { fractalNoise } from './noise.ts'
import { runWater } from './water.ts'

const GROUND_SEED = 1907
const WEST = 61.9
const SOUTH = -5.05
const SIDE_DEGREES = 4.1
const CELLS_PER_SIDE = 142
/** Lakes smaller than the sea are filled; specks of land below this many cells are washed away. */
const SMALLEST_ISLET = 4

/** Soft-edged ovals whose union, made ragged by noise, is land: lng, lat, half-length, half-width, turn in degrees. */
const land = [
  [63.75, -3.05, 1.12, 0.72, 28],
  [64.55, -2.25, 0.85, 0.42, 52],
  [63.2, -3.85, 0.55, 0.45, 70],
  [65.05, -3.35, 0.62, 0.24, -18],
  [62.72, -1.92, 0.46, 0.28, 35],
  [65.32, -1.9, 0.17, 0.11, 40],
  [62.45, -3.2, 0.13, 0.08, 110],
  [64.55, -4.35, 0.15, 0.08, 20],
  [63.6, -1.62, 0.12, 0.07, 60],
] as const
const bays = [
  [64.42, -3.72, 0.36, 0.3, 60],
  [63.42, -2.3, 0.42, 0.16, 65],
  [64.98, -2.78, 0.3, 0.13, 20],
] as const

export interface Terrain {
  mesh: Delaunay<Delaunay.Point>
  lng: Float64Array
  lat: Float64Array
  land: boolean[]
  /** Metres above the sea; 0 in the sea. */
  elevation: Float64Array
  /** The cell its water runs to; -1 in the sea. */
  runsTo: Int32Array
  /** How many cells drain through it. */
  flow: Float64Array
  neighbours: readonly number[][]
}

/** How deep inside an oval a point lies: 1 at its centre, 0 on its edge, negative outside. */
function depthIn([lng, lat, length, width, turn]: readonly number[], x: number, y: number): number {
  const angle = (turn! * Math.PI) / 180
  const along = (x - lng!) * Math.cos(angle) + (y - lat!) * Math.sin(angle)
  const across = (y - lat!) * Math.cos(angle) - (x - lng!) * Math.sin(angle)
  return 1 - Math.hypot(along / length!, across / width!)
}

export function shapeTerrain(): Terrain {
  const random = createRandom(GROUND_SEED)
  const step = SIDE_DEGREES / CELLS_PER_SIDE
  const points: Delaunay.Point[] = []
  for (let row = 0; row < CELLS_PER_SIDE; row++) {
    for (let column = 0; column < CELLS_PER_SIDE; column++) {
      points.push([
        WEST + (column + 0.5 + 0.78 * (random.uniform() - 0.5)) * step,
        SOUTH + (row + 0.5 + 0.78 * (random.uniform() - 0.5)) * step,
      ])
    }
  }
  const mesh = Delaunay.from(points)
  const neighbours = points.map((_, cell) => [...mesh.neighbors(cell)].sort((a, b) => a - b))
  const lng = Float64Array.from(points, (p) => p[0])
  const lat = Float64Array.from(points, (p) => p[1])
  const isLand = dropSpecks(fillLakes(raiseLand(lng, lat), neighbours), neighbours)
  const elevation = raiseHills(lng, lat, isLand, neighbours)
  return { mesh, lng, lat, land: isLand, elevation, neighbours, ...runWater(elevation, isLand, neighbours) }
}

function raiseLand(lng: Float64Array, lat: Float64Array): boolean[] {
  const ragged = fractalNoise(GROUND_SEED + 10, 3.4, 5)
  const bend = fractalNoise(GROUND_SEED + 20, 1.7, 3)
  const turn = fractalNoise(GROUND_SEED + 30, 1.7, 3)
  return Array.from(lng, (_, cell) => {
    const x = lng[cell]! + 0.13 * bend(lng[cell]!, lat[cell]!)
    const y = lat[cell]! + 0.13 * turn(lng[cell]!, lat[cell]!)
    const inland = Math.max(...land.map((oval) => depthIn(oval, x, y) * oval[3] ** 0.4))
    const water = Math.max(...bays.map((oval) => depthIn(oval, x, y)))
    return inland - Math.max(0, 0.9 * water) + 0.25 * ragged(lng[cell]!, lat[cell]!) > 0
  })
}

/** Cells that hang together, largest group first. */
export function groupsOf(member: (cell: number) => boolean, neighbours: readonly number[][]): number[][] {
  const seen = new Uint8Array(neighbours.length)
  const groups: number[][] = []
  for (let start = 0; start < neighbours.length; start++) {
    if (seen[start] || !member(start)) continue
    seen[start] = 1
    const group = [start]
    for (const cell of group) {
      for (const next of neighbours[cell]!) {
        if (seen[next] || !member(next)) continue
        seen[next] = 1
        group.push(next)
      }
    }
    groups.push(group)
  }
  return groups.sort((a, b) => b.length - a.length)
}

function fillLakes(isLand: boolean[], neighbours: readonly number[][]): boolean[] {
  const [, ...lakes] = groupsOf((cell) => !isLand[cell], neighbours)
  for (const cell of lakes.flat()) isLand[cell] = true
  return isLand
}

function dropSpecks(isLand: boolean[], neighbours: readonly number[][]): boolean[] {
  for (const islet of groupsOf((cell) => isLand[cell]!, neighbours)) {
    if (islet.length < SMALLEST_ISLET) for (const cell of islet) isLand[cell] = false
  }
  return isLand
}

function raiseHills(lng: Float64Array, lat: Float64Array, isLand: boolean[], neighbours: readonly number[][]) {
  const ridges = fractalNoise(GROUND_SEED + 40, 1.3, 5)
  const fromSea = new Int32Array(isLand.length).fill(-1)
  const queue = isLand.flatMap((dry, cell) => (dry ? [] : [cell]))
  for (const cell of queue) fromSea[cell] = 0
  for (const cell of queue) {
    for (const next of neighbours[cell]!) {
      if (fromSea[next] !== -1) continue
      fromSea[next] = fromSea[cell]! + 1
      queue.push(next)
    }
  }
  return Float64Array.from(isLand, (dry, cell) =>
    dry ? 4 + 55 * fromSea[cell]! * (1.1 - Math.abs(ridges(lng[cell]!, lat[cell]!))) : 0,
  )
}
