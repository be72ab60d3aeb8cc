/** A table on its way out of the house: its columns once, its rows as they come. Formats know this and nothing of the subject. */
export type Cell = string | number | boolean | null
export type ExportRow = {
  /** In the order of the columns. */
  cells: readonly Cell[]
  /** A GeoJSON geometry; null when the row has no place on the map. */
  geometry: { type: string; coordinates: readonly unknown[] } | null
}
export type ExportTable = { columns: readonly string[]; rows: AsyncIterable<readonly ExportRow[]> }
