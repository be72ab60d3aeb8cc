/** Point clusters of sites that still stand open, each with its outline and the incidents within reach of any of its sites. */
import { group as groupBy } from 'd3-array'
import { dbscan } from '#api/analytics/clusters/dbscan.ts'
import { convexHull } from '#api/analytics/clusters/hull.ts'
import { nearby } from '#api/analytics/clusters/nearby.ts'
import { type Position, wrapLng } from '#api/analytics/spatial/distance.ts'
import type { Scope } from '#api/contract/filters.ts'
import type { Hotspots, SiteCluster } from '#api/contract/hotspots.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { atlas } from '#api/queries/atlas.ts'
import { incidentsNear } from '#api/queries/incidents-near.ts'
import { paramsOf } from '#api/queries/scope.ts'
import { type PlacedSite, placedSites } from '#api/queries/sites.ts'
import { incidentKinds, violentKinds } from '#data/schema/incident.ts'
import { countMonths } from '#data/schema/period.ts'
import { compareStreets } from './compare-streets.ts'

const REACH_M = 250
/** Half the width in degrees (about 15 m) of the square that stands for a site where sites span no area. */
const SITE_HALF_WIDTH = 0.000135

const armedKinds = new Set<string>(incidentKinds.filter((kind) => kind.armed).map((kind) => kind.id))

export type Clustering = { epsM: number; minPts: number }

export async function siteClusters(
  mirror: Mirror,
  scope: Scope,
  { epsM, minPts }: Clustering,
): Promise<{ clusters: SiteCluster[]; clusterMethod: Hotspots['clusterMethod'] }> {
  const open = (await placedSites(mirror, paramsOf(scope))).filter((site) => site.open)
  const placed = open.filter((site) => site.accuracyM === null || site.accuracyM <= epsM)
  const points = placed.map(({ lng, lat }): Position => [lng, lat])
  const { labels } = dbscan(points, epsM, minPts)
  const labelled = placed.map((site, i) => ({ site, label: labels[i] ?? 0 })).filter(({ label }) => label > 0)
  const members = [...groupBy(labelled, ({ label }) => label).values()].map((list) => list.map(({ site }) => site))

  const single = placed.filter((_, i) => (labels[i] ?? 0) === 0)
  const asked = members.length === 0 ? [] : placed
  const kinds = scope.kinds ?? violentKinds
  const around =
    asked.length === 0
      ? []
      : await incidentsNear(mirror, {
          ...paramsOf(scope),
          kinds,
          lngs: asked.map((site) => site.lng),
          lats: asked.map((site) => site.lat),
        })
  const index = nearby(around.map(({ lng, lat }): Position => [lng, lat]))
  const near = members.map((sites) => new Set(sites.flatMap(({ lng, lat }) => index.within([lng, lat], REACH_M))))
  const compared = compareStreets(
    members.map((sites, k) => ({ sites, pcode: placeOf(sites).pcode, incidents: near[k]?.size ?? 0 })),
    single,
    { index, reachM: REACH_M, months: countMonths(scope.from, scope.to), places: await atlas(mirror, scope.asOf) },
  )
  const clusters = members.flatMap((sites, k): SiteCluster[] => {
    const reached = near[k] ?? new Set<number>()
    const comparison = compared[k]
    if (comparison === undefined) return []
    return [
      {
        ...placeOf(sites),
        clusterId: `cluster-${sites[0]?.siteId ?? ''}`,
        count: sites.length,
        siteIds: sites.map((site) => site.siteId),
        hull: outline(sites),
        centre: { lng: meanLng(sites.map((site) => site.lng)), lat: mean(sites.map((site) => site.lat)) },
        incidentsWithin250M: reached.size,
        armedWithin250M: [...reached].filter((i) => armedKinds.has(around[i]?.kind ?? '')).length,
        comparison,
      },
    ]
  })
  clusters.sort((a, b) => b.count - a.count || (a.clusterId < b.clusterId ? -1 : 1))
  return {
    clusters,
    clusterMethod: { epsM, minPts, sites: placed.length, leftOutAsVague: open.length - placed.length },
  }
}

/** On both sides of 180° the middle is there, not on the other side of the globe. */
const meanLng = (lngs: readonly number[]): number => {
  const [first = 0] = lngs
  const isAcross = Math.max(...lngs) - Math.min(...lngs) > 180
  return isAcross ? wrapLng(first + mean(lngs.map((lng) => wrapLng(lng - first)))) : mean(lngs)
}
const mean = (values: readonly number[]): number => values.reduce((sum, v) => sum + v, 0) / values.length

/** The district most of the sites lie in. */
function placeOf(sites: readonly PlacedSite[]): { pcode: string | null; districtName: string | null } {
  const byDistrict = [...groupBy(sites, (site) => site.pcode).values()].sort((a, b) => b.length - a.length)
  const site = byDistrict[0]?.[0]
  return { pcode: site?.pcode ?? null, districtName: site?.districtName ?? null }
}

function outline(sites: readonly PlacedSite[]): [number, number][] {
  const points = sites.map(({ lng, lat }): Position => [lng, lat])
  const ring = convexHull(points) ?? convexHull(points.flatMap(squareAround)) ?? points
  return ring.map(([lng, lat]) => [lng, lat])
}

const squareAround = ([lng, lat]: Position): Position[] =>
  [-SITE_HALF_WIDTH, SITE_HALF_WIDTH].flatMap((dx) =>
    [-SITE_HALF_WIDTH, SITE_HALF_WIDTH].map((dy): Position => [lng + dx, lat + dy]),
  )
