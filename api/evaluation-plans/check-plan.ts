/** Refuses a plan that could not be carried out: an area that is none, a point nobody knows, places to compare with that are not there. */

import type { InterventionRow } from '#api/contract/interventions.ts'
import { problem } from '#api/contract/problems.ts'
import type { ProblemStatement } from '#api/contract/statements/problems.ts'
import { areaKm2 } from '#api/geography/area.ts'
import { findFaults } from '#api/geography/ring-faults.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { atlas } from '#api/queries/atlas.ts'
import { placedSites } from '#api/queries/sites.ts'
import type { DrawnPolygon, EvaluationPlan } from '#data/schema/evaluation-plan.ts'

/** What is larger is no place that one piece of work could change. @unit square kilometres */
const MOST_KM2 = 500

export async function checkPlan(mirror: Mirror, one: InterventionRow, plan: EvaluationPlan): Promise<void> {
  const { area, comparison } = plan
  const refused = (field: string, why: ProblemStatement) => problem('request.invalid', undefined, { [field]: why })
  if (area.sort === 'radius' && (one.lng === null || one.lat === null))
    throw refused('area', { code: 'intervention-without-point' })
  const fault = area.sort === 'drawn' ? faultOf(area.polygon) : null
  if (fault !== null) throw refused('area.polygon', fault)
  if (comparison.sort === 'most-alike') return
  const known = await placesToCompare(mirror, area.sort === 'district')
  const unknown = comparison.placeIds.filter((id) => !known.has(id))
  if (unknown.length > 0) throw refused('comparison.placeIds', { code: 'places-not-known', unknown })
}

function faultOf({ coordinates: [ring] }: DrawnPolygon): ProblemStatement | null {
  const corners = ring.slice(0, -1).map(([lng, lat]) => [lng, lat])
  if (findFaults([[corners]]).faults.size > 0) return { code: 'ring-crosses-itself' }
  const km2 = areaKm2({ type: 'Polygon', coordinates: [corners] })
  return km2 > MOST_KM2 ? { code: 'drawn-area-too-large', km2, most: MOST_KM2 } : null
}

async function placesToCompare(mirror: Mirror, areDistricts: boolean): Promise<ReadonlySet<string>> {
  const places = await atlas(mirror, null)
  const idsAt = (level: 'district' | 'community') => places.at(level).map(({ pcode }) => pcode)
  if (areDistricts) return new Set(idsAt('district'))
  const everySite = await placedSites(mirror, { pcodes: null, toDate: '9999-12-31', asOf: null })
  return new Set([...everySite.map(({ siteId }) => siteId), ...idsAt('community')])
}
