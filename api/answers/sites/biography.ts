/** A site through its states, or a cluster of them: what was seen, done, promised and said, and what happened around, month by month. */
import type { Position } from '#api/analytics/spatial/distance.ts'
import type { Biography } from '#api/contract/biography.ts'
import type { Scope } from '#api/contract/filters.ts'
import { problem } from '#api/contract/problems.ts'
import { remembered } from '#api/mirror/answer-cache.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { commitments } from '#api/queries/commitments.ts'
import { consultations } from '#api/queries/consultations.ts'
import { interventions } from '#api/queries/interventions.ts'
import { siteVisits } from '#api/queries/site-visits.ts'
import { placedSites } from '#api/queries/sites.ts'
import { violentKinds } from '#data/schema/incident.ts'
import { monthsBetween } from '#data/schema/period.ts'
import { answeredAs } from '../answered-as.ts'
import { outcome } from '../evaluation/outcome.ts'
import { RADIUS_M } from '../evaluation/streets.ts'
import { type Counted, chaptersOf } from './chapters.ts'
import { consulted, promised, seen, work } from './events.ts'
import { biographyFindingOf } from './finding.ts'
import { middleOf, mostCommonDistrict } from './site-groups.ts'

type Key = { scope: Scope; siteIds: readonly string[] }

export const biography = remembered(async (mirror: Mirror, { scope, siteIds }: Key): Promise<Biography> => {
  const { to, toDate, asOf } = scope
  const every = await placedSites(mirror, { pcodes: null, toDate, asOf })
  const sites = siteIds.map((siteId) => {
    const site = every.find((each) => each.siteId === siteId)
    if (site === undefined) throw problem('site.unknown', { code: 'site-not-known', siteId })
    return site
  })
  const kinds = scope.kinds ?? violentKinds
  const { pcode, districtName } = mostCommonDistrict(sites)
  const inDistrict = { pcodes: pcode === null ? [] : [pcode], toDate, asOf }
  const [visits, around, done, promises, held] = await Promise.all([
    siteVisits(mirror, { siteIds: [...siteIds], toDate, asOf }),
    outcome(mirror, { kinds, asOf }),
    interventions(mirror, { pcodes: null, toDate, asOf }),
    commitments(mirror, inDistrict),
    consultations(mirror, { ...inDistrict, fewestPeople: mirror.fewestRespondents }),
  ])
  const positions = sites.map(({ lng, lat }): Position => [lng, lat])
  const counts = around?.aroundAny(positions, RADIUS_M) ?? []
  const recorded = around === null ? [] : monthsBetween(around.span.first, around.span.last)
  const monthly: Counted[] = recorded
    .filter((month) => month <= to)
    .map((month, i) => ({ month, incidents: counts[i] ?? 0 }))
  const chapters = chaptersOf(visits, to, monthly)
  return {
    ...(await answeredAs(mirror, scope)),
    kinds: [...kinds],
    sites,
    pcode,
    districtName,
    centre: middleOf(sites),
    radiusM: RADIUS_M,
    finding: biographyFindingOf(chapters, sites.length, RADIUS_M),
    chapters,
    events: [
      ...seen(visits),
      ...work(
        done.filter(({ phase }) => phase !== 'planned'),
        sites.map(({ siteId, lng, lat }) => ({ siteId, position: [lng, lat] })),
        RADIUS_M,
      ),
      ...promised(promises),
      ...consulted(held),
    ].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
    monthly,
  }
})
