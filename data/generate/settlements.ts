/**
 * Where people live: how many in each district, and in which communities. Towns lie low, by rivers and the sea.
 * Knows cells and district numbers only, no names.
 */
import { createRandom, type Random } from '#api/analytics/numeric/random.ts'
import type { Terrain } from './terrain.ts'

const SETTLING_SEED = 2412
const PEOPLE = 2_400_000
const COMMUNITIES = 600
const FEWEST_COMMUNITIES = 5
const FEWEST_PEOPLE = 9_000
const TOWN_PEOPLE = 6_000

export interface Settlement {
  lng: number
  lat: number
  people: number
  urban: boolean
  cell: number
}

/** For each district its communities, the largest first. */
export function settle(
  terrain: Terrain,
  areaOf: Int32Array,
  districts: number,
  capital: readonly [number, number],
): Settlement[][] {
  const random = createRandom(SETTLING_SEED)
  const cellsOf = Array.from({ length: districts }, (): number[] => [])
  areaOf.forEach((area, cell) => {
    if (area >= 0) cellsOf[area]!.push(cell)
  })
  const crowding = cellsOf.map((cells) => {
    const near = cells.map((cell) => Math.hypot(terrain.lng[cell]! - capital[0], terrain.lat[cell]! - capital[1]))
    return (
      cells.length ** 0.7 * (1 + 3.5 * Math.exp(-((Math.min(...near) / 0.3) ** 2))) * Math.exp(0.22 * random.normal())
    )
  })
  const all = crowding.reduce((sum, share) => sum + share, 0)
  const people = crowding.map((share) => Math.max(FEWEST_PEOPLE, Math.round((PEOPLE * share) / all)))
  const roots = people.reduce((sum, count) => sum + Math.sqrt(count), 0)
  return cellsOf.map((cells, district) => {
    const count = Math.round((COMMUNITIES * Math.sqrt(people[district]!)) / roots)
    return settleDistrict(terrain, cells, people[district]!, Math.max(FEWEST_COMMUNITIES, count), random)
  })
}

function settleDistrict(terrain: Terrain, cells: readonly number[], people: number, count: number, random: Random) {
  const draw = new Map(
    cells.map((cell) => {
      const shore = terrain.neighbours[cell]!.some((next) => !terrain.land[next]) ? 0.5 : 0
      const river = terrain.flow[cell]! > 40 ? 0.9 : 0
      const height = Math.min(1, terrain.elevation[cell]! / 1000)
      return [cell, random.uniform() + shore + river - 0.8 * height]
    }),
  )
  const ranked = [...cells].sort((a, b) => draw.get(b)! - draw.get(a)!)
  const chosen = new Set<number>()
  for (const spacing of [1, 0]) {
    for (const cell of ranked) {
      if (chosen.size === count) break
      if (chosen.has(cell) || (spacing === 1 && terrain.neighbours[cell]!.some((next) => chosen.has(next)))) continue
      chosen.add(cell)
    }
  }
  const sizes = [...chosen].map((_, k) => (k + 1) ** -0.9 * Math.exp(0.25 * random.normal())).sort((a, b) => b - a)
  const all = sizes.reduce((sum, size) => sum + size, 0)
  return [...chosen].map((cell, k): Settlement => {
    const [lng, lat] = somewhereIn(terrain, cell, random)
    const count = Math.round((people * sizes[k]!) / all)
    return { lng, lat, people: count, urban: k === 0 || count >= TOWN_PEOPLE, cell }
  })
}

/** A point near the middle of a cell, far enough from its edges to stay inside however they bend. */
function somewhereIn(terrain: Terrain, cell: number, random: Random): [number, number] {
  const [x, y] = [terrain.lng[cell]!, terrain.lat[cell]!]
  const nearest = Math.min(
    ...terrain.neighbours[cell]!.map((next) => Math.hypot(terrain.lng[next]! - x, terrain.lat[next]! - y)),
  )
  const angle = 2 * Math.PI * random.uniform()
  const reach = 0.2 * nearest * random.uniform()
  const round = (degrees: number) => Math.round(degrees * 1e5) / 1e5
  return [round(x + reach * Math.cos(angle)), round(y + reach * Math.sin(angle))]
}
