/**
 * Cells of a fine grid gathered into those of a coarser one: halving a grid joins four cells exactly, so whatever the zoom, each
 * incident is counted once. Pure.
 */
import type { IncidentCell } from '#api/queries/incident-cells.ts'
import type { Tile } from './mercator.ts'

/** Cells across a tile, as a power of two: 32, each eight pixels of a tile drawn at 256. */
export const CELL_BITS = 5

/** The columns and rows of a grid of 2^bits that lie in a tile. */
export function cellsOf({ z, x, y }: Tile, bits: number) {
  const across = 2 ** (bits - z)
  return {
    firstColumn: x * across,
    lastColumn: (x + 1) * across - 1,
    firstRow: y * across,
    lastRow: (y + 1) * across - 1,
  }
}

/** The cells of a tile, from those of a grid of 2^bits. */
export function gatherCells(cells: readonly IncidentCell[], bits: number, tile: Tile): IncidentCell[] {
  const { firstColumn, lastColumn, firstRow, lastRow } = cellsOf(tile, bits)
  const joined = 2 ** (bits - tile.z - CELL_BITS)
  const gathered = new Map<string, IncidentCell>()
  for (const cell of cells) {
    if (cell.gridColumn < firstColumn || cell.gridColumn > lastColumn) continue
    if (cell.gridRow < firstRow || cell.gridRow > lastRow) continue
    const gridColumn = Math.floor(cell.gridColumn / joined)
    const gridRow = Math.floor(cell.gridRow / joined)
    const name = `${gridColumn}/${gridRow}`
    const before = gathered.get(name)
    gathered.set(name, before === undefined ? { ...cell, gridColumn, gridRow } : together(before, cell))
  }
  return [...gathered.values()]
}

/** What more than one incident is called by is left away. */
function together(one: IncidentCell, other: IncidentCell): IncidentCell {
  const n = one.n + other.n
  return {
    gridColumn: one.gridColumn,
    gridRow: one.gridRow,
    n,
    x: (one.x * one.n + other.x * other.n) / n,
    y: (one.y * one.n + other.y * other.n) / n,
    fatalities:
      one.fatalities === null && other.fatalities === null ? null : (one.fatalities ?? 0) + (other.fatalities ?? 0),
    fatalitiesUnknown: one.fatalitiesUnknown + other.fatalitiesUnknown,
    approximate: one.approximate + other.approximate,
    incidentId: null,
    kind: null,
    date: null,
    pcode: null,
  }
}
