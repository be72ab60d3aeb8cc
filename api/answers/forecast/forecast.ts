/** The next three periods of each district and of all together, where a forecast has lately been worth more than the plain past. */
import { leastPast, type PeriodAhead } from '#api/analytics/forecast/forecast-horizon.ts'
import { skill } from '#api/analytics/forecast/scores.ts'
import { datesOf, type Scope } from '#api/contract/filters.ts'
import type { Forecast, ForecastLine, ForecastPeriod } from '#api/contract/forecast.ts'
import { remembered } from '#api/mirror/answer-cache.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { atlas } from '#api/queries/atlas.ts'
import { incidentMonths } from '#api/queries/incident-months.ts'
import { incidentSpan } from '#api/queries/incident-span.ts'
import { paramsOf } from '#api/queries/scope.ts'
import { calculate } from '#api/workers/calculate.ts'
import { violentKinds } from '#data/schema/incident.ts'
import { addMonths, countMonths, type Month } from '#data/schema/period.ts'
import { answeredAs } from '../answered-as.ts'

type Key = { scope: Scope; period: ForecastPeriod }
/** Periods of the past drawn beside what may come. */
const shownPast = 12
const monthsIn: Record<ForecastPeriod, number> = { month: 1, quarter: 3 }

export const forecast = remembered(async (mirror: Mirror, { scope, period }: Key): Promise<Forecast> => {
  const districts = (await atlas(mirror, scope.asOf)).districtsIn(scope.pcodes)
  const kinds = scope.kinds ?? [...violentKinds]
  const span = await incidentSpan(mirror, scope.asOf)
  const step = monthsIn[period]
  const end = span !== null && span.last < scope.to ? span.last : scope.to
  const starts = span === null ? [] : periodsIn(span.first, end, step)
  const first = starts[0]
  const last = starts.at(-1)
  const counted =
    first === undefined || last === undefined
      ? []
      : await incidentMonths(mirror, {
          ...paramsOf({ ...scope, kinds }),
          ...datesOf(first, addMonths(last, step - 1)),
          level: 'district',
          by: 'place',
        })
  const histories = new Map(districts.map((place) => [place.pcode, starts.map(() => 0)]))
  for (const { line, month, incidents } of counted) {
    const history = histories.get(line)
    if (history === undefined || month === null || first === undefined) continue
    const at = Math.floor((countMonths(first, month) - 1) / step)
    if (at >= 0 && at < history.length) history[at] = (history[at] ?? 0) + incidents
  }
  const each = districts.map((place) => histories.get(place.pcode) ?? [])
  const all = starts.map((_, at) => each.reduce((sum, history) => sum + (history[at] ?? 0), 0))
  const looked = await calculate('forecast', { histories: [all, ...each] }, { question: 'forecast', to: scope.to })
  const lineFrom = (id: string, name: string | null, history: readonly number[], ahead: readonly PeriodAhead[]) =>
    lineOf({ id, name, history, ahead, starts, step })
  const rows = districts.map((place, i) => lineFrom(place.pcode, place.name, each[i] ?? [], looked[i + 1] ?? []))
  const tracks = looked.slice(1).flatMap(([next]) => (next?.track == null ? [] : [next.track]))
  const total = (of: (track: (typeof tracks)[number]) => number): number =>
    tracks.reduce((sum, track) => sum + of(track), 0)
  const own = total((t) => t.forecast.crps)
  return {
    ...(await answeredAs(mirror, scope)),
    period,
    model: 'harvey-fernandes',
    kinds,
    leastPeriods: leastPast(1),
    overall: {
      districts: rows.length,
      shown: rows.filter((row) => row.shown).length,
      skillOverPersistence: skill(
        own,
        total((t) => t.persistence.crps),
      ),
      skillOverClimatology: skill(
        own,
        total((t) => t.climatology.crps),
      ),
    },
    together: lineFrom('all', null, districts.length === 0 ? [] : all, looked[0] ?? []),
    rows,
  }
})

/** First months of the whole periods between the two; quarters begin in January, April, July and October. */
function periodsIn(first: Month, last: Month, step: number): Month[] {
  const into = (Number(first.slice(5, 7)) - 1) % step
  const start = addMonths(first, into === 0 ? 0 : step - into)
  const whole = Math.floor(countMonths(start, last) / step)
  return Array.from({ length: Math.max(0, whole) }, (_, i) => addMonths(start, i * step))
}

type Line = {
  id: string
  name: string | null
  history: readonly number[]
  ahead: readonly PeriodAhead[]
  starts: readonly Month[]
  step: number
}

function lineOf({ id, name, history, ahead, starts, step }: Line): ForecastLine {
  const end = starts.at(-1)
  const periods = end === undefined ? [] : ahead.map((one, i) => aheadOf(one, addMonths(end, (i + 1) * step), i + 1))
  const [next] = periods
  // What is not worth telling of the next period is not worth telling of a later one.
  const upTo = periods.findIndex((one) => !one.shown)
  const told = periods.map((one, i) =>
    upTo >= 0 && i > upTo && one.shown ? { ...one, shown: false, reason: periods[upTo]?.reason ?? null } : one,
  )
  return {
    id,
    name,
    shown: next?.shown ?? false,
    reason: next === undefined ? 'no-data' : next.reason,
    periodsKnown: history.length,
    past: history.slice(-shownPast).map((incidents, i) => ({
      month: starts[Math.max(0, history.length - shownPast) + i] ?? '',
      incidents,
    })),
    ahead: told.map((one) => (one.shown ? one : { ...one, quantiles: null, distribution: null })),
  }
}

function aheadOf({ distribution, quantiles, track }: PeriodAhead, month: Month, ahead: number) {
  const [p5 = 0, p25 = 0, p50 = 0, p75 = 0, p95 = 0] = quantiles
  const gain = track?.skillOverClimatology ?? null
  const shown = gain !== null && gain > 0
  return {
    month,
    ahead,
    shown,
    reason: shown ? null : track === null ? ('too-few' as const) : ('no-skill-over-climatology' as const),
    quantiles: { p5, p25, p50, p75, p95 },
    distribution:
      distribution.kind === 'negative-binomial'
        ? { size: distribution.size, probability: distribution.probability }
        : null,
    track,
  }
}
