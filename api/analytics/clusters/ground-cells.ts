/**
 * Sorts places into cells on the ground so small that all places of one cell are within reach of each other, and finds
 * the cells around a cell, right across the 180th meridian and over the poles. Must not know what is looked for.
 * @section e
 * @method point-clusters
 * @source Gunawan (2013) A faster algorithm for DBSCAN, TU Eindhoven: the grid
 * @units degrees, metres
 */
import { EARTH_RADIUS_M, type Position, RADIANS, wrapLng } from '../spatial/distance.ts'

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
  /**
   * The cells that may hold a place within the radius of a place of cell c, c itself among them: `around[from[c]]` to
   * `around[from[c + 1] - 1]`.
   */
  from: Int32Array
  around: Int32Array
}

/**
 * @formula Rows of radius / sqrt 2 in latitude; each row cut into whole cells no wider than that on its side nearest the
 *   equator.
 * @example two places 1 m apart and one a degree away, radius 150 m: two cells.
 */
export function groundCells(places: readonly Position[], radiusM: number): GroundCells {
  const angle = Math.min(Math.PI, radiusM / EARTH_RADIUS_M) / RADIANS
  const ideal = (angle / Math.SQRT2) * (1 - 1e-9)
  const grid = gridOf(angle, Math.max(SMALLEST_CELL, ideal))
  const keys = new Float64Array(places.length)
  for (let i = 0; i < places.length; i++) keys[i] = grid.keyOf(places[i]!)
  const cells = distinct(keys)
  return { count: cells.length, ...gather(keys, cells), tight: ideal >= SMALLEST_CELL, ...neighboursOf(cells, grid) }
}

type Grid = ReturnType<typeof gridOf>

/** Cells are numbered row by row from the south, in each from the west: `row * stride + column`. */
function gridOf(angle: number, height: number) {
  const rows = Math.ceil(180 / height) + 1
  const stride = Math.ceil(360 / height) + 2
  const south = (row: number) => row * height - 90
  const rowOf = (lat: number) => Math.min(rows - 1, Math.max(0, Math.floor((lat + 90) / height)))
  const remembered = new Map<number, number>()
  const columnsOf = (row: number) => {
    const known = remembered.get(row)
    if (known !== undefined) return known
    const straddles = south(row) <= 0 && south(row + 1) >= 0
    const nearest = straddles ? 0 : Math.min(Math.abs(south(row)), Math.abs(south(row + 1)))
    const columns = Math.max(1, Math.ceil((360 * Math.cos(Math.min(90, nearest) * RADIANS)) / height))
    remembered.set(row, columns)
    return columns
  }
  const keyOf = ([lng, lat]: Position) => {
    const row = rowOf(lat)
    const columns = columnsOf(row)
    return row * stride + Math.min(columns - 1, Math.floor(((wrapLng(lng) + 180) / 360) * columns))
  }
  /** The rows within reach of a row, and how far to the east and west of it, in degrees. */
  const bandOf = (row: number) => {
    const furthest = Math.max(Math.abs(south(row)), Math.abs(south(row + 1)))
    const touchesPole = furthest + angle + PAD >= 90
    const reach = touchesPole
      ? 180
      : Math.asin(Math.min(1, Math.sin(angle * RADIANS) / Math.cos(furthest * RADIANS))) / RADIANS + PAD
    return { low: rowOf(south(row) - angle - PAD), high: rowOf(south(row + 1) + angle + PAD), reach }
  }
  return { stride, columnsOf, keyOf, bandOf }
}

function neighboursOf(cells: Float64Array, { stride, columnsOf, bandOf }: Grid) {
  const from = new Int32Array(cells.length + 1)
  const found: number[] = []
  /** Where each row of the band was last read; cells come in order, so the next is hardly ever far. */
  let places: number[] = []
  const take = (slot: number, first: number, last: number) => {
    let k = places[slot] ?? firstAtLeast(cells, first)
    while (k > 0 && cells[k - 1]! >= first) k--
    while (k < cells.length && cells[k]! < first) k++
    places[slot] = k
    for (; k < cells.length && cells[k]! <= last; k++) found.push(k)
  }
  let row = -1
  let band = { low: 0, high: -1, reach: 0 }
  for (let c = 0; c < cells.length; c++) {
    const own = Math.floor(cells[c]! / stride)
    if (own !== row) {
      row = own
      band = bandOf(row)
      places = []
    }
    const columns = columnsOf(row)
    const column = cells[c]! - row * stride
    const west = (column / columns) * 360 - band.reach
    const east = ((column + 1) / columns) * 360 + band.reach
    for (let r = band.low; r <= band.high; r++) {
      const across = columnsOf(r)
      const [first, last] = [Math.floor((west / 360) * across), Math.floor((east / 360) * across)]
      const [slot, base] = [r - band.low, r * stride]
      if (last - first + 1 >= across) take(slot, base, base + across - 1)
      else {
        take(slot, base + Math.max(0, first), base + Math.min(across - 1, last))
        if (first < 0) take(slot, base + first + across, base + across - 1)
        if (last >= across) take(slot, base, base + last - across)
      }
    }
    from[c + 1] = found.length
  }
  return { from, around: Int32Array.from(found) }
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
