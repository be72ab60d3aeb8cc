/**
 * Sorts places into cells on the ground so small that all places of one cell are within reach of each other, and finds
 * the cells around a cell, right across the 180th meridian and over the poles. Must not know what is looked for.
 * @section e
 * @method point-clusters
 * @source Gunawan (2013) A faster algorithm for DBSCAN, TU Eindhoven: the grid
 * @units degrees, metres
 */
import { EARTH_RADIUS_M, type Position, RADIANS, wrapLng } from './distance.ts'

/** Cells no smaller than this, so that their number stays a whole number. @unit degrees, about a metre */
const SMALLEST_CELL = 1e-5
/** Keeps a place on the edge from falling out by rounding. @unit degrees */
const PAD = 1e-9

export type GroundCells = {
  count: number
  /** The places of cell c are `members[start[c]]` to `members[start[c + 1] - 1]`. */
  start: Int32Array
  members: Int32Array
  cellOf: Int32Array
  /** True when any two places of one cell lie within the radius. */
  tight: boolean
  /** Fills `found` with the cells that may hold a place within the radius of a place of cell c, c itself among them. */
  around(c: number, found: number[]): void
}

/**
 * @formula Rows of radius / sqrt 2 in latitude; each row cut into whole cells no wider than that on its side nearest the
 *   equator.
 * @example two places 1 m apart and one a degree away, radius 150 m: two cells.
 */
export function groundCells(places: readonly Position[], radiusM: number): GroundCells {
  const angle = Math.min(Math.PI, radiusM / EARTH_RADIUS_M) / RADIANS
  const ideal = (angle / Math.SQRT2) * (1 - 1e-9)
  const height = Math.max(SMALLEST_CELL, ideal)
  const rows = Math.ceil(180 / height) + 1
  const remembered = new Map<number, number>()
  const columnsOf = (row: number) => {
    const known = remembered.get(row)
    if (known !== undefined) return known
    const [south, north] = [row * height - 90, (row + 1) * height - 90]
    const nearest = south <= 0 && north >= 0 ? 0 : Math.min(Math.abs(south), Math.abs(north))
    const columns = Math.max(1, Math.ceil((360 * Math.cos(Math.min(90, nearest) * RADIANS)) / height))
    remembered.set(row, columns)
    return columns
  }
  const stride = Math.ceil(360 / height) + 2
  const rowOf = (lat: number) => Math.min(rows - 1, Math.max(0, Math.floor((lat + 90) / height)))
  const columnOf = (lng: number, columns: number) => Math.min(columns - 1, Math.floor(((lng + 180) / 360) * columns))

  const keys = new Float64Array(places.length)
  places.forEach(([lng, lat], i) => {
    const row = rowOf(lat)
    keys[i] = row * stride + columnOf(wrapLng(lng), columnsOf(row))
  })
  const cells = distinct(keys)
  const { cellOf, start, members } = gather(keys, cells)

  const around = (c: number, found: number[]) => {
    const row = Math.floor(cells[c]! / stride)
    const columns = columnsOf(row)
    const column = cells[c]! - row * stride
    const [west, east] = [(column / columns) * 360 - 180, ((column + 1) / columns) * 360 - 180]
    const furthest = Math.max(Math.abs(row * height - 90), Math.abs((row + 1) * height - 90))
    const touchesPole = furthest + angle + PAD >= 90
    const reach = touchesPole
      ? 180
      : Math.asin(Math.min(1, Math.sin(angle * RADIANS) / Math.cos(furthest * RADIANS))) / RADIANS + PAD
    found.length = 0
    const low = rowOf(row * height - 90 - angle - PAD)
    const high = rowOf((row + 1) * height - 90 + angle + PAD)
    for (let r = low; r <= high; r++) {
      const across = columnsOf(r)
      const first = Math.floor(((west - reach + 180) / 360) * across)
      const last = Math.floor(((east + reach + 180) / 360) * across)
      if (last - first + 1 >= across) take(found, r, 0, across - 1)
      else if (first < 0) {
        take(found, r, 0, last)
        take(found, r, first + across, across - 1)
      } else if (last >= across) {
        take(found, r, first, across - 1)
        take(found, r, 0, last - across)
      } else take(found, r, first, last)
    }
  }
  const take = (found: number[], row: number, first: number, last: number) => {
    const end = row * stride + last
    for (let k = firstAtLeast(cells, row * stride + first); k < cells.length && cells[k]! <= end; k++) found.push(k)
  }
  return { count: cells.length, start, members, cellOf, tight: ideal >= SMALLEST_CELL, around }
}

function distinct(keys: Float64Array): Float64Array {
  const sorted = keys.slice().sort()
  let kept = 0
  for (let k = 0; k < sorted.length; k++) if (k === 0 || sorted[k] !== sorted[kept - 1]) sorted[kept++] = sorted[k]!
  return sorted.subarray(0, kept)
}

function firstAtLeast(sorted: Float64Array, key: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < key) low = middle + 1
    else high = middle
  }
  return low
}

function gather(keys: Float64Array, cells: Float64Array) {
  const cellOf = new Int32Array(keys.length)
  const start = new Int32Array(cells.length + 1)
  for (let i = 0; i < keys.length; i++) {
    const c = firstAtLeast(cells, keys[i]!)
    cellOf[i] = c
    start[c + 1]!++
  }
  for (let c = 0; c < cells.length; c++) start[c + 1]! += start[c]!
  const next = start.slice()
  const members = new Int32Array(keys.length)
  for (let i = 0; i < keys.length; i++) members[next[cellOf[i]!]!++] = i
  return { cellOf, start, members }
}
