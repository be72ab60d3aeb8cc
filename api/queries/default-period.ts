/**
 * The period shown to somebody who asked for none: a year that holds something. A record often ends in a thin tail (one source
 * stops, another trickles on), and a map of that tail says nothing. Pure but for the asking; the wall clock is never read.
 */
import { group as groupBy, sum } from 'd3-array'
import { rememberedSinceImport } from '#api/mirror/answer-cache.ts'
import { addMonths, countMonths, type Month, monthsBetween } from '#data/schema/period.ts'
import { type DatedMonths, datedMonths } from './dated-months.ts'

export type Period = { from: Month; to: Month }

const MONTHS = 12
/** Months and years with less than this share of what the fullest year holds belong to the tail. */
const THIN = 0.05
/** A survey or a count is still looked for this many months before the end. */
const REACH = 36

/** Null where nothing is dated. */
export function choosePeriod(rows: readonly DatedMonths[]): Period | null {
  const measures = groupBy(of(rows, 'counts'), (row) => row.series)
  const latest = [fullYear(of(rows, 'incidents')), ...[of(rows, 'answers'), ...measures.values()].map(lastOf)].flatMap(
    (period) => period ?? [],
  )
  const to = latest.map((period) => period.to).reduce(later, '')
  if (to === '') return null
  const near = latest.filter((period) => countMonths(period.to, to) <= REACH).map((period) => period.from)
  const first = rows.map((row) => row.from).reduce(earlier)
  return { from: later([...near, addMonths(to, 1 - MONTHS)].reduce(earlier), first), to }
}

export const defaultPeriod = rememberedSinceImport(async (mirror, asOf: string | null) =>
  choosePeriod(await datedMonths(mirror, { asOf })),
)

const of = (rows: readonly DatedMonths[], kind: DatedMonths['of']) => rows.filter((row) => row.of === kind)
const later = (a: Month, b: Month): Month => (a > b ? a : b)
const earlier = (a: Month, b: Month): Month => (a < b ? a : b)

/** The last survey, or the last period a measure was counted over. */
const lastOf = (rows: readonly DatedMonths[]): Period | null =>
  rows.reduce<Period | null>((last, row) => (last === null || row.to >= last.to ? row : last), null)

/** The last twelve months that are no thin tail: neither the year nor its last month. */
function fullYear(rows: readonly DatedMonths[]): Period | null {
  const incidents = new Map(rows.map((row) => [row.to, row.records]))
  const months = [...incidents.keys()].sort()
  const inYearTo = (to: Month): number =>
    sum(monthsBetween(addMonths(to, 1 - MONTHS), to), (m) => incidents.get(m) ?? 0)
  const fewest = THIN * Math.max(0, ...months.map(inYearTo))
  const to = months.findLast((m) => inYearTo(m) >= fewest && (incidents.get(m) ?? 0) >= fewest / MONTHS)
  return to === undefined ? null : { from: addMonths(to, 1 - MONTHS), to }
}
