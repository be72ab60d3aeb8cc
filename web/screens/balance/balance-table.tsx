// The balance as a table: districts or regions, in an order kept in the address, with the whole country above; and as a file.
import { getRouteApi } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { BalanceRow } from '#api/contract/balance.ts'
import type { Filters } from '#api/contract/filters.ts'
import { FileLinks } from '#web/panels/file-links.tsx'
import { useNameOf } from '#web/queries/name-of.ts'
import { balanceRows } from '#web/search/balance-search.ts'
import { useText } from '#web/text/use-text.tsx'
import page from '#web/ui/page.module.css'
import { RadioGroup } from '#web/ui/radio-group.tsx'
import { Table } from '#web/ui/table.tsx'
import style from './balance.module.css'
import { balanceColumns, sortedBy } from './balance-columns.tsx'

const route = getRouteApi('/balance')
const usualSort = '-total'

type Props = { nation: BalanceRow; rows: readonly BalanceRow[]; filters: Filters }

export function BalanceTable({ nation, rows, filters }: Props) {
  const text = useText()
  const nameOf = useNameOf()
  const { rows: shown = 'district', sort = usualSort } = route.useSearch()
  const navigate = route.useNavigate()
  const { balance: words } = text
  const year = nation.populationYear ?? rows[0]?.populationYear ?? null
  const columns = useMemo(() => balanceColumns(text, nameOf, year), [text, nameOf, year])
  const isDescending = sort.startsWith('-')
  const [first] = columns
  const column = columns.find(({ id }) => id === sort.replace(/^-/, '')) ?? first
  return (
    <section className={page.section} aria-labelledby="by-place">
      <h2 id="by-place">{words.table}</h2>
      <div className={style.over}>
        <RadioGroup
          label={words.rowsLabel}
          labelHidden
          value={shown}
          choices={balanceRows.map((id) => ({ id, label: words.rows[id] }))}
          onChange={(id) =>
            void navigate({
              search: (kept) => ({ ...kept, rows: balanceRows.find((one) => one === id && one !== 'district') }),
              replace: true,
            })
          }
        />
        <FileLinks what="balance" filters={filters} />
      </div>
      <div className={style.scroll}>
        <Table
          label={words.table}
          columns={columns}
          rows={[nation, ...(column === undefined ? rows : sortedBy(rows, column, isDescending))]}
          rowId={({ pcode }) => pcode}
          sort={{ column: column?.id ?? '', descending: isDescending }}
          onSort={({ column: id, descending }) =>
            void navigate({ search: (kept) => ({ ...kept, sort: `${descending ? '-' : ''}${id}` }), replace: true })
          }
          empty={words.none}
        />
      </div>
    </section>
  )
}
