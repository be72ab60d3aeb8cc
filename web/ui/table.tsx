// A sortable table. Columns say how a row reads; sorting itself is the caller's, so that the order can be in the address.
import type { ReactNode, SyntheticEvent } from 'react'
import { Table as AriaTable, Cell, Column, Row, TableBody, TableHeader } from 'react-aria-components/Table'
import type { MethodId } from '#api/contract/methods.ts'
import { HowLink } from './how-link.tsx'
import style from './table.module.css'

export type TableColumn<R> = {
  id: string
  label: string
  cell: (row: R) => ReactNode
  /** The cell as plain text, for search and copying. */
  plain: (row: R) => string
  numeric?: boolean
  isRowHeader?: boolean
  sortable?: boolean
}
export type TableSort = { column: string; descending: boolean }
export type TableProps<R> = {
  label: string
  columns: readonly TableColumn<R>[]
  rows: readonly R[]
  rowId: (row: R) => string
  sort?: TableSort | undefined
  onSort?: (sort: TableSort) => void
  selected?: string | undefined
  onSelect?: (id: string | undefined) => void
  /** By column id: the entry of the Methods page that explains it. */
  methods?: Readonly<Record<string, MethodId>>
  /** What a press on a figure does; null where a cell holds none. */
  onFigure?: ((row: R, column: string) => (() => void) | null) | undefined
  empty: ReactNode
}

export function Table<R extends object>(props: TableProps<R>) {
  const { label, columns, rows, rowId, sort, onSort, selected, onSelect, methods, onFigure, empty } = props
  return (
    <AriaTable
      aria-label={label}
      className={style.table ?? ''}
      selectionMode={onSelect === undefined ? 'none' : 'single'}
      selectionBehavior="replace"
      selectedKeys={selected === undefined ? [] : [selected]}
      onSelectionChange={(keys) => onSelect?.(keys === 'all' ? undefined : [...keys].map(String)[0])}
      {...(sort === undefined
        ? {}
        : {
            sortDescriptor: {
              column: sort.column,
              direction: sort.descending ? ('descending' as const) : ('ascending' as const),
            },
          })}
      onSortChange={(d) => onSort?.({ column: String(d.column), descending: d.direction === 'descending' })}
    >
      <TableHeader>
        {columns.map((c) => (
          <Column
            key={c.id}
            id={c.id}
            isRowHeader={c.isRowHeader ?? false}
            allowsSorting={onSort !== undefined && c.sortable !== false}
            className={`${style.column} ${c.numeric === true ? style.numeric : ''}`}
          >
            {({ sortDirection }) => (
              <span className={style.heading} data-long={c.label.length > 28}>
                {c.label}
                <Known of={c.label} method={methods?.[c.id]} />
                <span aria-hidden="true" className={style.arrow} data-direction={sortDirection ?? 'none'} />
              </span>
            )}
          </Column>
        ))}
      </TableHeader>
      <TableBody renderEmptyState={() => <div className={style.empty}>{empty}</div>}>
        {rows.map((row) => (
          <Row
            key={rowId(row)}
            id={rowId(row)}
            className={style.row ?? ''}
            {...(onSelect === undefined ? {} : { onAction: () => onSelect(rowId(row)) })}
          >
            {columns.map((c) => (
              <Cell
                key={c.id}
                textValue={c.plain(row)}
                className={`${style.cell} ${c.numeric === true ? style.numeric : ''}`}
              >
                <Pressed press={onFigure?.(row, c.id) ?? null}>{c.cell(row)}</Pressed>
              </Cell>
            ))}
          </Row>
        ))}
      </TableBody>
    </AriaTable>
  )
}

const keep = (event: SyntheticEvent) => event.stopPropagation()

/**
 * A figure in a cell: the arrow keys of the grid reach it, and no Tab stops at it. Pressing it does not press the row.
 */
function Pressed({ press, children }: { press: (() => void) | null; children: ReactNode }) {
  if (press === null) return children
  return (
    <button
      type="button"
      tabIndex={-1}
      className={style.figure}
      onPointerDown={keep}
      onMouseDown={keep}
      onKeyDown={(event) => event.key === 'Enter' && keep(event)}
      onClick={(event) => {
        event.stopPropagation()
        press()
      }}
    >
      {children}
    </button>
  )
}

const Known = ({ of, method }: { of: string; method: MethodId | undefined }) =>
  method === undefined ? null : <HowLink of={of} method={method} />
