/**
 * What was recorded and done in the period, by place. Each part is kept under what it follows from and nothing else, so that
 * another kind of incident does not count the interventions again.
 */
import type { Scope } from '#api/contract/filters.ts'
import { remembered, rememberedSinceImport } from '#api/mirror/answer-cache.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { activeInterventions } from '#api/queries/active-interventions.ts'
import { incidentsByPlace } from '#api/queries/incidents-by-place.ts'
import { measuredByPlace } from '#api/queries/measured-by-place.ts'
import { openSites } from '#api/queries/open-sites.ts'
import { paramsOf } from '#api/queries/scope.ts'
import { sourcesByPlace } from '#api/queries/sources-by-place.ts'
import { violentKinds } from '#data/schema/incident.ts'
import { measuredIn } from './measured.ts'

type End = Pick<Scope, 'toDate' | 'asOf'>
type Standing = End & Pick<Scope, 'review'>

const activeAt = rememberedSinceImport(async (mirror, end: End) => {
  return new Map((await activeInterventions(mirror, end)).map((a) => [a.pcode, a.active]))
})

const openAt = remembered(async (mirror, end: Standing) => {
  return new Map((await openSites(mirror, end)).map((s) => [s.pcode, s.open]))
})

const inPeriod = rememberedSinceImport(async (mirror, scope: Scope) => {
  const params = { ...paramsOf(scope), violentKinds }
  const [counted, measures, sources] = await Promise.all([
    incidentsByPlace(mirror, params),
    measuredByPlace(mirror, params),
    sourcesByPlace(mirror, paramsOf(scope)),
  ])
  return {
    /** Incidents by place, and those that count in none, with the reason. */
    counted,
    /** Counts published per area. */
    measured: measuredIn(measures),
    /** How many sources reported, by place. */
    sources: new Map(sources.map((s) => [s.pcode, s.sources])),
  }
})

/** The indicator and the group looked at do not change what happened. */
export async function happenings(mirror: Mirror, scope: Scope) {
  const end = { toDate: scope.toDate, asOf: scope.asOf }
  const [happened, active, open] = await Promise.all([
    inPeriod(mirror, { ...scope, indicator: '', group: {}, review: null }),
    activeAt(mirror, end),
    openAt(mirror, { ...end, review: scope.review }),
  ])
  /** Interventions running and sites open when the period ended, by district. */
  return { ...happened, active, open }
}
