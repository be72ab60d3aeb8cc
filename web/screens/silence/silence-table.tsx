// Every district with when each voice was last heard; the order is in the address.
import { getRouteApi } from '@tanstack/react-router'
import type { SilenceRow } from '#api/contract/silence.ts'
import type { MapPalette } from '#web/map/palette.ts'
import { useText } from '#web/text/use-text.tsx'
import { Table, type TableSort } from '#web/ui/table.tsx'
import style from './silence.module.css'
import { type SilenceColumn, silenceColumns } from './silence-columns.tsx'

const route = getRouteApi('/silence')
const usual: TableSort = { column: 'silence', descending: false }

const readSort = (text: string | undefined): TableSort =>
  text === undefined || text === '' ? usual : { column: text.replace(/^-/, ''), descending: text.startsWith('-') }

const compare = (a: number | string, b: number | string): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b))

export const sortSilence = (rows: readonly SilenceRow[], column: SilenceColumn, descending: boolean): SilenceRow[] =>
  [...rows].sort(
    (one, other) =>
      (descending ? -1 : 1) * compare(column.order(one), column.order(other)) || one.name.localeCompare(other.name),
  )

export function SilenceTable({ rows, palette }: { rows: readonly SilenceRow[]; palette: MapPalette }) {
  const text = useText()
  const navigate = route.useNavigate()
  const sort = readSort(route.useSearch().sort)
  const columns = silenceColumns(palette, text)
  const column = columns.find(({ id }) => id === sort.column) ?? columns.find(({ id }) => id === usual.column)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable without a mouse
    <section className={style.scroll} aria-label={text.silence.tableLabel} tabIndex={0}>
      <Table
        label={text.silence.tableLabel}
        columns={columns}
        rows={column === undefined ? rows : sortSilence(rows, column, sort.descending)}
        rowId={(row) => row.pcode}
        sort={sort}
        onSort={({ column: wanted, descending }) =>
          void navigate({
            search: (kept) => ({ ...kept, sort: `${descending ? '-' : ''}${wanted}` }),
            replace: true,
          })
        }
        empty={text.silence.empty}
      />
    </section>
  )
}
