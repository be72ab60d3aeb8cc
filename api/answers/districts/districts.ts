/**
 * One row a place for the whole filter: what happened, what people say, what is missing and why. The rows and what was left out
 * add up to the incidents of the period, always.
 */

import type { Coverage, DistrictRow, Districts } from '#api/contract/districts.ts'
import type { Gap, GapReason, Precision, ShareEstimate } from '#api/contract/estimates.ts'
import type { Scope } from '#api/contract/filters.ts'
import { problem } from '#api/contract/problems.ts'
import { remembered } from '#api/mirror/answer-cache.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { grievanceShares } from '#api/perception/grievance-shares.ts'
import { indicatorCells } from '#api/perception/indicator-cells.ts'
import { smoothedShares } from '#api/perception/smoothed-shares.ts'
import { atlas } from '#api/queries/atlas.ts'
import { monthsRecorded } from '#api/queries/incident-span.ts'
import type { incidentsByPlace } from '#api/queries/incidents-by-place.ts'
import { flagIndicator } from '#data/schema/indicators.ts'
import { countMonths } from '#data/schema/period.ts'
import { answeredAs } from '../answered-as.ts'
import { areaIn } from './area-in.ts'
import { areasOf, type PlacedArea } from './areas.ts'
import { happenings } from './happenings.ts'
import { peopleIn } from './people.ts'
import { rateOf } from './rate-of.ts'
import { smoothedRates } from './smoothed-rates.ts'

const grievancesNamed = 3

export const districts = remembered(async (mirror: Mirror, scope: Scope): Promise<Districts> => {
  if (scope.level === 'community') {
    throw problem('request.invalid', undefined, {
      level: { code: 'only-by-levels', levels: ['district', 'region', 'country'] },
    })
  }
  const { asOf, group } = scope
  const places = await atlas(mirror, asOf)
  const areas = areasOf(places, scope.level, scope.pcodes)
  const everywhere = scope.pcodes === null ? areas : areasOf(places, scope.level, null)
  const [happened, all, people, areaKm2, cells, grievances, single, recorded] = await Promise.all([
    happenings(mirror, scope),
    happenings(mirror, { ...scope, pcodes: null }),
    peopleIn(mirror, { year: Number(scope.to.slice(0, 4)), asOf }),
    areaIn(mirror, asOf),
    indicatorCells(mirror, { group, asOf, indicator: scope.indicator }),
    indicatorCells(mirror, { group, asOf, indicator: flagIndicator }),
    grievanceShares(mirror, { group, asOf }),
    monthsRecorded(mirror, scope),
  ])
  const { counted, measured, sources, active, open } = happened
  const watched = recorded > 0
  const incidents = byPlace(counted)
  const incidentsEverywhere = byPlace(all.counted)
  const nothing = { incidents: 0, violent: 0, fatalities: 0 }
  const rates = smoothedRates(
    everywhere.map((area) => ({
      pcode: area.pcode,
      incidents: watched ? ratedCount(incidentsEverywhere.get(area.pcode) ?? nothing, scope) : null,
      people: people(area)?.people ?? null,
    })),
    recorded,
  )
  const [country] = places.at('country')
  const shares = smoothedShares({
    cells,
    areas: everywhere.map((area) => ({ ...area, region: area.place.regionPcode })),
    whole:
      Object.keys(group).length > 0
        ? null
        : { pcode: country?.pcode ?? 'all', districts: places.at('district').map(({ pcode }) => pcode) },
    period: scope,
    peopleOf: (area) => people(area)?.people ?? null,
  })

  const sumOf = (values: ReadonlyMap<string, number>, area: PlacedArea): number =>
    area.districts.reduce((sum, pcode) => sum + (values.get(pcode) ?? 0), 0)

  const rowOf = (area: PlacedArea): DistrictRow => {
    const { place } = area
    const happened = watched ? (incidents.get(place.pcode) ?? nothing) : null
    const rate = rateOf(ratedCount(happened, scope), people(area), recorded)
    const perception = cells.shareIn(area, scope).shown
    const grievance = grievances.shareIn(area, scope).shown
    const wave = grievances.waveIn(area, scope)
    const before = wave === null ? null : grievances.waveBefore(area, wave)
    const previous = before === null ? null : grievances.share(area, before).shown
    const change = changeSince(previous, grievance)
    const top =
      wave === null || grievance.status === 'suppressed'
        ? []
        : single
            .at(area, wave)
            .slice(0, grievancesNamed)
            .map(({ grievance }) => ({ grievance }))
    return {
      pcode: place.pcode,
      name: place.name,
      regionPcode: place.regionPcode,
      regionName: place.regionName,
      incidents: happened?.incidents ?? null,
      violent: happened?.violent ?? null,
      fatalities: happened?.fatalities ?? null,
      sources: watched ? (sources.get(place.pcode) ?? 0) : null,
      rate,
      rateSmoothed: rates.of(area.pcode),
      perception,
      perceptionSmoothed: shares.of(area.pcode),
      perceptionChange: cells.changeIn(area, scope),
      grievance: { ...grievance, change, top },
      measures: measured(area),
      areaKm2: areaKm2(area),
      interventionsActive: sumOf(active, area),
      openSites: sumOf(open, area),
      gaps: [
        ...(watched ? [] : (['incidents', 'violent', 'fatalities'] as const).map((field) => gapOf(field, 'no-data'))),
        ...missing('rate', rate),
        ...missing('perception', perception),
        ...missing('grievance', grievance),
        ...(change === null && grievance.value !== null ? [gapOf('grievance.change', 'no-data')] : []),
      ],
    }
  }

  const rows = areas.map(rowOf)
  const neverAsked = areas.filter(
    (area) => cells.waveIn(area, scope) === null && cells.wavesAt(area).every((w) => w.endedOn >= scope.toDate),
  )
  return {
    ...(await answeredAs(mirror, scope)),
    level: scope.level,
    indicator: scope.indicator,
    total: rows.length,
    rows,
    coverage: {
      districts: rows.length,
      asked: areas.filter((area) => cells.waveIn(area, scope) !== null).length,
      neverAsked: neverAsked.map((area) => area.place.pcode),
      lastWave:
        areas
          .flatMap((area) => cells.waveIn(area, scope) ?? [])
          .sort(byEnd)
          .at(-1)?.waveId ?? null,
      ...leftOut(counted),
      months: countMonths(scope.from, scope.to),
      monthsRecorded: recorded,
    },
    rateModel: rates.model,
    shareModel: shares.model,
  }
})

