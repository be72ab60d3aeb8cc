/**
 * Incidents month by month or quarter by quarter, as counts with the exact Poisson interval or as rates. Only periods that lie wholly
 * inside the record of incidents and are over: a month half told would look quiet.
 */
import { group as groupBy, sum } from 'd3-array'
import { garwoodInterval } from '#api/analytics/small-areas/rates.ts'
import type { AlertReading } from '#api/contract/alerts.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { incidentMonths } from '#api/queries/incident-months.ts'
import { incidentSpan } from '#api/queries/incident-span.ts'
import { type AlertCondition, monthsIn, type Pace } from '#data/schema/alert.ts'
import { violentKinds } from '#data/schema/incident.ts'
import { addMonths, firstDayOf, type Month, monthsBetween } from '#data/schema/period.ts'
import { type PeopleIn, peopleIn } from '../districts/people.ts'
import { rateOf } from '../districts/rate-of.ts'
import { blankReading, type Looking, type ReadingsOf } from './looking.ts'

type IncidentCondition = Extract<AlertCondition, { measure: 'rate' | 'count' }>

export async function incidentReadings(
  mirror: Mirror,
  condition: IncidentCondition,
  { areas, level, today, asOf }: Looking,
): Promise<ReadingsOf> {
  const span = await incidentSpan(mirror, asOf)
  if (span === null) return () => []
  const lastOver = addMonths(today.slice(0, 7), -1)
  const [last = lastOver] = [span.last, lastOver].sort()
  const periods = periodsBetween(span.first, last, condition.pace)
  const kinds = condition.kinds ?? (condition.measure === 'rate' ? violentKinds : null)
  const isWithheld = kinds?.every((kind) => mirror.withheld?.kinds.includes(kind))
  if (isWithheld === true)
    return () =>
      periods.map(({ month, months }) => ({ ...blankReading, month, months: months.length, reason: 'suppressed' }))
  const counted = await incidentMonths(mirror, {
    by: 'place',
    level,
    pcodes: areas.map(({ place }) => place.pcode),
    fromDate: firstDayOf(span.first),
    toDate: firstDayOf(addMonths(last, 1)),
    kinds: kinds === null ? null : [...kinds].sort(),
    sources: null,
    asOf,
  })
  const at = groupBy(counted, ({ line }) => line)
  const years = [...new Set(periods.map(({ months }) => yearOf(months)))]
  const people = new Map(
    await Promise.all(years.map(async (year) => [year, await peopleIn(mirror, { year, asOf })] as const)),
  )
  return (area) => {
    const byMonth = new Map((at.get(area.place.pcode) ?? []).map(({ month, incidents }) => [month, incidents]))
    return periods.map(({ month, months }): AlertReading => {
      const incidents = sum(months, (each) => byMonth.get(each) ?? 0)
      const period = { ...blankReading, month, months: months.length }
      if (condition.measure === 'count') return { ...period, value: incidents, ...garwoodInterval(incidents) }
      const here: PeopleIn = people.get(yearOf(months)) ?? (() => null)
      const rate = rateOf(incidents, here(area), months.length)
      return rate.precision === 'shown'
        ? { ...period, value: rate.value, lo: rate.lo, hi: rate.hi }
        : { ...period, reason: rate.reason ?? 'too-few' }
    })
  }
}

const yearOf = (months: readonly Month[]): number => Number(months.at(-1)?.slice(0, 4) ?? 0)

type Counted = { month: Month; months: Month[] }
/** Whole months, or whole quarters of the calendar. */
function periodsBetween(first: Month, last: Month, pace: Pace): Counted[] {
  const length = monthsIn[pace]
  return monthsBetween(first, last)
    .filter((month) => Number(month.slice(5)) % length === 0)
    .map((month) => ({ month, months: monthsBetween(addMonths(month, 1 - length), month) }))
    .filter(({ months }) => (months[0] ?? '') >= first)
}
