/** How hot spots behave over time: a cube of all districts and whole periods, tested at once whatever places are shown. */

import { smoothRates } from '#api/analytics/small-areas/empirical-bayes.ts'
import { type EmergingHotspot, FEWEST_CUBE_PERIODS } from '#api/analytics/spatial/emerging-hotspots.ts'
import type { Emerging, EmergingRow } from '#api/contract/emerging.ts'
import { datesOf, type Scope } from '#api/contract/filters.ts'
import type { EmergingCaveat } from '#api/contract/statements/spots.ts'
import { remembered } from '#api/mirror/answer-cache.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { atlas } from '#api/queries/atlas.ts'
import { incidentMonths } from '#api/queries/incident-months.ts'
import { incidentSpan } from '#api/queries/incident-span.ts'
import { paramsOf } from '#api/queries/scope.ts'
import { calculate } from '#api/workers/calculate.ts'
import { violentKinds } from '#data/schema/incident.ts'
import type { Month } from '#data/schema/period.ts'
import { answeredAs } from '../answered-as.ts'
import { peopleIn } from '../districts/people.ts'
import { neighbourMap } from '../places/neighbours.ts'
import { emergingFinding } from './emerging-finding.ts'
import { type CubePeriods, cubePeriods, monthsIn, type PeriodLength } from './emerging-periods.ts'
import { gapOf } from './hotspot-results.ts'

export type EmergingKey = {
  scope: Scope
  of: 'rate' | 'count'
  period: PeriodLength
  /** Whether somebody chose the first month. */
  isFromAsked: boolean
  thisMonth: Month
}
type Cube = (number | null)[][]

const twoYears = { month: 24, quarter: 8 }
export const emerging = remembered(async (mirror: Mirror, key: EmergingKey): Promise<Emerging> => {
  const { scope, of, period, isFromAsked, thisMonth } = key
  const span = await incidentSpan(mirror, scope.asOf)
  const periods = cubePeriods(scope, period, { span, isFromAsked, thisMonth })
  const { pcodes, neighbours, method } = await neighbourMap(mirror, scope.asOf)
  const counts = await countsIn(mirror, scope, pcodes, periods)
  const cube = of === 'count' ? counts : await ratesIn(mirror, scope, pcodes, periods, period, counts)
  const found = await calculate('emerging-hotspots', { cube, neighbours })
  const places = await atlas(mirror, scope.asOf)
  const asked = new Set(places.districtsIn(scope.pcodes).map((place) => place.pcode))
  const all = pcodes.map((pcode, i): EmergingRow => {
    const hasPeople = of === 'count' || periods.firsts.length === 0 || cube[i]?.[0] !== null
    return {
      pcode,
      name: places.byPcode.get(pcode)?.name ?? pcode,
      neighbours: neighbours[i]?.length ?? 0,
      ...outcome(found[i], hasPeople, periods, period),
    }
  })
  const rows = all.filter((row) => asked.has(row.pcode))
  const notTested = all.filter((row) => row.category === 'not-tested').length
  return {
    ...(await answeredAs(mirror, { from: periods.from, to: periods.to, asOf: scope.asOf })),
    method: {
      statistic: { code: 'gi-star-over-time', of },
      weights: method,
      correction: { code: 'false-discovery-rate', over: 'districts-and-periods' },
      trend: { code: 'mann-kendall' },
      tested: all.length - notTested,
      notTested,
      caveats: caveatsOf(periods.firsts.length, period),
    },
    period,
    periods: periods.firsts,
    total: rows.length,
    rows,
  }
})

function caveatsOf(length: number, period: PeriodLength): EmergingCaveat[] {
  const caveats: EmergingCaveat[] = [{ code: 'trend-optimistic' }]
  if (length < twoYears[period]) caveats.push({ code: 'seasons-unseen' })
  if (length < FEWEST_CUBE_PERIODS) caveats.push({ code: 'periods-too-few', fewest: FEWEST_CUBE_PERIODS })
  return caveats
}

async function countsIn(mirror: Mirror, scope: Scope, pcodes: readonly string[], periods: CubePeriods): Promise<Cube> {
  const params = {
    ...paramsOf(scope),
    ...datesOf(periods.from, periods.to),
    kinds: scope.kinds ?? violentKinds,
    pcodes: null,
    level: 'district',
    by: 'place',
  }
  const cube = new Map(pcodes.map((pcode) => [pcode, periods.firsts.map(() => 0)]))
  if (periods.firsts.length > 0) {
    for (const { line, month, incidents } of await incidentMonths(mirror, params)) {
      const at = month === null ? null : periods.indexOf(month)
      const row = cube.get(line)
      if (at !== null && row !== undefined) row[at] = (row[at] ?? 0) + incidents
    }
  }
  return pcodes.map((pcode) => cube.get(pcode) ?? [])
}

/** One prior for the whole cube: of a single month there are too few incidents to learn one from. Per 100,000 a year. */
async function ratesIn(
  mirror: Mirror,
  { asOf }: Scope,
  pcodes: readonly string[],
  { firsts }: CubePeriods,
  period: PeriodLength,
  counts: Cube,
): Promise<Cube> {
  const years = [...new Set(firsts.map((first) => Number(first.slice(0, 4))))]
  const people = new Map(
    await Promise.all(years.map(async (year) => [year, await peopleIn(mirror, { year, asOf })] as const)),
  )
  const exposure = pcodes.flatMap((pcode) =>
    firsts.map((first) => people.get(Number(first.slice(0, 4)))?.({ pcode, districts: [pcode] })?.people ?? null),
  )
  const smoothed = smoothRates(counts.flat(), exposure)
  const periodsAYear = 12 / monthsIn[period]
  return pcodes.map((_, i) =>
    firsts.map((_first, t) => {
      const rate = smoothed?.rates[i * firsts.length + t] ?? null
      return rate === null ? null : rate * periodsAYear * 100_000
    }),
  )
}

function outcome(
  found: EmergingHotspot | undefined,
  hasPeople: boolean,
  { firsts }: CubePeriods,
  period: PeriodLength,
): Omit<EmergingRow, 'pcode' | 'name' | 'neighbours'> {
  if (found?.status === 'ok') {
    const { category, states, z, trendZ, trendP } = found
    return { category, finding: emergingFinding(found, firsts, period), states, z, trendZ, trendP, reason: null }
  }
  const known = found === undefined ? 'not-tested' : gapOf(found.reason)
  const reason = known === 'no-data' && !hasPeople ? 'no-population' : known
  const nothing = { states: [], z: [], trendZ: null, trendP: null }
  return { category: 'not-tested', finding: { code: 'spot-not-tested', reason }, ...nothing, reason }
}
