/**
 * Rates steadied by those of all places of the level (Marshall's empirical Bayes): the posterior of each, and how likely its true
 * rate lies above the common one. The places asked for only choose which are shown.
 */
import { smoothRates } from '#api/analytics/small-areas/empirical-bayes.ts'
import { exceedanceClasses, FEWEST_EVENTS } from '#api/analytics/small-areas/exceedance-class.ts'
import { rateExceedance, ratePosterior } from '#api/analytics/small-areas/gamma-posterior.ts'
import type { SmoothedRate } from '#api/contract/estimates.ts'

const PER = 100_000
export type Exposed = { pcode: string; incidents: number | null; people: number | null }
export type SmoothedRates = {
  of(pcode: string): SmoothedRate
  model: { threshold: number; pooled: boolean; tooFew: boolean; places: number } | null
}

export function smoothedRates(places: readonly Exposed[], months: number): SmoothedRates {
  const exposure = places.map(({ people }) => (people === null || months === 0 ? null : (people * months) / 12))
  const counts = places.map(({ incidents }) => incidents)
  const smoothed = smoothRates(counts, exposure)
  const classes = exceedanceClasses(counts, exposure)
  const index = new Map(places.map(({ pcode }, i) => [pcode, i]))
  const rated = places.filter(({ incidents }, i) => incidents !== null && (exposure[i] ?? null) !== null)
  const events = rated.reduce((sum, { incidents }) => sum + (incidents ?? 0), 0)
  return {
    model:
      smoothed === null
        ? null
        : {
            threshold: smoothed.b * PER,
            pooled: smoothed.pooled,
            tooFew: events < FEWEST_EVENTS,
            places: rated.length,
          },
    of(pcode) {
      const i = index.get(pcode)
      const place = i === undefined ? undefined : places[i]
      const n = i === undefined ? null : (exposure[i] ?? null)
      if (place === undefined) return without('not-tested')
      if (place.incidents === null) return without('no-data')
      if (n === null || smoothed === null) return without('no-population')
      const { mean, lo, hi, pooled } = ratePosterior(place.incidents, n, smoothed)
      return {
        value: mean * PER,
        lo: lo * PER,
        hi: hi * PER,
        exceedance: rateExceedance(place.incidents, n, smoothed, smoothed.b),
        exceedanceClass: i === undefined ? null : (classes[i] ?? null),
        pooled,
        reason: null,
      }
    },
  }
}

const without = (reason: 'no-data' | 'no-population' | 'not-tested'): SmoothedRate => ({
  value: null,
  lo: null,
  hi: null,
  exceedance: null,
  exceedanceClass: null,
  pooled: false,
  reason,
})
