/**
 * The raster under the district index: for each cell, which polygon parts cover it whole and which have a border in it.
 * Every rounding errs towards "has a border", so the exact walk decides whenever there is any doubt.
 * Knows parts by number; nothing of p-codes.
 */
import { type Edges, sideOf } from './ring-walk.ts'

export interface Part {
  district: number
  edges: Edges
}

export interface DistrictGrid {
  /** The first district, in the order of the parts, that holds the point; -1 outside all. */
  find(lng: number, lat: number): number
}

/** More cells an edge mean fewer walks and more memory (four bytes a cell); 8 was fastest on 200,000 edges. */
const CELLS_PER_EDGE = 8
const MIN_SIDE = 16
const MAX_SIDE = 2048
/** An edge is entered in every cell within this share of a cell, far more than rounding can move a point. */
const PADDING = 1e-6
const NOWHERE = -1
const NONE = -1

export function drawGrid(parts: readonly Part[]): DistrictGrid {
  const extent = extentOf(parts)
  const edgeCount = parts.reduce((sum, part) => sum + part.edges.length / 4, 0)
  const side = Math.max(MIN_SIDE, Math.min(MAX_SIDE, Math.ceil(Math.sqrt(edgeCount * CELLS_PER_EDGE))))
  const cellWidth = (extent.east - extent.west) / side || 1
  const cellHeight = (extent.north - extent.south) / side || 1
  const column = (lng: number) => Math.max(0, Math.min(side - 1, Math.floor((lng - extent.west) / cellWidth)))
  const row = (lat: number) => Math.max(0, Math.min(side - 1, Math.floor((lat - extent.south) / cellHeight)))

  const walls = new EdgeStore()
  const entries = new CellEntries(side * side)
  const marked = new Uint8Array(side)

  const enterRow = (part: Part, r: number, edgeStarts: readonly number[]) => {
    const from = walls.length
    const south = extent.south + (r - PADDING) * cellHeight
    const north = extent.south + (r + 1 + PADDING) * cellHeight
    let first = side
    let last = -1
    for (const at of edgeStarts) {
      walls.push(part.edges, at)
      const [west, east] = reachBetween(part.edges, at, south, north)
      const low = column(west - PADDING * cellWidth)
      const high = column(east + PADDING * cellWidth)
      marked.fill(1, low, high + 1)
      first = Math.min(first, low)
      last = Math.max(last, high)
    }
    const to = walls.length
    let covered = false
    for (let c = first; c <= last; c++) {
      if (marked[c] === 1) {
        entries.add(r * side + c, part.district, from, to)
        continue
      }
      if (marked[c - 1] === 1) {
        const lng = extent.west + (c + 0.5) * cellWidth
        const lat = extent.south + (r + 0.5) * cellHeight
        covered = sideOf(walls.numbers, from, to, lng, lat) !== 'outside'
      }
      if (covered) entries.add(r * side + c, part.district, 0, 0)
    }
    marked.fill(0, first, last + 1)
  }

  for (const part of parts) {
    const rows = new Map<number, number[]>()
    for (let at = 0; at < part.edges.length; at += 4) {
      const ay = part.edges[at + 1] ?? 0
      const by = part.edges[at + 3] ?? 0
      const last = row(Math.max(ay, by) + PADDING * cellHeight)
      for (let r = row(Math.min(ay, by) - PADDING * cellHeight); r <= last; r++) {
        const inRow = rows.get(r)
        if (inRow === undefined) rows.set(r, [at])
        else inRow.push(at)
      }
    }
    for (const [r, edgeStarts] of rows) enterRow(part, r, edgeStarts)
  }

  const { cells, lists } = entries.pack()
  const edges = walls.pack()

  return {
    find(lng, lat) {
      if (!(lng >= extent.west && lng <= extent.east && lat >= extent.south && lat <= extent.north)) return NOWHERE
      const code = cells[row(lat) * side + column(lng)] ?? NOWHERE
      if (code >= NOWHERE) return code
      const at = -2 - code
      const end = at + 1 + 3 * (lists[at] ?? 0)
      for (let entry = at + 1; entry < end; entry += 3) {
        const from = lists[entry + 1] ?? 0
        const to = lists[entry + 2] ?? 0
        if (from === to || sideOf(edges, from, to, lng, lat) !== 'outside') return lists[entry] ?? NOWHERE
      }
      return NOWHERE
    },
  }
}

