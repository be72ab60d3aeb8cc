// A row a region, the country first: its figure, who stands behind it, and how many of its districts disagree with the country.
import type { RollUp, RollUpRegion } from '#api/contract/roll-up.ts'
import { useNameOf } from '#web/queries/name-of.ts'
import { formatCount } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import { Table, type TableColumn } from '#web/ui/table.tsx'
import { sayCoverage } from './coverage-words.ts'
import { sayFigure } from './figure-of.ts'
import style from './nation.module.css'

const wholeCountry = 'country'

export function RegionTable({ told }: { told: RollUp }) {
  const text = useText()
  const { rollUp: words } = text
  const nameOf = useNameOf()
  const named = ({ pcode, name }: RollUpRegion): string =>
    pcode === null || pcode === told.country.pcode ? (name ?? words.country) : nameOf({ pcode, name: name ?? pcode })
  const saying = (
    id: 'figure' | 'behind' | 'disagree',
    say: (row: RollUpRegion) => string,
  ): TableColumn<RollUpRegion> => ({
    id,
    label: words.columns[id],
    plain: say,
    cell: say,
    sortable: false,
  })
  const columns: TableColumn<RollUpRegion>[] = [
    { id: 'name', label: words.columns.name, isRowHeader: true, plain: named, cell: named, sortable: false },
    saying('figure', (row) => sayFigure(row, text)),
    saying('behind', (row) => sayCoverage(row.coverage, text)),
    saying('disagree', ({ above, below }) => words.ways(formatCount(above), formatCount(below))),
  ]
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable without a mouse
    <section className={style.scroll} aria-label={words.regionTable} tabIndex={0}>
      <Table
        label={words.regionTable}
        columns={columns}
        rows={[told.country, ...told.regions]}
        rowId={({ pcode }) => pcode ?? wholeCountry}
        empty={words.empty}
      />
    </section>
  )
}
