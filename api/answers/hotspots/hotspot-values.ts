/**
 * What is tested for each district: smoothed rates, plain counts, or steadied shares; null with the reason where there is none.
 * Rates go into local Moran's I standardised, not smoothed: smoothing would make neighbours of small districts look alike.
 */

import { smoothRates, standardiseRates } from '#api/analytics/small-areas/empirical-bayes.ts'
import { fayHerriot } from '#api/analytics/small-areas/fay-herriot.ts'
import { smoothVariances } from '#api/analytics/small-areas/smooth-variances.ts'
import type { GapReason } from '#api/contract/estimates.ts'
import type { Scope } from '#api/contract/filters.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { indicatorCells } from '#api/perception/indicator-cells.ts'
import { isRecorded } from '#api/queries/incident-span.ts'
import { incidentsByPlace } from '#api/queries/incidents-by-place.ts'
import { paramsOf } from '#api/queries/scope.ts'
import { violentKinds } from '#data/schema/incident.ts'
import { countMonths } from '#data/schema/period.ts'
import { peopleIn } from '../districts/people.ts'

export type Tested = { value: number | null; reason: GapReason | null }
/** Below this share of districts with a sound estimate, a map of shares is not tested. */
const FEWEST_SOUND = 0.7

export type TestedValues = {
  /** For Gi*. */
  shown: Tested[]
  /** For Moran's I and its local kind; null where `shown` is. */
  compared: (number | null)[]
}
export type TestedOf = 'rate' | 'count' | 'indicator'

const alike = (shown: Tested[]): TestedValues => ({ shown, compared: shown.map(({ value }) => value) })
const known = (value: number): Tested => ({ value, reason: null })
const gap = (reason: GapReason): Tested => ({ value: null, reason })

/** Incidents of the filter's kinds, or of violent kinds when none are chosen, in every district. */
export async function countsOf(mirror: Mirror, scope: Scope, pcodes: readonly string[]): Promise<(number | null)[]> {
  if (!(await isRecorded(mirror, scope))) return pcodes.map(() => null)
  const params = {
    ...paramsOf(scope),
    level: 'district',
    pcodes: null,
    kinds: scope.kinds ?? violentKinds,
    violentKinds,
  }
  const counted = await incidentsByPlace(mirror, params)
  const incidents = new Map(
    counted.flatMap((c) => (c.fate === 'counted' && c.pcode !== null ? [[c.pcode, c.incidents]] : [])),
  )
  return pcodes.map((pcode) => incidents.get(pcode) ?? 0)
}

export async function testedValues(
  mirror: Mirror,
  scope: Scope,
  of: TestedOf,
  pcodes: readonly string[],
): Promise<TestedValues> {
  if (of === 'rate') return ratesOf(mirror, scope, pcodes)
  if (of === 'indicator') return alike(await sharesOf(mirror, scope, pcodes))
  const counts = await countsOf(mirror, scope, pcodes)
  return alike(counts.map((value) => ({ value, reason: value === null ? 'no-data' : null })))
}

async function ratesOf(mirror: Mirror, scope: Scope, pcodes: readonly string[]): Promise<TestedValues> {
  const counts = await countsOf(mirror, scope, pcodes)
  const people = await peopleIn(mirror, { year: Number(scope.to.slice(0, 4)), asOf: scope.asOf })
  const years = countMonths(scope.from, scope.to) / 12
  const exposure = pcodes.map((pcode) => {
    const living = people({ pcode, districts: [pcode] })
    return living === null ? null : living.people * years
  })
  const smoothed = smoothRates(counts, exposure)
  const shown = pcodes.map((_, i) => {
    if (counts[i] === null) return gap('no-data')
    const rate = smoothed?.rates[i] ?? null
    return rate === null ? gap('no-population') : known(rate * 100_000)
  })
  return { shown, compared: standardiseRates(counts, exposure) }
}

async function sharesOf(mirror: Mirror, scope: Scope, pcodes: readonly string[]): Promise<Tested[]> {
  const { indicator, group, asOf } = scope
  const cells = await indicatorCells(mirror, { indicator, group, asOf })
  const estimates = pcodes.map((pcode) => cells.shareIn({ pcode, districts: [pcode] }, scope))
  const sound = estimates.filter(({ shown }) => shown.status === 'ok').length
  if (sound < FEWEST_SOUND * pcodes.length) return pcodes.map(() => gap('too-few'))
  const samples = estimates.map(({ shown, strength }) => (shown.value === null ? null : strength))
  const steadied = fayHerriot(
    samples.map((sample) => sample?.share ?? null),
    smoothVariances(samples),
  )
  return estimates.map(({ shown }, i) => {
    if (shown.value === null) return gap(shown.reason ?? 'no-data')
    return known(steadied.status === 'ok' ? (steadied.model.areas[i]?.estimate ?? shown.value) : shown.value)
  })
}
