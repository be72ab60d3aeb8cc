/** The whole picture of one district: what happened, what people say and who was asked, what stands open, what is being done. */

import type { District } from '#api/contract/district.ts'
import type { Scope } from '#api/contract/filters.ts'
import { problem } from '#api/contract/problems.ts'
import { upstreamQuery } from '#api/contract/upstream.ts'
import { remembered } from '#api/mirror/answer-cache.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { atlas } from '#api/queries/atlas.ts'
import { commitments } from '#api/queries/commitments.ts'
import { consultations } from '#api/queries/consultations.ts'
import { dissents } from '#api/queries/dissents.ts'
import { incidentKindCounts } from '#api/queries/incident-kinds.ts'
import { incidentMonths } from '#api/queries/incident-months.ts'
import { incidentSpan } from '#api/queries/incident-span.ts'
import { interventions } from '#api/queries/interventions.ts'
import { measuredPeriods } from '#api/queries/measured-periods.ts'
import { type PlaceHistory, placeHistory } from '#api/queries/place-history.ts'
import { paramsOf } from '#api/queries/scope.ts'
import { sites as askSites } from '#api/queries/sites.ts'
import { incidentKinds } from '#data/schema/incident.ts'
import { participation } from '../perception/participation.ts'
import { upstream } from '../upstream/upstream.ts'
import { areaPerceptions } from './area-perceptions.ts'
import { areaOf } from './areas.ts'
import { districts } from './districts.ts'
import { measuredLines } from './measured.ts'
import { monthly } from './series.ts'

const kindLabels = new Map<string, string>(incidentKinds.map((kind) => [kind.id, kind.label]))
const { cG, delta } = upstreamQuery.pick({ cG: true, delta: true }).parse({})

export const district = remembered(
  async (mirror: Mirror, { pcode, scope: asked }: { pcode: string; scope: Scope }): Promise<District> => {
    const places = await atlas(mirror, asked.asOf)
    const place = places.byPcode.get(pcode)
    if (place === undefined) throw problem('place.unknown', { code: 'place-not-known', pcode })
    if (place.level !== 'district')
      throw problem('place.unknown', { code: 'place-of-another-level', pcode, level: place.level })
    const area = areaOf(places, place)
    const everywhere: Scope = { ...asked, level: 'district', pcodes: null }
    const scope: Scope = { ...everywhere, pcodes: [pcode] }
    const { to, asOf } = scope
    const params = paramsOf(scope)
    const [
      table,
      states,
      perceptions,
      people,
      sites,
      months,
      kinds,
      counted,
      work,
      promises,
      meetings,
      otherwise,
      span,
      history,
    ] = await Promise.all([
      districts(mirror, everywhere),
      upstream(mirror, { scope: everywhere, cG, delta }),
      areaPerceptions(mirror, scope, area),
      participation(mirror, { ...everywhere, kinds: null, sources: null, indicator: '', group: {} }),
      askSites(mirror, params),
      incidentMonths(mirror, { ...params, by: 'together' }),
      incidentKindCounts(mirror, params),
      measuredPeriods(mirror, { pcode, kinds: scope.kinds, sources: scope.sources, asOf }),
      interventions(mirror, params),
      commitments(mirror, params),
      consultations(mirror, { ...params, fewestPeople: mirror.fewestRespondents }),
      dissents(mirror, params),
      incidentSpan(mirror, asOf),
      placeHistory(mirror, { pcode, asOf }),
    ])
    const { rows, seq, analytics, from, fictional, withheldKinds } = table
    const row = rows.find((each) => each.pcode === pcode)
    if (row === undefined) throw problem('place.unknown', { code: 'place-not-known', pcode })
    const heard = people.rows.find((each) => each.pcode === pcode)
    if (heard === undefined) throw problem('place.unknown', { code: 'place-not-known', pcode })
    return {
      seq,
      analytics,
      from,
      to,
      asOf,
      fictional,
      withheldKinds,
      row,
      outline: outlineOf(history),
      indicator: table.indicator,
      rateThreshold: table.rateModel?.threshold ?? null,
      state: states.rows.find((each) => each.pcode === pcode) ?? null,
      ...perceptions,
      ...monthly(months, scope, span),
      kinds: kinds.map(({ kind, incidents }) => ({
        kind,
        label: kindLabels.get(kind) ?? kind,
        incidents,
      })),
      measured: measuredLines(counted),
      whoWasAsked: heard.groups,
      heard,
      sites,
      siteCount: sites.length,
      openSiteCount: sites.filter((site) => site.open).length,
      interventions: work,
      commitments: promises,
      consultations: meetings.map(({ dissent: _, ...meeting }) => meeting),
      dissents: otherwise,
    }
  },
)

const outlineOf = (history: readonly PlaceHistory[]): District['outline'] => ({
  validFrom: history[0]?.validFrom ?? null,
  before: history.flatMap(({ beforePcode: pcode, beforeName: name, share, lastKnownOn }) =>
    pcode === null || name === null || share === null || lastKnownOn === null
      ? []
      : [{ pcode, name, share, lastKnownOn }],
  ),
})