function extentOf(parts: readonly Part[]) {
  const extent = { west: 180, south: 90, east: -180, north: -90 }
  for (const { edges } of parts) {
    for (let at = 0; at < edges.length; at += 2) {
      const lng = Math.min(180, Math.max(-180, edges[at] ?? 0))
      const lat = edges[at + 1] ?? 0
      extent.west = Math.min(extent.west, lng)
      extent.east = Math.max(extent.east, lng)
      extent.south = Math.min(extent.south, lat)
      extent.north = Math.max(extent.north, lat)
    }
  }
  return extent
}

/** West and east reach of an edge between two latitudes. */
function reachBetween(edges: Edges, at: number, south: number, north: number): [number, number] {
  const ax = edges[at] ?? 0
  const ay = edges[at + 1] ?? 0
  const bx = edges[at + 2] ?? 0
  const by = edges[at + 3] ?? 0
  const low = Math.min(ax, bx)
  const high = Math.max(ax, bx)
  if (ay === by) return [low, high]
  const lngAt = (lat: number) => ax + Math.min(1, Math.max(0, (lat - ay) / (by - ay))) * (bx - ax)
  const one = lngAt(south)
  const two = lngAt(north)
  return [Math.max(low, Math.min(one, two)), Math.min(high, Math.max(one, two))]
}

/** A growing flat array of edges. */
class EdgeStore {
  numbers = new Float64Array(4096)
  length = 0

  push(edges: Edges, at: number): void {
    if (this.length + 4 > this.numbers.length) {
      const grown = new Float64Array(this.numbers.length * 2)
      grown.set(this.numbers)
      this.numbers = grown
    }
    for (let k = 0; k < 4; k++) this.numbers[this.length + k] = edges[at + k] ?? 0
    this.length += 4
  }

  pack(): Float64Array {
    return this.numbers.slice(0, this.length)
  }
}

/** Lists of (district, first wall, last wall) per cell, in the order added; both walls 0 where the part covers the cell. */
class CellEntries {
  private readonly head: Int32Array
  private readonly tail: Int32Array
  private rows = new Int32Array(4096)
  private used = 0

  constructor(cells: number) {
    this.head = new Int32Array(cells).fill(NONE)
    this.tail = new Int32Array(cells).fill(NONE)
  }

  add(cell: number, district: number, from: number, to: number): void {
    if (this.used + 4 > this.rows.length) {
      const grown = new Int32Array(this.rows.length * 2)
      grown.set(this.rows)
      this.rows = grown
    }
    const at = this.used
    this.rows[at] = district
    this.rows[at + 1] = from
    this.rows[at + 2] = to
    this.rows[at + 3] = NONE
    this.used += 4
    const tail = this.tail[cell] ?? NONE
    if (tail === NONE) this.head[cell] = at
    else this.rows[tail + 3] = at
    this.tail[cell] = at
  }

  /**
   * Cell codes: -1 nothing here; 0 and up, the district that holds the whole cell; below -1, minus two minus the place in
   * `lists` where the cell's list begins with its length.
   */
  pack(): { cells: Int32Array; lists: Int32Array } {
    const cells = new Int32Array(this.head.length).fill(NOWHERE)
    const lists = new Int32Array(this.used + this.head.length)
    let end = 0
    for (let cell = 0; cell < cells.length; cell++) {
      let at = this.head[cell] ?? NONE
      if (at === NONE) continue
      if (this.rows[at + 1] === this.rows[at + 2]) {
        cells[cell] = this.rows[at] ?? NOWHERE
        continue
      }
      const start = end
      cells[cell] = -2 - start
      end += 1
      while (at !== NONE) {
        for (let k = 0; k < 3; k++) lists[end + k] = this.rows[at + k] ?? 0
        end += 3
        at = this.rows[at + 3] ?? NONE
      }
      lists[start] = (end - start - 1) / 3
    }
    return { cells, lists: lists.slice(0, end) }
  }
}
