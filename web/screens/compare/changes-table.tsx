// The maps' twin in words: both figures with their intervals, and the change, in the maps' order of emphasis.
import type { ChangeRow, Changes } from '#api/contract/changes.ts'
import type { Indicator } from '#data/schema/indicators.ts'
import { paintDifference } from '#web/layers/compared/difference.ts'
import type { MapPalette } from '#web/map/palette.ts'
import { useNameOf } from '#web/queries/name-of.ts'
import { changeColumns } from '#web/search/compare-search.ts'
import { sayingBetween, sayingSide } from '#web/text/saying-changes.ts'
import { useText } from '#web/text/use-text.tsx'
import { Swatch, swatchInk } from '#web/ui/swatch.tsx'
import { Table, type TableColumn } from '#web/ui/table.tsx'
import style from './compare.module.css'
import type { CompareState } from './use-compare-state.ts'

type Props = { told: Changes; indicator: Indicator | undefined; palette: MapPalette; state: CompareState }
type Column = TableColumn<ChangeRow> & { order: (row: ChangeRow) => number | string | null }

const figureOf = ({ incidents, answers }: ChangeRow, side: 'base' | 'now'): number | null =>
  answers === null ? (incidents?.[side].rate.value ?? incidents?.[side].incidents ?? null) : answers[side].value

export function ChangesTable({ told, indicator, palette, state: { search, change } }: Props) {
  const text = useText()
  const { compare } = text
  const nameOf = useNameOf()
  const { marks } = paintDifference(told, indicator, palette, text)
  const said = (id: 'before' | 'now', side: 'base' | 'now'): Column => ({
    id,
    label: compare.columns[id],
    plain: (row) => sayingSide(row, side, text),
    cell: (row) => sayingSide(row, side, text),
    order: (row) => figureOf(row, side),
  })
  const columns: Column[] = [
    { id: 'name', label: compare.columns.name, isRowHeader: true, plain: nameOf, cell: nameOf, order: nameOf },
    said('before', 'base'),
    said('now', 'now'),
    {
      id: 'change',
      label: compare.columns.change,
      plain: (row) => sayingBetween(row, text),
      cell: (row) => {
        const mark = marks.get(row.pcode)
        return (
          <span className={style.mark}>
            <Swatch fill={mark?.fill ?? null} pattern={mark?.pattern ?? null} ink={swatchInk(palette)} />
            {sayingBetween(row, text)}
          </span>
        )
      },
      order: (row) => marks.get(row.pcode)?.rank ?? null,
    },
  ]
  const sort = search.sort ?? '-change'
  const [id, descending] = [sort.replace(/^-/, ''), sort.startsWith('-')]
  const order = columns.find((column) => column.id === id)?.order ?? nameOf
  return (
    <div className={style.table}>
      <Table
        label={compare.table}
        columns={columns}
        rows={sorted(told.rows, order, descending)}
        rowId={(row) => row.pcode}
        sort={{ column: id, descending }}
        onSort={(next) => {
          const column = changeColumns.find((each) => each === next.column) ?? 'change'
          change({ sort: next.descending ? `-${column}` : column }, { quietly: true })
        }}
        selected={search.pcode}
        onSelect={(pcode) => change({ pcode })}
        empty={compare.empty}
      />
    </div>
  )
}

/** What has no value always comes last. */
function sorted(rows: readonly ChangeRow[], order: Column['order'], descending: boolean): ChangeRow[] {
  const compared = (a: number | string, b: number | string) =>
    typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b))
  return [...rows].sort((one, other) => {
    const [a, b] = [order(one), order(other)]
    if (a === null || b === null) return a === b ? one.name.localeCompare(other.name) : a === null ? 1 : -1
    return (descending ? -compared(a, b) : compared(a, b)) || one.name.localeCompare(other.name)
  })
}
