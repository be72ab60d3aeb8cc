/** Incidents per 100,000 person-years as it travels: the estimate, or why there is none. */
import { incidentRate } from '#api/analytics/small-areas/rates.ts'
import type { RateEstimate } from '#api/contract/estimates.ts'
import type { People } from './people.ts'

/** `months`: those of the period in which incidents were being recorded. */
export function rateOf(incidents: number | null, people: People | null, months: number): RateEstimate {
  const rate = incidentRate(incidents, people?.people ?? null, months / 12)
  const known = { months, population: people?.people ?? null, populationYear: people?.year ?? null }
  if (rate.status === 'not_tested') {
    const reason = incidents === null ? 'no-data' : 'no-population'
    return { value: null, lo: null, hi: null, ...known, precision: null, status: 'no_data', reason }
  }
  return {
    value: rate.rate,
    lo: rate.lo,
    hi: rate.hi,
    ...known,
    precision: rate.status === 'ok' ? 'shown' : 'hidden',
    status: rate.status,
    reason: rate.status === 'ok' ? null : 'too-few',
  }
}
