/** Incidents per 100,000 person-years as it travels: the estimate, or why there is none. */
import { incidentRate } from '#api/analytics/rates.ts'
import type { RateEstimate } from '#api/contract/estimates.ts'
import type { People } from './people.ts'

export function rateOf(incidents: number | null, people: People | null, years: number): RateEstimate {
  const rate = incidentRate(incidents, people?.people ?? null, years)
  const known = { population: people?.people ?? null, populationYear: people?.year ?? null }
  if (rate.status === 'not_tested') {
    const reason = incidents === null ? 'no-data' : 'no-population'
    return { value: null, lo: null, hi: null, ...known, status: 'no_data', reason }
  }
  return {
    value: rate.rate,
    lo: rate.lo,
    hi: rate.hi,
    ...known,
    status: rate.status,
    reason: rate.status === 'ok' ? null : 'too-few',
  }
}
