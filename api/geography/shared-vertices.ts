/**
 * Makes neighbours meet at the same vertices. Borders digitised twice differ in the last decimals, or one side has a
 * vertex where the other runs straight; left alone, every later simplification would tear them apart.
 * Moves nothing by more than the tolerance. Knows geometry only.
 */
import Flatbush from 'flatbush'
import type { Position } from 'geojson'
import { arealOf } from './area.ts'
import { isSame } from './ring-faults.ts'
import { type Areal, partsOf } from './ring-walk.ts'

export interface Boundary {
  pcode: string
  geometry: Areal
}

/** Degrees; about one metre, well under the precision of any administrative boundary. */
export const SHARE_TOLERANCE_DEG = 1e-5
/** Six decimals are 0.1 m. */
const DECIMALS = 1e6

export function shareVertices<B extends Boundary>(boundaries: readonly B[], toleranceDeg = SHARE_TOLERANCE_DEG): B[] {
  const snap = snapper(toleranceDeg)
  const snapped = boundaries.map((boundary) => ({ ...boundary, geometry: mapRings(boundary.geometry, snap.ring) }))
  const insert = junctionInserter(snap.vertices(), toleranceDeg)
  return snapped.map((boundary) => ({ ...boundary, geometry: mapRings(boundary.geometry, insert) }))
}

export function mapRings(geometry: Areal, change: (ring: Position[]) => Position[]): Areal {
  return arealOf(partsOf(geometry).map((part) => part.map(change))) ?? geometry
}

function snapper(toleranceDeg: number) {
  const kept = new Map<string, Position[]>()
  const key = (column: number, row: number) => `${column} ${row}`
  const vertex = (at: Position): Position => {
    const lng = Math.round((at[0] ?? 0) * DECIMALS) / DECIMALS
    const lat = Math.round((at[1] ?? 0) * DECIMALS) / DECIMALS
    const column = Math.floor(lng / toleranceDeg)
    const row = Math.floor(lat / toleranceDeg)
    let nearest: Position | null = null
    let distance = toleranceDeg
    for (let c = column - 1; c <= column + 1; c++) {
      for (let r = row - 1; r <= row + 1; r++) {
        for (const other of kept.get(key(c, r)) ?? []) {
          const apart = Math.hypot((other[0] ?? 0) - lng, (other[1] ?? 0) - lat)
          if (apart > distance) continue
          distance = apart
          nearest = other
        }
      }
    }
    if (nearest !== null) return nearest
    const cell = kept.get(key(column, row))
    const own: Position = [lng, lat]
    if (cell === undefined) kept.set(key(column, row), [own])
    else cell.push(own)
    return own
  }
  return {
    vertices: () => [...kept.values()].flat(),
    ring(ring: Position[]): Position[] {
      const moved = ring.map(vertex).filter((at, index, all) => index === 0 || !isSame(at, all[index - 1] ?? at))
      // A ring smaller than the tolerance is kept as written rather than lost.
      return moved.length >= 4 ? moved : ring
    },
  }
}

/** Puts into each edge the vertices of others that lie on it, within the tolerance. */
function junctionInserter(vertices: readonly Position[], toleranceDeg: number) {
  if (vertices.length === 0) return (ring: Position[]) => ring
  const near = new Flatbush(vertices.length)
  for (const [lng = 0, lat = 0] of vertices) near.add(lng, lat, lng, lat)
  near.finish()
  return (ring: Position[]): Position[] => {
    const own = new Set(ring.map((at) => `${at[0]} ${at[1]}`))
    return ring.flatMap((b, index) => {
      const a = ring[index - 1]
      if (a === undefined) return [b]
      const [ax = 0, ay = 0] = a
      const [bx = 0, by = 0] = b
      const squared = (bx - ax) ** 2 + (by - ay) ** 2
      const on = near
        .search(
          Math.min(ax, bx) - toleranceDeg,
          Math.min(ay, by) - toleranceDeg,
          Math.max(ax, bx) + toleranceDeg,
          Math.max(ay, by) + toleranceDeg,
        )
        .flatMap((id) => {
          const at = vertices[id]
          if (at === undefined || own.has(`${at[0]} ${at[1]}`)) return []
          const [x = 0, y = 0] = at
          const share = ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / squared
          const away = Math.hypot(x - ax - share * (bx - ax), y - ay - share * (by - ay))
          return share > 0 && share < 1 && away <= toleranceDeg ? [{ at, share }] : []
        })
        .sort((one, other) => one.share - other.share)
      return [...on.map(({ at }) => at), b]
    })
  }
}
