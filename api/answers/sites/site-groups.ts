/** Which sites stand together, whatever their state: a cluster keeps its history when its last building is refurbished. */
import { group as groupBy, rollups } from 'd3-array'
import { dbscan } from '#api/analytics/clusters/dbscan.ts'
import { nearby } from '#api/analytics/clusters/nearby.ts'
import type { Position } from '#api/analytics/spatial/distance.ts'
import type { SiteGroup, SiteGroups } from '#api/contract/biography.ts'
import type { Scope } from '#api/contract/filters.ts'
import { hotspotsQuery } from '#api/contract/hotspots.ts'
import { remembered } from '#api/mirror/answer-cache.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { atlas } from '#api/queries/atlas.ts'
import { interventions } from '#api/queries/interventions.ts'
import { type PlacedSite, placedSites } from '#api/queries/sites.ts'
import { answeredAs } from '../answered-as.ts'
import { RADIUS_M } from '../evaluation/streets.ts'

/** As the map clusters them, where nobody asks otherwise. */
const { epsM, minPts } = hotspotsQuery.parse({})

export const siteGroups = remembered(async (mirror: Mirror, scope: Scope): Promise<SiteGroups> => {
  const { toDate, asOf } = scope
  const [every, done, places] = await Promise.all([
    placedSites(mirror, { pcodes: null, toDate, asOf }),
    interventions(mirror, { pcodes: null, toDate, asOf }),
    atlas(mirror, asOf),
  ])
  const placed = every.filter(({ accuracyM }) => accuracyM === null || accuracyM <= epsM)
  const { labels } = dbscan(placed.map(positionOf), epsM, minPts)
  const grouped = groupBy(
    placed.map((site, i) => ({ site, label: labels[i] ?? 0 })).filter(({ label }) => label > 0),
    ({ label }) => label,
  )
  const begun = nearby(
    done.flatMap(({ phase, lng, lat }): Position[] =>
      phase === 'planned' || lng === null || lat === null ? [] : [[lng, lat]],
    ),
  )
  const groups = [...grouped.values()].map((members) =>
    groupOf(
      members.map(({ site }) => site),
      begun.within,
    ),
  )
  const asked = scope.pcodes === null ? null : new Set(places.districtsIn(scope.pcodes).map(({ pcode }) => pcode))
  const rows = groups
    .filter(({ pcode }) => asked === null || (pcode !== null && asked.has(pcode)))
    .sort((a, b) => b.siteIds.length - a.siteIds.length || ((a.siteIds[0] ?? '') < (b.siteIds[0] ?? '') ? -1 : 1))
  const inGroups = groups.reduce((sum, { siteIds }) => sum + siteIds.length, 0)
  return {
    ...(await answeredAs(mirror, scope)),
    epsM,
    minPts,
    alone: every.length - inGroups,
    total: rows.length,
    rows,
  }
})

const positionOf = ({ lng, lat }: PlacedSite): Position => [lng, lat]

function groupOf(sites: readonly PlacedSite[], workWithin: (centre: Position, radiusM: number) => number[]): SiteGroup {
  const seen = sites.flatMap(({ firstSeen, lastSeen }) => [firstSeen, lastSeen]).sort()
  return {
    siteIds: sites.map(({ siteId }) => siteId).sort(),
    ...mostCommonDistrict(sites),
    centre: middleOf(sites),
    states: rollups(
      sites,
      (each) => each.length,
      ({ state }) => state,
    )
      .map(([state, count]) => ({ state, sites: count }))
      .sort((a, b) => b.sites - a.sites),
    firstSeen: seen[0] ?? '',
    lastSeen: seen.at(-1) ?? '',
    work: new Set(sites.flatMap((site) => workWithin(positionOf(site), RADIUS_M))).size,
  }
}

export const middleOf = (sites: readonly PlacedSite[]): { lng: number; lat: number } => ({
  lng: sites.reduce((sum, { lng }) => sum + lng, 0) / sites.length,
  lat: sites.reduce((sum, { lat }) => sum + lat, 0) / sites.length,
})

/** The district most of the sites lie in. */
export function mostCommonDistrict(sites: readonly PlacedSite[]): {
  pcode: string | null
  districtName: string | null
} {
  const [most] = [...groupBy(sites, ({ pcode }) => pcode).values()].sort((a, b) => b.length - a.length)
  return { pcode: most?.[0]?.pcode ?? null, districtName: most?.[0]?.districtName ?? null }
}
