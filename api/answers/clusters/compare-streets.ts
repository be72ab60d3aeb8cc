/**
 * Are there more incidents near a cluster of empty buildings than around such a building that stands alone? Comparable streets
 * are those within reach of single buildings in the same district; where there are none, in the region; then in the country.
 */

import { discUnion } from '#api/analytics/clusters/disc-union.ts'
import type { Nearby } from '#api/analytics/clusters/nearby.ts'
import { rateRatio } from '#api/analytics/evaluation/rate-ratio.ts'
import { benjaminiHochberg } from '#api/analytics/numeric/benjamini-hochberg.ts'
import type { Position } from '#api/analytics/spatial/distance.ts'
import type { StreetComparison } from '#api/contract/hotspots.ts'
import type { Atlas } from '#api/queries/atlas.ts'
import type { PlacedSite } from '#api/queries/sites.ts'
import { streetsFinding } from './streets-finding.ts'

/** Fewer single buildings than this are one street's luck: the next wider area is taken. */
const FEWEST_SINGLE = 3

type Compared = { sites: readonly PlacedSite[]; pcode: string | null; incidents: number }
type Around = { index: Nearby; reachM: number; months: number; places: Atlas }

/**
 * Incidents within reach for the ground within reach and the month, here against there: each incident and each piece of ground
 * counts once, however many buildings it is near. `single` are known buildings outside every cluster.
 */
export function compareStreets(
  clusters: readonly Compared[],
  single: readonly PlacedSite[],
  around: Around,
): StreetComparison[] {
  const { index, reachM, months } = around
  const results = clusters.map(({ sites, pcode, incidents }) => {
    const { within, singles } = comparable(single, pcode, around.places)
    const near = new Set(singles.flatMap((site) => index.within(positionOf(site), reachM)))
    const here = discUnion(sites.map(positionOf), reachM) * months
    const there = discUnion(singles.map(positionOf), reachM) * months
    const tested = singles.length === 0 ? null : rateRatio(incidents, here, near.size, there)
    return { within, singles: singles.length, incidents: near.size, tested: tested?.status === 'ok' ? tested : null }
  })
  const adjusted = benjaminiHochberg(results.map(({ tested }) => tested?.p ?? null))
  return results.map(({ within, singles, incidents, tested }, k) => {
    const compared = {
      within,
      singleBuildings: singles,
      incidentsNearThem: incidents,
      ratio: tested?.ratio ?? null,
      lo: tested?.lo ?? null,
      hi: tested?.hi ?? null,
      p: tested?.p ?? null,
      pAdjusted: adjusted[k] ?? null,
      reason: tested === null ? ('no-data' as const) : null,
    }
    return { ...compared, finding: streetsFinding(compared) }
  })
}

const positionOf = ({ lng, lat }: PlacedSite): Position => [lng, lat]

function comparable(
  single: readonly PlacedSite[],
  pcode: string | null,
  { byPcode }: Atlas,
): { within: StreetComparison['within']; singles: readonly PlacedSite[] } {
  const region = pcode === null ? null : (byPcode.get(pcode)?.regionPcode ?? null)
  const inDistrict = single.filter((site) => pcode !== null && site.pcode === pcode)
  if (inDistrict.length >= FEWEST_SINGLE) return { within: 'district', singles: inDistrict }
  const inRegion = single.filter(
    (site) => region !== null && site.pcode !== null && byPcode.get(site.pcode)?.regionPcode === region,
  )
  if (inRegion.length >= FEWEST_SINGLE) return { within: 'region', singles: inRegion }
  return { within: 'country', singles: single }
}
