// Every district beside the country; those that disagree first, unless the address says another order.
import { getRouteApi, Link } from '@tanstack/react-router'
import { type RollUp, type RollUpRow, rollUpVerdicts } from '#api/contract/roll-up.ts'
import { useNameOf } from '#web/queries/name-of.ts'
import { nationColumns } from '#web/search/nation-search.ts'
import { useText } from '#web/text/use-text.tsx'
import { Table, type TableColumn } from '#web/ui/table.tsx'
import { drawnFigure, sayDifference, sayFigure, sizeOf } from './figure-of.ts'
import style from './nation.module.css'

const route = getRouteApi('/nation')
type Column = TableColumn<RollUpRow> & { order: (row: RollUpRow) => number | string | null }

export function DistrictTable({ told }: { told: RollUp }) {
  const text = useText()
  const { rollUp: words } = text
  const nameOf = useNameOf()
  const navigate = route.useNavigate()
  const { order: asked = 'verdict' } = route.useSearch()
  const columns: Column[] = [
    {
      id: 'name',
      label: words.columns.district,
      isRowHeader: true,
      plain: nameOf,
      cell: (row) => (
        <Link to="/" search={(kept) => ({ ...kept, order: undefined, of: undefined, pcode: row.pcode })}>
          {nameOf(row)}
        </Link>
      ),
      order: nameOf,
    },
    saying(
      'region',
      ({ regionName }) => regionName ?? text.figures.none,
      ({ regionName }) => regionName,
    ),
    saying(
      'figure',
      (row) => sayFigure(row, text),
      (row) => drawnFigure(row)?.value ?? null,
    ),
    saying('difference', (row) => sayDifference(row, text), sizeOf),
    saying(
      'verdict',
      ({ verdict }) => words.verdicts[verdict],
      ({ verdict }) => rollUpVerdicts.indexOf(verdict),
    ),
  ]
  function saying(
    id: Exclude<(typeof nationColumns)[number], 'name'>,
    say: (row: RollUpRow) => string,
    order: Column['order'],
  ): Column {
    return { id, label: words.columns[id], plain: say, cell: say, order }
  }
  const [id, descending] = [asked.replace(/^-/, ''), asked.startsWith('-')]
  const order = columns.find((column) => column.id === id)?.order ?? nameOf
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable without a mouse
    <section className={style.scroll} aria-label={words.districtTable} tabIndex={0}>
      <Table
        label={words.districtTable}
        columns={columns}
        rows={sorted(told.rows, order, descending)}
        rowId={({ pcode }) => pcode}
        sort={{ column: id, descending }}
        onSort={(next) => {
          const column = nationColumns.find((each) => each === next.column) ?? 'verdict'
          const wanted = next.descending ? (`-${column}` as const) : column
          void navigate({ search: (kept) => ({ ...kept, order: wanted }), replace: true })
        }}
        empty={words.empty}
      />
    </section>
  )
}

/** What has no value always comes last; among equals, the furthest from the country first. */
function sorted(rows: readonly RollUpRow[], order: Column['order'], descending: boolean): RollUpRow[] {
  const far = (row: RollUpRow): number => Math.abs(sizeOf(row) ?? 0)
  return [...rows].sort((one, other) => {
    const [a, b] = [order(one), order(other)]
    const tie = far(other) - far(one) || one.name.localeCompare(other.name)
    if (a === null || b === null) return a === b ? tie : a === null ? 1 : -1
    const compared = typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b))
    return (descending ? -compared : compared) || tie
  })
}
