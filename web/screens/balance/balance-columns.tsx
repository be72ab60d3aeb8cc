// The columns of the balance: a place's money by the three Ds, in all and a head, and what is not known of it. Pure.
import { type BalanceRow, isMoneyKnown } from '#api/contract/balance.ts'
import { dimensions } from '#data/schema/intervention.ts'
import { formatPercent, formatRate, formatUsd } from '#web/text/format.ts'
import type { Text } from '#web/text/use-text.tsx'
import type { TableColumn } from '#web/ui/table.tsx'

export type BalanceColumn = TableColumn<BalanceRow> & { sortBy: (row: BalanceRow) => number | string | null }

const written = (id: string, label: string, plain: (row: BalanceRow) => string, sortBy: BalanceColumn['sortBy']) => ({
  id,
  label,
  plain,
  cell: plain,
  sortBy,
  numeric: true,
})

/** `year`: of the count of people most rows go by, which the heading says; the others say their own. */
export function balanceColumns(
  { balance: words, map }: Text,
  nameOf: (row: BalanceRow) => string,
  year: number | null,
): BalanceColumn[] {
  const known = (say: (row: BalanceRow) => string) => (row: BalanceRow) =>
    isMoneyKnown(row) ? say(row) : words.states[row.state]
  return [
    { ...written('place', words.columns.place, nameOf, nameOf), numeric: false, isRowHeader: true },
    ...dimensions.map(({ id }) =>
      written(
        id,
        map.legend.kindOf3d[id],
        (row) =>
          row.totalUsd === 0
            ? words.noFigure
            : words.money(formatUsd(row.usd[id]), formatPercent(row.usd[id] / row.totalUsd)),
        (row) => (isMoneyKnown(row) ? row.usd[id] : null),
      ),
    ),
    written(
      'total',
      words.columns.total,
      known((row) => formatUsd(row.totalUsd)),
      (row) => (isMoneyKnown(row) ? row.totalUsd : null),
    ),
    written(
      'head',
      words.head(year === null ? null : String(year)),
      (row) =>
        row.perHead === null || row.populationYear === null || !isMoneyKnown(row)
          ? words.noFigure
          : words.perHead(formatRate(row.perHead), row.populationYear === year ? null : String(row.populationYear)),
      (row) => (isMoneyKnown(row) ? row.perHead : null),
    ),
    written(
      'works',
      words.columns.works,
      (row) => words.works(row),
      (row) => row.works,
    ),
  ]
}

/** What has no figure stands last, whichever way. */
export function sortedBy(rows: readonly BalanceRow[], column: BalanceColumn, isDescending: boolean): BalanceRow[] {
  const sign = isDescending ? -1 : 1
  return [...rows].sort((one, other) => {
    const [a, b] = [column.sortBy(one), column.sortBy(other)]
    if (a === null || b === null) return Number(a === null) - Number(b === null)
    return sign * (typeof a === 'string' ? a.localeCompare(String(b)) : a - Number(b))
  })
}
