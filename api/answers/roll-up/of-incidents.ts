/** The roll-up of what happens: incidents for the people living in each district, each held against all others together. */
import { sum } from 'd3-array'
import { monthlyDispersion, rateChange } from '#api/analytics/evaluation/rate-change.ts'
import { districtSpread } from '#api/analytics/small-areas/district-spread.ts'
import type { RateRatio } from '#api/contract/changes.ts'
import type { DistrictRow } from '#api/contract/districts.ts'
import type { RateEstimate } from '#api/contract/estimates.ts'
import type { Scope } from '#api/contract/filters.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { atlas } from '#api/queries/atlas.ts'
import { violentKinds } from '#data/schema/incident.ts'
import { monthlyIn } from '../changes/incident-changes.ts'
import { areasOf } from '../districts/areas.ts'
import { districts as districtRows } from '../districts/districts.ts'
import type { Standing } from './coverage.ts'
import type { Measured, MeasuredDistrict } from './measured-district.ts'

/** What a rate is told per. @unit person-years */
const PER = 100_000
type Exposed = { events: number; time: number }

export async function ofIncidents(mirror: Mirror, asked: Scope): Promise<Measured> {
  const scope: Scope = { ...asked, pcodes: null }
  const counting: Scope = { ...scope, level: 'district', kinds: scope.kinds ?? [...violentKinds] }
  const at = (level: Scope['level']) => districtRows(mirror, { ...scope, level })
  const [places, own, regions, countries, monthly] = await Promise.all([
    atlas(mirror, scope.asOf),
    at('district'),
    at('region'),
    at('country'),
    monthlyIn(mirror, counting),
  ])
  const dispersion = monthlyDispersion(monthly)
  const rows = new Map(own.rows.map((row) => [row.pcode, row]))
  const exposed = new Map(own.rows.flatMap((row) => exposedIn(row, scope).map((each) => [row.pcode, each] as const)))
  const all: Exposed = {
    events: sum(exposed.values(), ({ events }) => events),
    time: sum(exposed.values(), ({ time }) => time),
  }
  const districts = areasOf(places, 'district', null).map((area): MeasuredDistrict => {
    const rate = rows.get(area.pcode)?.rate ?? null
    const here = exposed.get(area.pcode)
    const toOthers = here === undefined ? null : besideOthers(here, all, dispersion)
    return {
      area,
      people: rate?.population ?? null,
      share: null,
      rate,
      standing: standingOf(rate),
      fromCountry: null,
      toOthers,
      p: toOthers?.p ?? null,
      isAbove: toOthers !== null && (toOthers.ratio === null || toOthers.ratio > 1),
    }
  })
  const [country, another] = countries.rows
  const regionRates = new Map(regions.rows.map((row) => [row.pcode, row.rate]))
  return {
    districts,
    country: { share: null, rate: another === undefined ? (country?.rate ?? null) : null },
    regionOf: ({ place }) => ({ share: null, rate: regionRates.get(place.pcode) ?? null }),
    spread: spreadOf([...exposed.values()], all, dispersion),
    byPeople: null,
    dispersion,
  }
}

function exposedIn({ incidents, violent, rate }: DistrictRow, { kinds }: Scope): Exposed[] {
  const events = kinds === null ? violent : incidents
  return events === null || rate.population === null || rate.months === 0
    ? []
    : [{ events, time: (rate.population * rate.months) / 12 }]
}

const standingOf = (rate: RateEstimate | null): Standing =>
  rate === null || rate.status === 'no_data' ? 'not-measured' : rate.precision === 'hidden' ? 'imprecise' : 'told'

function besideOthers(here: Exposed, all: Exposed, dispersion: number): RateRatio | null {
  const others = { events: all.events - here.events, time: all.time - here.time }
  const found = rateChange(here, others, dispersion)
  if (found.status !== 'ok') return null
  const { ratio, lo, hi, p } = found
  return { ratio, lo, hi, p }
}

/** Chance moves a rate by what it would if every district had the common one, times as much as months vary by themselves. */
function spreadOf(districts: readonly Exposed[], all: Exposed, dispersion: number): Measured['spread'] {
  if (all.events === 0) return { status: 'not_tested', reason: 'constant' }
  return districtSpread(
    districts.map(({ events, time }) => (events / time) * PER),
    districts.map(({ time }) => (dispersion * (all.events / all.time) * PER * PER) / time),
  )
}
