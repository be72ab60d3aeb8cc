// The map's accessible twin: the same rows in the same order of emphasis, sortable, copied as they stand.
import { useState } from 'react'
import type { DistrictRow } from '#api/contract/districts.ts'
import type { FigureRef } from '#web/search/figure-text.ts'
import { formatCount } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import { Button } from '#web/ui/button.tsx'
import { Icon } from '#web/ui/icon.tsx'
import { Table, type TableSort } from '#web/ui/table.tsx'
import { columnMethods } from './column-methods.ts'
import type { DistrictColumn } from './district-columns.tsx'
import { sortRows } from './district-columns.tsx'
import style from './table-drawer.module.css'

export type TableDrawerProps = {
  rows: readonly DistrictRow[]
  columns: readonly DistrictColumn[]
  sort: TableSort
  selected: string | undefined
  onSort: (sort: TableSort) => void
  onSelect: (pcode: string | undefined) => void
  onClose: () => void
  /** Leads from a figure to its method and rows; none where the rows are no districts. */
  onFigure: ((figure: FigureRef) => void) | undefined
}

/** Which single figure stands in a cell; none where there is nothing to ask of. */
function figureIn(row: DistrictRow, column: string): FigureRef | null {
  const id = cellFigures.find((each) => each === column)
  const isMissing =
    (column === 'change' && row.grievance.change === null) || (column === 'incidents' && row.incidents === null)
  return id === undefined || isMissing || (column === 'fatalities' && row.fatalities === null)
    ? null
    : { id, pcode: row.pcode }
}
const cellFigures = [
  'mark',
  'incidents',
  'rate',
  'fatalities',
  'perception',
  'grievance',
  'change',
  'interventions',
  'openSites',
] as const

/** A cell that a spreadsheet would run is given a leading apostrophe. */
const safeCell = (text: string) => (/^[=+\-@\t\r]/.test(text) && !/^[-+−]?\d/.test(text) ? `'${text}` : text)

export default function TableDrawer({
  rows,
  columns,
  sort,
  selected,
  onSort,
  onSelect,
  onClose,
  onFigure,
}: TableDrawerProps) {
  const { map, challenge } = useText()
  const { table } = map
  const [isCopied, setCopied] = useState(false)
  const column = columns.find((c) => c.id === sort.column) ?? columns.find((c) => c.id === 'mark')
  const sorted = column === undefined ? rows : sortRows(rows, column, sort.descending)
  /** Numbers are first sorted from the top, names from A. */
  const isNumber = (wanted: TableSort) => wanted.column !== 'name' && wanted.column !== 'region'
  const copy = async () => {
    const lines = [columns.map((c) => c.label), ...sorted.map((row) => columns.map((c) => safeCell(c.plain(row))))]
    await navigator.clipboard.writeText(lines.map((cells) => cells.join('\t')).join('\n'))
    setCopied(true)
  }
  return (
    <section className={style.drawer} aria-label={table.label}>
      <header className={`${style.head} not-printed`}>
        <h2 className={style.title}>{table.rows(formatCount(rows.length))}</h2>
        <Button look="quiet" onPress={() => void copy()}>
          <Icon name="copy" />
          <span aria-live="polite">{isCopied ? table.copied : table.copy}</span>
        </Button>
        <Button look="icon" aria-label={table.close} onPress={onClose}>
          <Icon name="close" />
        </Button>
      </header>
      <p className="only-heard">{challenge.figure.keys}</p>
      <div className={style.scroll}>
        <Table
          label={table.label}
          columns={columns}
          rows={sorted}
          rowId={(row) => row.pcode}
          sort={sort}
          onSort={(wanted) =>
            onSort(wanted.column === sort.column ? wanted : { ...wanted, descending: isNumber(wanted) })
          }
          selected={selected}
          onSelect={onSelect}
          methods={columnMethods}
          onFigure={(row, id) => {
            const figure = figureIn(row, id)
            return figure === null || onFigure === undefined ? null : () => onFigure(figure)
          }}
          empty={table.empty}
        />
      </div>
    </section>
  )
}
