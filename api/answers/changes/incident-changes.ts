/** Incidents of two periods, place by place, and the ratio of their rates, allowing for months that vary by more than chance. */
import { group as groupBy } from 'd3-array'
import { type Exposed, monthlyDispersion, rateChange } from '#api/analytics/evaluation/rate-change.ts'
import type { ChangeRow, CountedSide } from '#api/contract/changes.ts'
import type { Scope } from '#api/contract/filters.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { incidentMonths } from '#api/queries/incident-months.ts'
import { incidentSpan, monthsRecorded } from '#api/queries/incident-span.ts'
import { incidentsByPlace } from '#api/queries/incidents-by-place.ts'
import { paramsOf } from '#api/queries/scope.ts'
import { violentKinds } from '#data/schema/incident.ts'
import { monthsBetween } from '#data/schema/period.ts'
import type { PlacedArea } from '../districts/areas.ts'
import { type People, peopleIn } from '../districts/people.ts'
import { rateOf } from '../districts/rate-of.ts'

export type IncidentChange = NonNullable<ChangeRow['incidents']>
type Side = CountedSide & { months: number; people: People | null }
type SideOf = (area: PlacedArea) => Side

export type IncidentChanges = Awaited<ReturnType<typeof incidentChanges>>

export async function incidentChanges(mirror: Mirror, { base, now }: { base: Scope; now: Scope }) {
  const counting = (scope: Scope): Scope => ({ ...scope, kinds: scope.kinds ?? [...violentKinds] })
  const [before, after, monthsBefore, monthsAfter] = await Promise.all([
    sidesIn(mirror, counting(base)),
    sidesIn(mirror, counting(now)),
    monthlyIn(mirror, counting(base)),
    monthlyIn(mirror, counting(now)),
  ])
  const dispersion = monthlyDispersion([...monthsBefore, ...monthsAfter])
  return {
    dispersion,
    of(area: PlacedArea): IncidentChange {
      const [then, since] = [before(area), after(area)]
      return { base: sideAlone(then), now: sideAlone(since), change: changeBetween(then, since, dispersion) }
    },
  }
}

async function sidesIn(mirror: Mirror, scope: Scope): Promise<SideOf> {
  const [counted, people, months] = await Promise.all([
    incidentsByPlace(mirror, { ...paramsOf(scope), violentKinds }),
    peopleIn(mirror, { year: Number(scope.to.slice(0, 4)), asOf: scope.asOf }),
    monthsRecorded(mirror, scope),
  ])
  const at = new Map(counted.flatMap((row) => (row.fate === 'counted' ? [[row.pcode, row.incidents] as const] : [])))
  return (area) => {
    const incidents = months === 0 ? null : (at.get(area.place.pcode) ?? 0)
    const living = people(area)
    return { incidents, rate: rateOf(incidents, living, months), months, people: living }
  }
}

/** One list a place with any incident, a figure for every month of the period in which incidents were recorded. */
export async function monthlyIn(mirror: Mirror, scope: Scope): Promise<number[][]> {
  const [rows, span] = await Promise.all([
    incidentMonths(mirror, { ...paramsOf(scope), by: 'place' }),
    incidentSpan(mirror, scope.asOf),
  ])
  const months = monthsBetween(scope.from, scope.to).filter(
    (month) => span !== null && month >= span.first && month <= span.last,
  )
  return [...groupBy(rows, ({ line }) => line).values()].map((own) => {
    const counts = new Map(own.map(({ month, incidents }) => [month, incidents]))
    return months.map((month) => counts.get(month) ?? 0)
  })
}

const sideAlone = ({ incidents, rate }: Side): CountedSide => ({ incidents, rate })

function changeBetween(before: Side, now: Side, dispersion: number): IncidentChange['change'] {
  if (before.incidents === null || now.incidents === null) return null
  // The people who lived there count only where they are known both times.
  const isPerHead = before.people !== null && now.people !== null
  const exposed = ({ incidents, months, people }: Side): Exposed => ({
    events: incidents ?? 0,
    time: (months / 12) * (isPerHead ? (people?.people ?? 1) : 1),
  })
  const found = rateChange(exposed(now), exposed(before), dispersion)
  if (found.status !== 'ok') return null
  const { ratio, lo, hi, p } = found
  return { ratio, lo, hi, p }
}
