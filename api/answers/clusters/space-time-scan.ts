/** The space-time scan over the filter's incidents, in weeks; its clusters named by the districts they lie in. */
import { rollup } from 'd3-array'
import { FEWEST_CASES, type ScanCluster as Found } from '#api/analytics/clusters/space-time-scan.ts'
import { centroid } from '#api/analytics/spatial/centroid.ts'
import type { Position } from '#api/analytics/spatial/distance.ts'
import type { Scope } from '#api/contract/filters.ts'
import type { ScanCluster, SpaceTimeScan } from '#api/contract/space-time-scan.ts'
import { remembered } from '#api/mirror/answer-cache.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { type Atlas, atlas } from '#api/queries/atlas.ts'
import { districtShapes } from '#api/queries/district-shapes.ts'
import { scanCases } from '#api/queries/scan-cases.ts'
import { paramsOf } from '#api/queries/scope.ts'
import { calculate } from '#api/workers/calculate.ts'
import { violentKinds } from '#data/schema/incident.ts'
import { answeredAs } from '../answered-as.ts'
import { reproduce } from '../reproduce.ts'
import { dateOf, type ScanEvents, scanEvents, weeksOf } from './scan-events.ts'
import { scanClusterFinding, scanFinding } from './scan-findings.ts'

/** Above this, every event a centre of its own takes minutes a draw: districts stand for them. */
const mostPositions = 5000

export type ScanKey = {
  scope: Scope
  radiusKm: number
  weeks: number
  draws: number
  seed: number
  prospective: boolean
  seesPositions: boolean
}

export const spaceTimeScan = remembered(async (mirror: Mirror, key: ScanKey): Promise<SpaceTimeScan> => {
  const { scope, radiusKm, weeks, draws, seed, prospective } = key
  const { from, to, pcodes, kinds, sources, asOf } = scope
  const cases = await scanCases(mirror, { ...paramsOf(scope), kinds: scope.kinds ?? violentKinds })
  const calendar = weeksOf(scope.fromDate, scope.toDate)
  const byPosition = key.seesPositions && cases.length <= mostPositions
  const events = scanEvents(cases, calendar, byPosition ? null : await districtCentres(mirror, scope))
  const found = await calculate(
    'space-time-scan',
    {
      points: events.points,
      times: events.times,
      periods: calendar.weeks,
      options: { radiusM: radiusKm * 1000, longestWindow: weeks, prospective, draws },
      seed,
    },
    { from, to, pcodes, kinds, sources, asOf, radiusKm, weeks, draws, seed, prospective },
  )
  const places = await atlas(mirror, scope.asOf)
  const clusters =
    found.status === 'ok'
      ? found.clusters.map((each, k) =>
          told(each, k, { events, places, byPosition, firstDay: calendar.firstDay, draws }),
        )
      : []
  return {
    ...(await answeredAs(mirror, scope)),
    method: {
      statistic: { code: 'space-time-permutation-scan' },
      points: byPosition ? 'positions' : 'districts',
      radiusKm,
      weeks: Math.min(weeks, Math.floor(calendar.weeks / 2)),
      prospective,
      scannedFrom: dateOf(calendar.firstDay),
      scannedTo: dateOf(calendar.firstDay + calendar.weeks * 7 - 1),
      caveat: { code: 'scan-people-or-sources-move' },
    },
    cases: events.points.length,
    leftOut: events.leftOut,
    reason: found.status === 'ok' ? null : 'too-few',
    finding:
      found.status === 'ok'
        ? scanFinding(clusters)
        : { code: 'scan-too-few', cases: events.points.length, fewest: FEWEST_CASES },
    total: clusters.length,
    clusters,
    reproduce: reproduce({ seed, draws }),
  }
})

async function districtCentres(mirror: Mirror, { asOf }: Scope): Promise<Map<string, Position>> {
  const shapes = await districtShapes(mirror, { asOf })
  return new Map(
    [...shapes].flatMap(([pcode, shape]) => {
      const middle = centroid(shape)
      return middle === null ? [] : [[pcode, middle] as const]
    }),
  )
}

type Known = { events: ScanEvents; places: Atlas; byPosition: boolean; firstDay: number; draws: number }

function told(found: Found, k: number, { events, places, byPosition, firstDay, draws }: Known): ScanCluster {
  const counted = rollup(
    found.members,
    (members) => members.length,
    (member) => events.pcodes[member] ?? null,
  )
  const districts = [...counted]
    .flatMap(([pcode, cases]) =>
      pcode === null ? [] : [{ pcode, name: places.byPcode.get(pcode)?.name ?? pcode, cases }],
    )
    .sort((a, b) => b.cases - a.cases || (a.pcode < b.pcode ? -1 : 1))
  const { p, cases, expected, llr, recurrence } = found
  const cluster = {
    clusterId: `scan-${k + 1}`,
    centre: byPosition ? { lng: found.centre[0], lat: found.centre[1] } : null,
    radiusKm: byPosition ? found.radiusM / 1000 : null,
    districts,
    startsOn: dateOf(firstDay + found.start * 7),
    endsOn: dateOf(firstDay + found.end * 7 + 6),
    cases,
    expected,
    llr,
    p,
    monteCarloSe: p === null ? null : Math.sqrt((p * (1 - p)) / draws),
    recurrenceWeeks: recurrence,
  }
  return { ...cluster, finding: scanClusterFinding(cluster) }
}
