/** What was recorded and done in the period, by place: everything about a filter that only an import can change. */
import { group as groupBy } from 'd3-array'
import type { Scope } from '#api/contract/filters.ts'
import { rememberedSinceImport } from '#api/mirror/answer-cache.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { activeInterventions } from '#api/queries/active-interventions.ts'
import { countsByPlace } from '#api/queries/counts-by-place.ts'
import { incidentsByPlace } from '#api/queries/incidents-by-place.ts'
import { paramsOf } from '#api/queries/scope.ts'
import { violentKinds } from '#data/schema/incident.ts'

const inPeriod = rememberedSinceImport(async (mirror, scope: Scope) => {
  const params = { ...paramsOf(scope), violentKinds }
  const [counted, counts, active] = await Promise.all([
    incidentsByPlace(mirror, params),
    countsByPlace(mirror, params),
    activeInterventions(mirror, params),
  ])
  return {
    /** Incidents by place, and those that count in none, with the reason. */
    counted,
    /** Counts published per area, by place. */
    counts: groupBy(counts, (c) => c.pcode),
    /** Interventions running when the period ended, by district. */
    active: new Map(active.map((a) => [a.pcode, a.active])),
  }
})

/** The indicator and the group looked at do not change what happened. */
export const happenings = (mirror: Mirror, scope: Scope) => inPeriod(mirror, { ...scope, indicator: '', group: {} })
