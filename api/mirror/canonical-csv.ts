/**
 * Rows as canonical CSV, the one form DuckDB is asked to load: comma, every text quoted, nothing quoted means null, lists as
 * JSON, moments in UTC. Written by us from typed rows, so that nothing is ever guessed from a file.
 */
export type Column = { name: string; key: string; type: string; nullable: boolean }
export type Cell = string | number | boolean | null | undefined | readonly string[]

export const csvHeader = (columns: readonly Column[]): string => `${columns.map((c) => c.name).join(',')}\n`

export function csvLine(columns: readonly Column[], row: Readonly<Record<string, Cell>>): string {
  let line = ''
  for (const column of columns)
    line += line === '' ? cellText(column, row[column.key]) : `,${cellText(column, row[column.key])}`
  return `${line}\n`
}

function cellText(column: Column, cell: Cell): string {
  if (cell === null || cell === undefined) {
    if (!column.nullable) throw new Error(`${column.name} is missing`)
    return ''
  }
  if (typeof cell === 'number') {
    if (!Number.isFinite(cell)) throw new Error(`${column.name} is not a number`)
    return String(cell)
  }
  if (typeof cell === 'boolean') return cell ? 'true' : 'false'
  if (typeof cell !== 'string') return quoted(JSON.stringify(cell))
  return column.type === 'TIMESTAMP' ? new Date(cell).toISOString() : quoted(cell)
}

function quoted(text: string): string {
  return text.includes('"') ? `"${text.replaceAll('"', '""')}"` : `"${text}"`
}
