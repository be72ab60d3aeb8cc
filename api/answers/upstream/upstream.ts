/** The state of every district, with its probabilities and the reasons: prevention before violence. */

import { LIST_LIMIT } from '#api/analytics/flag/upstream-posterior.ts'
import { DECLARE, LEAVE } from '#api/analytics/flag/upstream-reasons.ts'
import type { Scope } from '#api/contract/filters.ts'
import type { Upstream, UpstreamRow } from '#api/contract/upstream.ts'
import { remembered } from '#api/mirror/answer-cache.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { grievanceShares } from '#api/perception/grievance-shares.ts'
import { participation } from '#api/perception/participation.ts'
import { activeInterventions } from '#api/queries/active-interventions.ts'
import { atlas } from '#api/queries/atlas.ts'
import { paramsOf } from '#api/queries/scope.ts'
import type { Grouping } from '#data/schema/perception.ts'
import { answeredAs } from '../answered-as.ts'
import { type DistrictStory, headlineOf, reasonsOf } from './district-statements.ts'
import { assess, FLAG_RULE, flagHistory, statesBefore } from './flag-history.ts'
import { preconditionsOf } from './flag-preconditions.ts'
import { type DistrictInputs, upstreamInputs } from './upstream-inputs.ts'

export type UpstreamKey = { scope: Scope; cG: number; delta: number }

/** How far below "high" grievances are still called middling on the 3×3 map. */
const middleBand = 0.15
const sexes: Grouping = 'sex'

export const upstream = remembered(async (mirror: Mirror, { scope, cG, delta }: UpstreamKey): Promise<Upstream> => {
  const { asOf } = scope
  const places = await atlas(mirror, asOf)
  const all = places.at('district')
  const at = { to: scope.to, asOf: null, bound: asOf }
  const [history, running, asked, single] = await Promise.all([
    flagHistory(mirror, { asOf, cG, delta }),
    activeInterventions(mirror, paramsOf(scope)),
    participation(mirror, { year: Number(scope.to.slice(0, 4)), asOf }),
    grievanceShares(mirror, { group: {}, asOf }),
    upstreamInputs(mirror, at),
  ])
  const earlier = statesBefore(history, scope.toDate)
  const { inputs, assessments } = await assess(mirror, at, { cG, delta }, earlier)
  const cV = inputs.cV ?? 0
  const active = new Map(running.map((a) => [a.pcode, a.active]))
  const breaks = {
    grievance: [Math.max(0, cG - middleBand), cG],
    violence: [(inputs.medianV ?? 0) * 100_000, cV * 100_000],
  }
  const shown = new Set(places.districtsIn(scope.pcodes).map((place) => place.pcode))

  const rowOf = (place: (typeof all)[number], i: number): UpstreamRow[] => {
    const district = inputs.districts[i]
    const assessed = assessments[i]
    if (district === undefined || assessed === undefined || !shown.has(place.pcode)) return []
    const { area, wave, before } = district
    const now = wave === null ? [] : single.at(area, wave)
    const then = new Map(before === null ? [] : single.at(area, before).map((g) => [g.grievance, g.share]))
    const unheard =
      wave === null ? [] : asked.heard(area, wave.waveId, sexes).groups.filter((sex) => sex.badge === 'nobody')
    const story: DistrictStory = {
      state: assessed.state,
      reasons: assessed.reasons,
      rose:
        before === null
          ? []
          : now
              .map(({ grievance, share }) => ({ grievance, rise: share - (then.get(grievance) ?? 0) }))
              .filter(({ rise }) => rise >= delta)
              .sort((a, b) => b.rise - a.rise)
              .map(({ grievance }) => grievance),
      foremost: now.map(({ grievance }) => grievance),
      interventionsActive: active.get(place.pcode) ?? 0,
      unheard: unheard.map((sex) => sex.group),
      fewest: mirror.fewestRespondents,
    }
    const { upstream: up, respond, sustain } = assessed
    return [
      {
        pcode: place.pcode,
        name: place.name,
        state: assessed.state,
        probabilities: up === null || respond === null || sustain === null ? null : { upstream: up, respond, sustain },
        inputs: { pGrievanceHigh: assessed.pGH, pGrievanceRising: assessed.pGR, pViolenceHigh: assessed.pVH },
        tier: assessed.tier,
        watch: assessed.watch,
        listed: assessed.listed,
        stateBefore: earlier[i] ?? null,
        preconditions: preconditionsOf(district.told),
        interventionsActive: story.interventionsActive,
        acted: story.interventionsActive > 0,
        grievanceClass: classOf(district.grievanceShare, breaks.grievance),
        violenceClass: classOf(violenceOf(district), breaks.violence),
        headline: headlineOf(story),
        reasons: reasonsOf(story),
      },
    ]
  }
  const rows = all.flatMap(rowOf)
  const onList = assessments.flatMap(({ listed, upstream: p }) => (listed && p !== null ? [1 - p] : []))
  const count = (state: UpstreamRow['state']): number => rows.filter((row) => row.state === state).length
  const byEnd = inputs.districts
    .flatMap((d) => (d.wave === null ? [] : [d]))
    .sort((a, b) => ((a.wave?.endedOn ?? '') < (b.wave?.endedOn ?? '') ? 1 : -1))
  return {
    ...(await answeredAs(mirror, scope)),
    thresholds: { cG, delta, cV: inputs.cV === null ? null : cV * 100_000, decisionProbability: DECLARE },
    rule: FLAG_RULE,
    hysteresis: { enter: DECLARE, leave: LEAVE },
    list: {
      limit: LIST_LIMIT,
      listed: onList.length,
      expectedWrongShare: onList.length === 0 ? null : onList.reduce((sum, p) => sum + p, 0) / onList.length,
    },
    wave: byEnd[0]?.wave?.waveId ?? null,
    previousWave: byEnd.find((d) => d.before !== null)?.before?.waveId ?? null,
    breaks,
    total: rows.length,
    counts: {
      upstream: count('upstream'),
      respond: count('respond'),
      sustain: count('sustain'),
      uncertain: count('uncertain'),
      not_tested: count('not_tested'),
    },
    rows,
  }
})

const violenceOf = ({ smoothedRate, told }: DistrictInputs): number | null =>
  told.count === null ? null : smoothedRate

/** 0 low to 2 high: how many breaks the value has passed. */
const classOf = (value: number | null, breaks: readonly number[]): number | null =>
  value === null ? null : breaks.filter((limit) => value > limit).length
