// How the table's order is written in the address: the column, with `-` before it for descending.
import type { TableSort } from '#web/ui/table.tsx'

/** The view's own column, strongest first: the order of emphasis of the map. */
const byEmphasis: TableSort = { column: 'mark', descending: true }

export const readSort = (text: string | undefined): TableSort =>
  text === undefined || text === '' ? byEmphasis : { column: text.replace(/^-/, ''), descending: text.startsWith('-') }
export const writeSort = ({ column, descending }: TableSort): string => `${descending ? '-' : ''}${column}`
