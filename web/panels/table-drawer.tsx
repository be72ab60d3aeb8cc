// The map's accessible twin: the same rows in the same order of emphasis, sortable, copied as they stand.
import { useState } from 'react'
import type { DistrictRow } from '#api/contract/districts.ts'
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
}

/** A cell that a spreadsheet would run is given a leading apostrophe. */
const safeCell = (text: string) => (/^[=+\-@\t\r]/.test(text) && !/^[-+−]?\d/.test(text) ? `'${text}` : text)

export function TableDrawer({ rows, columns, sort, selected, onSort, onSelect, onClose }: TableDrawerProps) {
  const { table } = useText().map
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
          empty={table.empty}
        />
      </div>
    </section>
  )
}
