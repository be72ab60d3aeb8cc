/**
 * The roll-up of what people say: the cells that every other answer publishes, of districts, regions and the country, each district
 * held against the country. No cell is made for it: what is withheld elsewhere is withheld here.
 */
import { districtSpread } from '#api/analytics/small-areas/district-spread.ts'
import { weightedByPeople } from '#api/analytics/survey/weighted-by-people.ts'
import type { ShareEstimate } from '#api/contract/estimates.ts'
import type { Scope } from '#api/contract/filters.ts'
import type { RollUp } from '#api/contract/roll-up.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { indicatorCells } from '#api/perception/indicator-cells.ts'
import { shareDifference } from '#api/perception/share-difference.ts'
import { atlas } from '#api/queries/atlas.ts'
import { areasOf } from '../districts/areas.ts'
import { peopleIn } from '../districts/people.ts'
import { togetherArea } from '../districts/series.ts'
import type { Standing } from './coverage.ts'
import type { Measured, MeasuredDistrict } from './measured-district.ts'

export async function ofAnswers(mirror: Mirror, scope: Scope): Promise<Measured> {
  const { indicator, group, asOf } = scope
  const [places, cells, people] = await Promise.all([
    atlas(mirror, asOf),
    indicatorCells(mirror, { indicator, group, asOf }),
    peopleIn(mirror, { year: Number(scope.to.slice(0, 4)), asOf }),
  ])
  const whole = togetherArea(places, { ...scope, pcodes: null })
  const country = cells.shareIn(whole, scope)
  const { waveId } = country.shown
  const districts = areasOf(places, 'district', null).map((area): MeasuredDistrict => {
    const own = cells.shareIn(area, scope)
    const fromCountry = shareDifference(own, country)
    return {
      area,
      people: people(area)?.people ?? null,
      share: own.shown,
      rate: null,
      standing: standingOf(own.shown, waveId),
      fromCountry,
      toOthers: null,
      p: fromCountry.precision === 'hidden' ? null : fromCountry.p,
      isAbove: (fromCountry.value ?? 0) > 0,
    }
  })
  const told = districts.filter(({ standing }) => standing === 'told')
  return {
    districts,
    country: { share: country.shown, rate: null },
    regionOf: (area) => ({ share: cells.shareIn(area, scope).shown, rate: null }),
    spread: spreadOf(told.flatMap(({ share }) => share ?? [])),
    byPeople: byPeople(told),
    dispersion: null,
  }
}

function standingOf({ value, status, precision, waveId }: ShareEstimate, ofCountry: string | null): Standing {
  if (status === 'stale' || status === 'no_data' || waveId === null) return 'not-measured'
  if (waveId !== ofCountry) return 'other-wave'
  if (status === 'suppressed') return 'withheld'
  return value === null || precision === 'hidden' ? 'imprecise' : 'told'
}

type Known = { value: number; nEffective: number }
const knownOf = ({ value, nEffective }: ShareEstimate): Known[] =>
  value === null || nEffective === null ? [] : [{ value, nEffective }]

/** Chance moves a share by what it would if all districts had the share they have together: a district of 0 % is not sure of it. */
function spreadOf(shares: readonly ShareEstimate[]): Measured['spread'] {
  const known = shares.flatMap(knownOf)
  const answers = known.reduce((sum, { nEffective }) => sum + nEffective, 0)
  const together = known.reduce((sum, { value, nEffective }) => sum + value * nEffective, 0) / answers
  if (known.length === 0) return { status: 'not_tested', reason: 'too-few' }
  if (together <= 0 || together >= 1) return { status: 'not_tested', reason: 'constant' }
  return districtSpread(
    known.map(({ value }) => value),
    known.map(({ nEffective }) => (together * (1 - together)) / nEffective),
  )
}

function byPeople(told: readonly MeasuredDistrict[]): RollUp['byPeople'] {
  const parts = told.flatMap(({ share, people }) => {
    if (share === null || people === null) return []
    return knownOf(share).map(({ value, nEffective }) => ({ share: value, nEffective, people }))
  })
  const found = weightedByPeople(parts)
  return found === null ? null : { share: found.share, lo: found.lo, hi: found.hi, districts: parts.length }
}
