/** What a map shows beside its borders: rivers, roads and towns, so that a reader finds their way. No figures hang on it. */
import type { FeatureCollection, LineString, Point, Position } from 'geojson'
import type { Country } from './country.ts'
import { createFrontier } from './frontier.ts'
import type { Terrain } from './terrain.ts'

/** Cells a river must drain before it is drawn. */
const RIVER_CELLS = 34
/** How much easier a road is to follow than open ground. */
const BEATEN = 0.45
const PATHS_PER_TOWN = 3

export interface Furniture {
  rivers: FeatureCollection<LineString, { size: number }>
  roads: FeatureCollection<LineString, { main: boolean }>
  towns: FeatureCollection<Point, { name: string; people: number; capital: boolean }>
}

export function drawFurniture(country: Country): Furniture {
  return {
    rivers: { type: 'FeatureCollection', features: drawRivers(country.terrain) },
    roads: { type: 'FeatureCollection', features: drawRoads(country) },
    towns: {
      type: 'FeatureCollection',
      features: country.districts.map(({ pcode, communities: [seat] }) => ({
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [seat!.lng, seat!.lat] },
        properties: { name: seat!.name, people: seat!.people, capital: pcode === 'XV-MAR' },
      })),
    },
  }
}

/** As rows of table `boundary`: one line of text a feature, its name in place of a code. */
export function furnitureRows(country: Country) {
  const { rivers, roads, towns } = drawFurniture(country)
  const row = (pcode: string, level: string, geometry: object) => ({
    pcode,
    level,
    detail: 2,
    geometry: JSON.stringify(geometry),
  })
  return [
    ...rivers.features.map((river, k) => row(`river-${k + 1}`, 'river', river.geometry)),
    ...roads.features.map((road, k) => row(`road-${k + 1}`, 'road', road.geometry)),
    ...towns.features.map((town) => row(town.properties.name, 'town', town.geometry)),
  ]
}

const line = (coordinates: Position[]): LineString => ({ type: 'LineString', coordinates: smooth(coordinates) })

/** Chaikin (1974): corners cut twice, ends kept. */
function smooth(corners: Position[]): Position[] {
  let path = corners
  for (let round = 0; round < 2; round++) {
    const between = path.slice(1).flatMap((q, k) => {
      const p = path[k]!
      const at = (share: number) => [p[0]! + share * (q[0]! - p[0]!), p[1]! + share * (q[1]! - p[1]!)]
      return [at(0.25), at(0.75)]
    })
    path = [path[0]!, ...between, path.at(-1)!]
  }
  return path.map((p) => p.map((degrees) => Math.round(degrees * 1e5) / 1e5))
}

function drawRivers(terrain: Terrain): Furniture['rivers']['features'] {
  const isRiver = (cell: number) => terrain.land[cell]! && terrain.flow[cell]! >= RIVER_CELLS
  const fed = new Set<number>()
  terrain.land.forEach((_, cell) => {
    if (isRiver(cell)) fed.add(terrain.runsTo[cell]!)
  })
  const drawn = new Set<number>()
  return terrain.land.flatMap((_, source) => {
    if (!isRiver(source) || fed.has(source)) return []
    const path = [source]
    for (let cell = source; terrain.land[cell] && !drawn.has(cell); ) {
      drawn.add(cell)
      cell = terrain.runsTo[cell]!
      path.push(cell)
    }
    const mouth = path.at(-1)!
    const middle = (a: number, b: number) => [
      (terrain.lng[a]! + terrain.lng[b]!) / 2,
      (terrain.lat[a]! + terrain.lat[b]!) / 2,
    ]
    const course = path.slice(0, -1).map((cell) => [terrain.lng[cell]!, terrain.lat[cell]!])
    const end = terrain.land[mouth] ? [terrain.lng[mouth]!, terrain.lat[mouth]!] : middle(path.at(-2)!, mouth)
    const size = Math.round(Math.sqrt(terrain.flow[path.at(-2)!]!))
    return [{ type: 'Feature' as const, geometry: line([...course, end]), properties: { size } }]
  })
}

/** Roads join each seat to its nearest seats along the easiest way, following what is already built. */
function drawRoads({ terrain, districts }: Country): Furniture['roads']['features'] {
  const built = new Set<string>()
  const roads: Furniture['roads']['features'] = []
  const seats = districts.map(({ communities }) => communities[0]!)
  const bySize = [...seats].sort((a, b) => b.people - a.people)
  for (const seat of bySize) {
    const near = [...seats]
      .filter((other) => other !== seat)
      .sort((a, b) => Math.hypot(a.lng - seat.lng, a.lat - seat.lat) - Math.hypot(b.lng - seat.lng, b.lat - seat.lat))
    for (const other of near.slice(0, PATHS_PER_TOWN)) {
      const path = easiestWay(terrain, seat.cell, other.cell, built)
      const fresh = path.findIndex((cell, k) => k > 0 && !built.has(`${path[k - 1]}-${cell}`))
      const stop = path.findLastIndex((cell, k) => k > 0 && !built.has(`${path[k - 1]}-${cell}`))
      if (fresh < 1) continue
      path.forEach((cell, k) => {
        if (k > 0) built.add(`${path[k - 1]}-${cell}`).add(`${cell}-${path[k - 1]}`)
      })
      const corners = path.slice(fresh - 1, stop + 1).map((cell) => [terrain.lng[cell]!, terrain.lat[cell]!])
      roads.push({ type: 'Feature', geometry: line(corners), properties: { main: seat.people > 25_000 } })
    }
  }
  return roads
}

function easiestWay(terrain: Terrain, from: number, to: number, built: ReadonlySet<string>): number[] {
  const cameFrom = new Map<number, number>()
  const best = new Map([[from, 0]])
  const frontier = createFrontier()
  const ahead = (cell: number) =>
    BEATEN * Math.hypot(terrain.lng[cell]! - terrain.lng[to]!, terrain.lat[cell]! - terrain.lat[to]!)
  frontier.push(ahead(from), from)
  for (let next = frontier.pop(); next !== undefined; next = frontier.pop()) {
    const { cell } = next
    if (cell === to) break
    for (const beside of terrain.neighbours[cell]!) {
      if (!terrain.land[beside]) continue
      const way = Math.hypot(terrain.lng[beside]! - terrain.lng[cell]!, terrain.lat[beside]! - terrain.lat[cell]!)
      const climb = 1 + Math.abs(terrain.elevation[beside]! - terrain.elevation[cell]!) / 90
      const cost = best.get(cell)! + way * (built.has(`${cell}-${beside}`) ? BEATEN : climb)
      if (cost >= (best.get(beside) ?? Number.POSITIVE_INFINITY)) continue
      best.set(beside, cost)
      cameFrom.set(beside, cell)
      frontier.push(cost + ahead(beside), beside)
    }
  }
  if (!cameFrom.has(to)) return []
  const path = [to]
  for (let cell = to; cell !== from; ) {
    cell = cameFrom.get(cell)!
    path.push(cell)
  }
  return path.reverse()
}
