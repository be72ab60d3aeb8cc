// The columns of Explore's table. No data, too few, caution and zero are four different things, in words and in a mark.
import { Link } from '@tanstack/react-router'
import type { DistrictRow } from '#api/contract/districts.ts'
import type { EstimateStatus } from '#api/contract/estimates.ts'
import type { DistrictColumn } from '#web/panels/district-columns.tsx'
import type { NameOf } from '#web/queries/name-of.ts'
import { mostCompared } from '#web/search/explore-search.ts'
import {
  formatCount,
  formatPercent,
  formatPoints,
  formatRate,
  formatShare,
  formatShareShort,
  monthOf,
} from '#web/text/format.ts'
import { sayingExceedance } from '#web/text/saying-people.ts'
import type { Text } from '#web/text/use-text.tsx'
import { Button } from '#web/ui/button.tsx'
import style from './explore.module.css'

/** Every column to sort by there may be, at any level. */
export const exploreColumnIds = [
  'name',
  'region',
  'incidents',
  'fatalities',
  'rate',
  'rateRange',
  'rateSmoothed',
  'exceedance',
  'sources',
  'perception',
  'range',
  'smoothed',
  'perceptionChange',
  'n',
  'asked',
  'status',
  'grievance',
  'change',
  'interventions',
] as const

type Options = {
  text: Text
  nameOf: NameOf
  level: string
  indicatorLabel: string
  compared: readonly string[]
  onCompare: (pcode: string) => void
  /** Whether rates count the filter's kinds instead of the violent ones. */
  namesKinds: boolean
}

const Sureness = ({ status, words }: { status: EstimateStatus; words: string }) => (
  <span className={style.sureness}>
    <span aria-hidden="true" className={style.mark} data-status={status} />
    {words}
  </span>
)

export function exploreColumns({
  text,
  nameOf,
  level,
  indicatorLabel,
  compared,
  onCompare,
  namesKinds,
}: Options): DistrictColumn[] {
  const { table } = text.explore
  const { columns, noPlaceholder: none } = table
  const plain = (
    id: string,
    label: string,
    words: (row: DistrictRow) => string,
    order: DistrictColumn['order'],
    numeric = true,
  ): DistrictColumn => ({ id, label, plain: words, cell: words, order, numeric })
  const count = (value: number | null) => (value === null ? none : formatCount(value))
  const range = (lo: number | null, hi: number | null, format: (v: number) => string) =>
    lo === null || hi === null ? none : text.figures.interval(format(lo), format(hi))
  const sure = ({ perception: p }: DistrictRow) => {
    if (p.precision === 'hidden') return text.explore.sureness.unreliable
    if (p.precision === 'caution') return text.explore.caution
    return p.value === null && p.reason !== null ? text.figures.reasons[p.reason] : text.explore.sureness[p.status]
  }

  const name: DistrictColumn = {
    id: 'name',
    label: columns.name,
    isRowHeader: true,
    plain: nameOf,
    cell: (row) =>
      level === 'district' ? (
        <Link to="/" search={(kept) => ({ ...kept, pcode: row.pcode })} className={style.placeLink}>
          {nameOf(row)}
        </Link>
      ) : (
        nameOf(row)
      ),
    order: nameOf,
  }
  const status: DistrictColumn = {
    id: 'status',
    label: columns.status,
    plain: sure,
    cell: (row) => <Sureness status={row.perception.status} words={sure(row)} />,
    order: sure,
  }
  const compare: DistrictColumn = {
    id: 'compare',
    label: columns.compare,
    sortable: false,
    plain: () => '',
    order: () => null,
    cell: (row) => {
      const isIn = compared.includes(row.pcode)
      return (
        <Button
          look="quiet"
          className={style.compareButton ?? ''}
          data-in={isIn}
          isDisabled={!isIn && compared.length >= mostCompared}
          aria-label={isIn ? table.removeOf(row.name) : table.compareOf(row.name)}
          onPress={() => onCompare(row.pcode)}
        >
          {isIn ? table.compared : table.compare}
        </Button>
      )
    },
  }
  const region = plain(
    'region',
    columns.region,
    (r) => r.regionName ?? none,
    (r) => r.regionName,
    false,
  )
  return [
    name,
    compare,
    ...(level === 'district' ? [region] : []),
    plain(
      'incidents',
      columns.incidents,
      (r) => count(r.incidents),
      (r) => r.incidents,
    ),
    plain(
      'fatalities',
      columns.fatalities,
      (r) => count(r.fatalities),
      (r) => r.fatalities,
    ),
    plain(
      'rate',
      namesKinds ? columns.rateOfKinds : columns.rate,
      ({ rate }) => {
        if (rate.value === null) return rate.precision === 'hidden' ? table.withheld : none
        const rated = formatRate(rate.value)
        return rate.precision === 'hidden' ? text.figures.marked(rated) : rated
      },
      (r) => r.rate.value,
    ),
    plain(
      'rateRange',
      columns.rateRange,
      ({ rate }) => range(rate.lo, rate.hi, formatRate),
      (r) => r.rate.lo,
    ),
    plain(
      'rateSmoothed',
      columns.rateSmoothed,
      ({ rateSmoothed: e }) => (e.value === null ? none : formatRate(e.value)),
      (r) => r.rateSmoothed.value,
    ),
    plain(
      'exceedance',
      columns.exceedance,
      ({ rateSmoothed: e }) => (e.exceedance === null ? none : sayingExceedance(e, text)),
      (r) => r.rateSmoothed.exceedance,
      false,
    ),
    plain(
      'sources',
      columns.sources,
      (r) => count(r.sources),
      (r) => r.sources,
    ),
    plain(
      'perception',
      indicatorLabel,
      ({ perception: p }) => formatShareShort(p),
      (r) => r.perception.value,
    ),
    plain(
      'range',
      columns.range,
      ({ perception: p }) => range(p.lo, p.hi, formatPercent),
      (r) => r.perception.lo,
    ),
    plain(
      'smoothed',
      columns.smoothed,
      ({ perceptionSmoothed: e }) => (e.value === null ? none : text.figures.percent(formatPercent(e.value))),
      (r) => r.perceptionSmoothed.value,
    ),
    plain(
      'perceptionChange',
      columns.perceptionChange,
      ({ perceptionChange: e }) => {
        if (e.value === null) return none
        const said = e.distinguishable === true ? formatPoints(e.value) : table.noChange
        return e.askedOtherwise.length === 0 ? said : table.askedOtherwise(said)
      },
      (r) => r.perceptionChange.value,
    ),
    plain(
      'n',
      columns.n,
      (r) => count(r.perception.n),
      (r) => r.perception.n,
    ),
    plain(
      'asked',
      columns.asked,
      (r) => (r.perception.asked === null ? none : monthOf(r.perception.asked)),
      (r) => r.perception.asked,
      false,
    ),
    status,
    plain(
      'grievance',
      columns.grievance,
      (r) => formatShare(r.grievance),
      (r) => r.grievance.value,
    ),
    plain(
      'change',
      columns.change,
      (r) => (r.grievance.change === null ? none : formatPoints(r.grievance.change)),
      (r) => r.grievance.change,
    ),
    plain(
      'interventions',
      columns.interventions,
      (r) => count(r.interventionsActive),
      (r) => r.interventionsActive,
    ),
  ]
}