const byPlace = (counted: Awaited<ReturnType<typeof incidentsByPlace>>) =>
  new Map(counted.flatMap((c) => (c.fate === 'counted' && c.pcode !== null ? [[c.pcode, c] as const] : [])))

/** A rate counts the kinds asked for; where none are, those that are violence. */
const ratedCount = (happened: { incidents: number; violent: number } | null, { kinds }: Scope): number | null =>
  happened === null ? null : kinds === null ? happened.violent : happened.incidents

const byEnd = (a: { endedOn: string }, b: { endedOn: string }): number =>
  a.endedOn < b.endedOn ? -1 : a.endedOn > b.endedOn ? 1 : 0

/** A change from a hidden share to a shown one would tell the hidden one. */
const changeSince = (previous: ShareEstimate | null, now: ShareEstimate): number | null =>
  previous === null ||
  previous.value === null ||
  now.value === null ||
  (previous.precision === 'hidden' && now.precision !== 'hidden')
    ? null
    : now.value - previous.value

const gapOf = (field: string, reason: GapReason): Gap => ({ field, reason })

type Estimate = { value: number | null; precision: Precision | null; reason: GapReason | null }
const missing = (field: string, estimate: Estimate): Gap[] =>
  estimate.value === null || estimate.precision === 'hidden' ? [gapOf(field, estimate.reason ?? 'no-data')] : []

function leftOut(
  counted: Awaited<ReturnType<typeof incidentsByPlace>>,
): Pick<Coverage, 'leftOut' | 'incidentsInPeriod'> {
  const of = (fate: string): number => counted.reduce((sum, c) => (c.fate === fate ? sum + c.incidents : sum), 0)
  return {
    leftOut: {
      placeTooVague: of('place-too-vague'),
      districtReplaced: of('district-replaced'),
      outsideEveryDistrict: of('outside'),
      dateTooVague: of('date-too-vague'),
    },
    incidentsInPeriod: counted.reduce((sum, c) => sum + c.incidents, 0),
  }
}
