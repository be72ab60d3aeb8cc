/** The abandoned buildings a piece of work began among, as they stood in the last month in which most of them were open. */
import { max } from 'd3-array'
import { haversineM } from '#api/analytics/spatial/distance.ts'
import type { Scope } from '#api/contract/filters.ts'
import { datesOf } from '#api/contract/filters.ts'
import type { SiteCluster } from '#api/contract/hotspots.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { paramsOf } from '#api/queries/scope.ts'
import { type PlacedSite, placedSites } from '#api/queries/sites.ts'
import { openSiteStates } from '#data/schema/observation.ts'
import { addMonths, firstDayOf, type Month, monthsBetween } from '#data/schema/period.ts'
import { type Clustering, siteClusters } from '../clusters/site-clusters.ts'

/** Months looked back for the buildings: what closed earlier did not give way to this work. */
const LOOK_BACK = 24
/** Months in which incidents around them are counted. */
export const MONTHS_AROUND = 12

type Begun = { lng: number; lat: number; radiusM: number; startsOn: string }
export type PlaceBefore = { cluster: SiteCluster; until: Month; rank: number; clusters: number }

export async function placeBefore(
  mirror: Mirror,
  scope: Scope,
  { lng, lat, radiusM, startsOn }: Begun,
  clustering: Clustering,
): Promise<PlaceBefore | null> {
  const everywhere: Scope = { ...scope, pcodes: null }
  const near = (await placedSites(mirror, paramsOf(everywhere))).filter(
    (site) => haversineM([lng, lat], [site.lng, site.lat]) <= radiusM,
  )
  const until = mostOpen(near, startsOn.slice(0, 7))
  if (until === null) return null
  const from = addMonths(until, 1 - MONTHS_AROUND)
  const then: Scope = { ...everywhere, from, to: until, ...datesOf(from, until) }
  const { clusters } = await siteClusters(mirror, then, clustering)
  const ids = new Set(near.map(({ siteId }) => siteId))
  const cluster = clusters.find(({ siteIds }) => siteIds.some((id) => ids.has(id)))
  if (cluster === undefined) return null
  const rank = 1 + clusters.filter((each) => each.incidentsWithin250M > cluster.incidentsWithin250M).length
  return { cluster, until, rank, clusters: clusters.length }
}

/** The latest month, up to the one it began in, at whose end most of the sites were open; null where none ever was. */
function mostOpen(sites: readonly PlacedSite[], began: Month): Month | null {
  const months = monthsBetween(addMonths(began, -LOOK_BACK), began)
  const open = months.map((month) => ({ month, open: sites.filter((site) => wasOpen(site, month)).length }))
  const most = max(open, (each) => each.open) ?? 0
  return most === 0 ? null : (open.findLast((each) => each.open === most)?.month ?? null)
}

function wasOpen({ history }: PlacedSite, month: Month): boolean {
  const after = firstDayOf(addMonths(month, 1))
  const state = history.findLast(({ observedAt }) => observedAt < after)?.state
  return state !== undefined && openSiteStates.includes(state)
}
