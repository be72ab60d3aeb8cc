// A column for every measure that others published: the value as it came, and the time it stands for.
import type { Catalogue } from '#api/contract/catalogue.ts'
import type { DistrictRow } from '#api/contract/districts.ts'
import type { DistrictColumn } from '#web/panels/district-columns.tsx'
import { formatMonth, formatRate } from '#web/text/format.ts'
import type { Text } from '#web/text/use-text.tsx'

const marker = 'measure:'
const idOf = (measure: string) => `${marker}${measure}`

/** Until the catalogue has come nobody can say which measures there are. */
export const measureColumnIds = (sorted: string, measures: Catalogue['measures'] | undefined): string[] =>
  measures === undefined ? (sorted.startsWith(marker) ? [sorted] : []) : measures.map(({ id }) => idOf(id))

export function measureColumns(
  measures: Catalogue['measures'],
  rows: readonly DistrictRow[],
  { counted, explore }: Text,
): DistrictColumn[] {
  return measures.map(({ id, label }) => {
    const of = (row: DistrictRow) => row.measures.find((measured) => measured.id === id)
    const spanOf = (row: DistrictRow) => {
      const measured = of(row)
      return measured === undefined ? [] : [counted.span(formatMonth(measured.from), formatMonth(measured.to))]
    }
    const [span, ...otherSpans] = new Set(rows.flatMap(spanOf))
    const isOneTime = otherSpans.length === 0
    const words = (row: DistrictRow) => {
      const measured = of(row)
      if (measured === undefined) return explore.table.noPlaceholder
      const value = formatRate(measured.value)
      return isOneTime ? value : counted.panel.value(value, spanOf(row).join())
    }
    return {
      id: idOf(id),
      label: span !== undefined && isOneTime ? counted.panel.value(label, span) : label,
      numeric: true,
      plain: words,
      cell: words,
      order: (row) => of(row)?.value ?? null,
    }
  })
}
