/** A district among those most alike before: why these, who could not be matched, and whether it is told apart from them now. */
import { LARGEST_DIFFERENCE } from '#api/analytics/evaluation/matched-districts.ts'
import { nearestPeers, type Peer } from '#api/analytics/evaluation/nearest-peers.ts'
import { type Exposed, rateChange } from '#api/analytics/evaluation/rate-change.ts'
import { benjaminiHochberg } from '#api/analytics/numeric/benjamini-hochberg.ts'
import type { Scope } from '#api/contract/filters.ts'
import type { Peers, Standing } from '#api/contract/peers.ts'
import { problem } from '#api/contract/problems.ts'
import { type PeerMeasure, peerMeasures } from '#api/contract/statements/peers.ts'
import { remembered } from '#api/mirror/answer-cache.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { indicatorCells } from '#api/perception/indicator-cells.ts'
import { atlas } from '#api/queries/atlas.ts'
import { knownIndicators } from '#api/queries/known-indicators.ts'
import { flagIndicator } from '#data/schema/indicators.ts'
import { answeredAs } from '../answered-as.ts'
import { incidentChanges } from '../changes/incident-changes.ts'
import { areaOf, areasOf, type PlacedArea } from '../districts/areas.ts'
import { type Baseline, baselines } from './baseline.ts'
import { besidePeers } from './beside-peers.ts'

type Asked = { pcode: string; base: Scope; now: Scope; most: number }
const comparedIndicators = ['safe-after-dark', 'trust-police', flagIndicator]
/** Of the differences called, at most this share is expected to be chance. */
const FALSE_CLAIMS = 0.05

export const peers = remembered(async (mirror: Mirror, { pcode, base, now, most }: Asked): Promise<Peers> => {
  const places = await atlas(mirror, now.asOf)
  const place = places.byPcode.get(pcode)
  if (place === undefined) throw problem('place.unknown', { code: 'place-not-known', pcode })
  if (place.level !== 'district')
    throw problem('place.unknown', { code: 'place-of-another-level', pcode, level: place.level })
  const here = areaOf(places, place)
  const others = areasOf(places, 'district', null).filter((area) => area.place.pcode !== pcode)
  const counted = await incidentChanges(mirror, { base, now })
  const baselineOf = await baselines(mirror, base, counted)
  const own = baselineOf(here)
  const measures = peerMeasures.filter((measure) => own[measure] !== null)
  const known = others.map((area) => ({ area, baseline: baselineOf(area) }))
  const able = known.filter(({ baseline }) => lacking(baseline, measures) === undefined)
  const valuesOf = (baseline: Baseline): number[] => measures.flatMap((measure) => baseline[measure] ?? [])
  const chosen = nearestPeers(
    { id: pcode, measures: valuesOf(own) },
    able.map(({ area, baseline }) => ({ id: area.place.pcode, measures: valuesOf(baseline) })),
    most,
  )
  const areas = chosen.flatMap(({ id }) => others.filter((area) => area.place.pcode === id))

  const indicators = (await knownIndicators(mirror, now.asOf)).filter(({ id }) => comparedIndicators.includes(id))
  const answers = await Promise.all(
    indicators.map(async ({ id, label }) => {
      const cells = await indicatorCells(mirror, { indicator: id, group: {}, asOf: now.asOf })
      return { indicator: id, label, ...besidePeers(cells, here, areas, now) }
    }),
  )
  const violence = violenceBeside()
  const tested = [
    { p: violence.ratio?.p ?? null, isAbove: (violence.ratio?.ratio ?? 2) > 1 },
    ...answers.map(({ difference: { p, value, precision } }) => ({
      p: precision === 'hidden' ? null : p,
      isAbove: (value ?? 0) > 0,
    })),
  ]
  const adjusted = benjaminiHochberg(tested.map(({ p }) => p))
  const stands = (i: number): { pAdjusted: number | null; standing: Standing } => {
    const pAdjusted = adjusted[i] ?? null
    if (pAdjusted === null) return { pAdjusted, standing: 'not-tested' }
    if (pAdjusted > FALSE_CLAIMS) return { pAdjusted, standing: 'cannot-tell' }
    return { pAdjusted, standing: tested[i]?.isAbove === true ? 'above' : 'below' }
  }
  return {
    ...(await answeredAs(mirror, now)),
    pcode,
    name: place.name,
    base: { from: base.from, to: base.to },
    measures,
    unmatched: peerMeasures.filter((measure) => own[measure] === null),
    candidates: able.length,
    excluded: measures.flatMap((lacks) => {
      const districts = known.filter(({ baseline }) => lacking(baseline, measures) === lacks).length
      return districts === 0 ? [] : [{ lacks, districts }]
    }),
    rows: areas.map((area, i) => ({ ...named(area), ...reasonFor(chosen[i], measures) })),
    violence: { ...violence, ...stands(0) },
    answers: answers.map((answer, i) => ({ ...answer, ...stands(i + 1) })),
  }

  function violenceBeside(): Pick<Peers['violence'], 'here' | 'peers' | 'ratio'> {
    const rated = areas.map((area) => ({ area, side: counted.of(area).now }))
    const side = counted.of(here).now
    const told = rated.flatMap(({ side: each }) => exposedOf(each) ?? [])
    const [own, together] = [exposedOf(side), told.length === 0 ? null : sumOf(told)]
    const found = own === null || together === null ? null : rateChange(own, together, counted.dispersion)
    return {
      here: side.rate,
      peers: rated.map(({ area, side: { rate } }) => ({ ...named(area), rate })),
      ratio: found?.status === 'ok' ? { ratio: found.ratio, lo: found.lo, hi: found.hi, p: found.p } : null,
    }
  }
})

const named = ({ place: { pcode, name } }: PlacedArea) => ({ pcode, name })
const lacking = (baseline: Baseline, measures: readonly PeerMeasure[]): PeerMeasure | undefined =>
  measures.find((measure) => baseline[measure] === null)

function reasonFor(
  peer: Peer | undefined,
  measures: readonly PeerMeasure[],
): Pick<Peers['rows'][number], 'distance' | 'reason'> {
  const differences = measures.map((measure, k) => ({ measure, by: peer?.differences[k] ?? 0 }))
  const isAlike = ({ by }: { by: number }): boolean => Math.abs(by) <= LARGEST_DIFFERENCE
  return {
    distance: peer?.distance ?? 0,
    reason: {
      code: 'peer-chosen',
      alike: differences.filter(isAlike).map(({ measure }) => measure),
      apart: differences.filter((each) => !isAlike(each)).map(({ measure, by }) => ({ measure, isMore: by > 0 })),
    },
  }
}

type Side = ReturnType<Awaited<ReturnType<typeof incidentChanges>>['of']>['now']
const exposedOf = ({ incidents, rate }: Side): Exposed | null =>
  incidents === null || rate.population === null ? null : { events: incidents, time: rate.population * rate.months }
const sumOf = (sides: readonly Exposed[]): Exposed => ({
  events: sides.reduce((sum, { events }) => sum + events, 0),
  time: sides.reduce((sum, { time }) => sum + time, 0),
})
