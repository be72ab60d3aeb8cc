/** The features of a table that is held whole, because a country has only so many: matched and cut into pages by their names. */
import type { Column } from '#api/exports/column.ts'
import type { ExportRow } from '#api/exports/export-table.ts'
import type { Asking, Features } from './collection.ts'
import { meetsBox } from './meets-box.ts'
import { touches } from './when.ts'

export type HeldTable = {
  columns: readonly Column[]
  rows: readonly ExportRow[]
  idColumn: string
  /** Columns of the first and the last day; without them a thing is of all times. */
  lasts?: { from: string; until: string }
}

/** `rows` are those this reader may see, as they may see them: what is withheld cannot be asked for either. */
export function heldRows({ columns, rows, idColumn, lasts }: HeldTable, { equal, box, when }: Asking): Features {
  const cellOf = (name: string) => {
    const at = columns.findIndex((column) => column.name === name)
    return ({ cells }: ExportRow): string | null => (cells[at] == null ? null : String(cells[at]))
  }
  const nameOf = cellOf(idColumn)
  const conditions: ((row: ExportRow) => boolean)[] = Object.entries(equal).map(([name, value]) => {
    const cell = cellOf(name)
    return (row) => cell(row) === value
  })
  if (box !== null) conditions.push((row) => meetsBox(row.geometry, box))
  if (when !== null && lasts !== undefined) {
    const from = cellOf(lasts.from)
    const until = cellOf(lasts.until)
    conditions.push((row) => touches(when, from(row) ?? '', until(row)))
  }
  const named = (row: ExportRow): string => nameOf(row) ?? ''
  const matching = rows
    .filter((row) => conditions.every((holds) => holds(row)))
    .sort((a, b) => (named(a) < named(b) ? -1 : 1))
  return {
    columns,
    matched: async () => ({ total: matching.length, notHandedOn: 0 }),
    async page(after, limit) {
      const rest = after === null ? matching : matching.filter((row) => named(row) > after.id)
      const page = rest.slice(0, limit)
      const last = rest.length > limit ? page.at(-1) : undefined
      return { features: page, next: last === undefined ? null : { key: '', id: named(last) } }
    },
    one: async (id) => rows.find((row) => named(row) === id) ?? null,
  }
}
