// The columns of the district table: the view's own first, then the same figures for every view.
import type { DistrictRow } from '#api/contract/districts.ts'
import type { ShareEstimate } from '#api/contract/estimates.ts'
import type { Mark, Marks } from '#web/map/marks.ts'
import type { MapPalette } from '#web/map/palette.ts'
import type { NameOf } from '#web/queries/name-of.ts'
import { formatCount, formatPoints, formatRateInterval, formatShare } from '#web/text/format.ts'
import type { Text } from '#web/text/use-text.tsx'
import { Swatch, swatchInk } from '#web/ui/swatch.tsx'
import type { TableColumn } from '#web/ui/table.tsx'
import style from './table-drawer.module.css'

export type DistrictColumn = TableColumn<DistrictRow> & { order: (row: DistrictRow) => number | string | null }

const shareColumn = (id: string, label: string, of: (row: DistrictRow) => ShareEstimate): DistrictColumn => ({
  id,
  label,
  numeric: true,
  plain: (row) => formatShare(of(row)),
  cell: (row) => formatShare(of(row)),
  order: (row) => of(row).value,
})
const countColumn = (id: string, label: string, of: (row: DistrictRow) => number | null): DistrictColumn => {
  const words = (row: DistrictRow) => {
    const count = of(row)
    return count === null ? '–' : formatCount(count)
  }
  return { id, label, numeric: true, plain: words, cell: words, order: of }
}

const MarkCell = ({ mark, palette }: { mark: Mark | undefined; palette: MapPalette }) => (
  <span className={style.mark}>
    <Swatch
      fill={mark?.fill ?? null}
      pattern={mark?.pattern ?? null}
      outline={mark?.outline ?? undefined}
      ink={swatchInk(palette)}
    />
    {mark?.words ?? '–'}
  </span>
)

/** Every column there may be, in any view. */
export const districtColumnIds = [
  'name',
  'mark',
  'region',
  'incidents',
  'rate',
  'fatalities',
  'perception',
  'grievance',
  'change',
  'interventions',
  'openSites',
] as const

type Own = {
  /** The column that the view's own makes a repetition. */
  repeats: string | null
  label: string
  marks: Marks
  indicatorLabel: string
  namesKinds?: boolean
  nameOf: NameOf
}

export function districtColumns(
  { repeats, label, marks, indicatorLabel, namesKinds = false, nameOf }: Own,
  palette: MapPalette,
  text: Text,
): DistrictColumn[] {
  const { columns } = text.map
  const all: DistrictColumn[] = [
    {
      id: 'name',
      label: columns.district,
      isRowHeader: true,
      plain: nameOf,
      cell: nameOf,
      order: nameOf,
    },
    {
      id: 'mark',
      label,
      plain: (row) => marks.get(row.pcode)?.words ?? '',
      cell: (row) => <MarkCell mark={marks.get(row.pcode)} palette={palette} />,
      order: (row) => marks.get(row.pcode)?.rank ?? null,
    },
    {
      id: 'region',
      label: columns.region,
      plain: (row) => row.regionName ?? '',
      cell: (row) => row.regionName ?? '–',
      order: (row) => row.regionName,
    },
    countColumn('incidents', columns.incidents, (row) => row.incidents),
    {
      id: 'rate',
      label: namesKinds ? columns.rateOfKinds : columns.rate,
      numeric: true,
      plain: (row) => formatRateInterval(row.rate),
      cell: (row) => formatRateInterval(row.rate),
      order: (row) => row.rate.value,
    },
    countColumn('fatalities', columns.fatalities, (row) => row.fatalities),
    shareColumn('perception', indicatorLabel, (row) => row.perception),
    shareColumn('grievance', columns.grievance, (row) => row.grievance),
    {
      id: 'change',
      label: columns.change,
      numeric: true,
      plain: (row) => (row.grievance.change === null ? '–' : formatPoints(row.grievance.change)),
      cell: (row) => (row.grievance.change === null ? '–' : formatPoints(row.grievance.change)),
      order: (row) => row.grievance.change,
    },
    countColumn('interventions', columns.interventions, (row) => row.interventionsActive),
    countColumn('openSites', columns.openSites, (row) => row.openSites),
  ]
  return all.filter(({ id }) => id !== repeats)
}

/** Rows in a column's order; what has no value always comes last. */
export function sortRows(rows: readonly DistrictRow[], column: DistrictColumn, descending: boolean): DistrictRow[] {
  const compare = (a: number | string, b: number | string) =>
    typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b))
  return [...rows].sort((one, other) => {
    const [a, b] = [column.order(one), column.order(other)]
    if (a === null || b === null) return a === b ? one.name.localeCompare(other.name) : a === null ? 1 : -1
    return (descending ? -compare(a, b) : compare(a, b)) || one.name.localeCompare(other.name)
  })
}
