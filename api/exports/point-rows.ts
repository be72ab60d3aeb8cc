/** Turns a question about placed things into a table: the SQL's columns are the file's columns, lng and lat make the point. */
import type { Scope } from '#api/contract/filters.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import type { Params, Row, Value } from '#api/mirror/values.ts'
import { paramsOf } from '#api/queries/scope.ts'
import type { Cell, Column } from './column.ts'
import type { ExportRow, ExportTable } from './export-table.ts'

/** `columns` are called as in the SQL, snake_case, in its order. */
export async function pointRows(
  mirror: Mirror,
  sql: string,
  columns: readonly Column[],
  scope: Scope,
  more: Params = {},
): Promise<ExportTable> {
  const exported = exportRowOf(columns)
  async function* rows(): AsyncIterable<ExportRow[]> {
    const params = { ...paramsOf(scope), ...more }
    for await (const portion of mirror.stream(sql, params)) yield portion.map(exported)
  }
  return { columns, drawnAs: 'points', rows: rows(), count: null }
}

/** How a row that came out of the mirror leaves the house. */
export function exportRowOf(columns: readonly Column[]): (row: Row) => ExportRow {
  const keys = columns.map(({ name }) => camelCase(name))
  return (row) => exportRow(keys, row)
}

const camelCase = (name: string): string => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())

const exportRow = (keys: readonly string[], row: Row): ExportRow => ({
  cells: keys.map((key) => cellOf(row[key])),
  geometry:
    typeof row.lng === 'number' && typeof row.lat === 'number'
      ? { type: 'Point', coordinates: [row.lng, row.lat] }
      : null,
})

const cellOf = (value: Value | undefined): Cell =>
  value === undefined || value === null ? null : typeof value === 'object' ? JSON.stringify(value) : value
