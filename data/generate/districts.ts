/**
 * Shares the land out among districts: every cell goes to the district whose seat it reaches most easily, hills and
 * rivers being hard to cross, so that borders follow them. Knows cells only, no names or codes.
 */
import { createRandom } from '#api/analytics/numeric/random.ts'
import { createFrontier } from './frontier.ts'
import { fractalNoise } from './noise.ts'
import { groupsOf, type Terrain } from './terrain.ts'

const SHARE_SEED = 64
export const DISTRICTS = 64
/** An islet this large is a district of its own; smaller ones belong to the nearest shore. */
const OWN_DISTRICT_CELLS = 50
const SETTLING_ROUNDS = 12
/** Where most people live, and so where districts are small: the capital. */
export const CAPITAL = [64.2, -3.42] as const

export interface Parcels {
  /** For each cell its district's number, -1 in the sea. */
  districtOf: Int32Array
  /** For each district a cell deep inside it. */
  heart: number[]
}

export function shareLand(terrain: Terrain): Parcels {
  const shores = groupsOf((cell) => terrain.land[cell]!, terrain.neighbours)
  const wide = shores.filter((group) => group.length > 5 * OWN_DISTRICT_CELLS)
  const alone = shores.filter((g) => g.length >= OWN_DISTRICT_CELLS && g.length <= 5 * OWN_DISTRICT_CELLS)
  const seats = [...settleSeats(terrain, wide.flat(), DISTRICTS - alone.length), ...alone.map((group) => group[0]!)]
  const districtOf = growDistricts(terrain, seats)
  for (const islet of shores.filter((group) => group.length < OWN_DISTRICT_CELLS)) {
    const nearest = nearestOf(terrain, islet[0]!, seats.slice(0, DISTRICTS - alone.length))
    for (const cell of islet) districtOf[cell] = nearest
  }
  return { districtOf, heart: seats.map((seat, district) => deepest(terrain, districtOf, district, seat)) }
}

const apart = (terrain: Terrain, a: number, b: number) =>
  Math.sqrt((terrain.lng[a]! - terrain.lng[b]!) ** 2 + (terrain.lat[a]! - terrain.lat[b]!) ** 2)

function nearestOf(terrain: Terrain, cell: number, seats: readonly number[]): number {
  let nearest = 0
  let least = Number.POSITIVE_INFINITY
  for (let k = 0; k < seats.length; k++) {
    const way = apart(terrain, cell, seats[k]!)
    if (way >= least) continue
    least = way
    nearest = k
  }
  return nearest
}

/** Weighted k-means: seats spread evenly over people rather than over ground. */
function settleSeats(terrain: Terrain, cells: readonly number[], count: number): number[] {
  const random = createRandom(SHARE_SEED)
  const pull = (cell: number) => {
    const fromCapital = Math.hypot(terrain.lng[cell]! - CAPITAL[0], terrain.lat[cell]! - CAPITAL[1])
    return 1 + 2.6 * Math.exp(-((fromCapital / 0.38) ** 2)) - 0.4 * Math.min(1, terrain.elevation[cell]! / 900)
  }
  let seats = random.shuffle([...cells]).slice(0, count)
  for (let round = 0; round < SETTLING_ROUNDS; round++) {
    const sums = seats.map(() => ({ lng: 0, lat: 0, weight: 0 }))
    for (const cell of cells) {
      const sum = sums[nearestOf(terrain, cell, seats)]!
      const weight = pull(cell)
      sum.lng += weight * terrain.lng[cell]!
      sum.lat += weight * terrain.lat[cell]!
      sum.weight += weight
    }
    seats = sums.map((sum, k) => {
      if (sum.weight === 0) return seats[k]!
      const cell = terrain.mesh.find(sum.lng / sum.weight, sum.lat / sum.weight)
      return terrain.land[cell] ? cell : seats[k]!
    })
  }
  return seats
}

function growDistricts(terrain: Terrain, seats: readonly number[]): Int32Array {
  const hard = fractalNoise(SHARE_SEED, 7, 4)
  const districtOf = new Int32Array(terrain.land.length).fill(-1)
  const frontier = createFrontier()
  const best = new Float64Array(terrain.land.length).fill(Number.POSITIVE_INFINITY)
  const settled = new Uint8Array(terrain.land.length)
  seats.forEach((seat, district) => {
    best[seat] = 0
    districtOf[seat] = district
    frontier.push(0, seat)
  })
  for (let next = frontier.pop(); next !== undefined; next = frontier.pop()) {
    const { cost, cell } = next
    if (settled[cell]) continue
    settled[cell] = 1
    for (const beside of terrain.neighbours[cell]!) {
      if (!terrain.land[beside] || settled[beside]) continue
      const climb = Math.abs(terrain.elevation[beside]! - terrain.elevation[cell]!) / 120
      const crossing = terrain.flow[beside]! > 40 ? 2.5 : 0
      const roughness = 1 + 0.8 * hard(terrain.lng[beside]!, terrain.lat[beside]!)
      const reach = cost + apart(terrain, cell, beside) * Math.max(0.25, roughness + climb + crossing)
      if (reach >= best[beside]!) continue
      best[beside] = reach
      districtOf[beside] = districtOf[cell]!
      frontier.push(reach, beside)
    }
  }
  return districtOf
}

/** The cell of a district farthest, in steps, from any other district or the sea. */
function deepest(terrain: Terrain, districtOf: Int32Array, district: number, seat: number): number {
  const own = groupsOf((cell) => districtOf[cell] === district, terrain.neighbours)[0] ?? [seat]
  let ring = own.filter((cell) => terrain.neighbours[cell]!.some((next) => districtOf[next] !== district))
  const seen = new Set(ring)
  for (;;) {
    const inner: number[] = []
    for (const cell of ring) {
      for (const next of terrain.neighbours[cell]!) {
        if (seen.has(next) || districtOf[next] !== district) continue
        seen.add(next)
        inner.push(next)
      }
    }
    if (inner.length === 0) return ring.sort((a, b) => apart(terrain, a, seat) - apart(terrain, b, seat))[0]!
    ring = inner
  }
}
