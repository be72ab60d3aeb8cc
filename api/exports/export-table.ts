/** A table on its way out of the house: its columns once, its rows as they come. Formats know this and nothing of the subject. */
import type { Cell, Column } from './column.ts'
import type { Shape } from './shapes.ts'

export type ExportRow = {
  /** In the order of the columns. */
  cells: readonly Cell[]
  /** Null when the row has no place on the map. */
  geometry: Shape | null
}
export type ExportTable = {
  columns: readonly Column[]
  /** What its rows are on a map; null where they are nothing. */
  drawnAs: 'points' | 'outlines' | null
  rows: AsyncIterable<readonly ExportRow[]>
  /** How many rows are coming, where that is known before they come. */
  count: number | null
}

/** A table that is worked out whole. */
export const wholeTable = (
  columns: readonly Column[],
  rows: readonly ExportRow[],
  drawnAs: ExportTable['drawnAs'] = null,
): ExportTable => ({
  columns,
  drawnAs,
  count: rows.length,
  rows: (async function* () {
    yield rows
  })(),
})
