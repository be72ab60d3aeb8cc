/**
 * Incidents per 100 000 people and year, with an exact interval and the rule for when a rate may be shown.
 * @section c
 * @method rates
 * @source Parker et al. (2023) NCHS Vital and Health Statistics 2(200), rates
 * @units events per 100 000 people and year
 */
import { gammaQuantile } from '../numeric/gamma.ts'
import { demand, type GapReason } from '../numeric/gap.ts'

/** Rates are told per 100 000 people a year. @unit people */
const PER = 100_000
/** NCHS: below ten events a rate is noise. @unit events */
const FEWEST_EVENTS = 10
/** NCHS: widest interval, as a share of the rate, that is still shown. @unit ratio to the rate */
const WIDEST_RELATIVE = 1.6

export type IncidentRate =
  | { status: 'ok' | 'unreliable'; count: number; rate: number; lo: number; hi: number; reasons: RateReason[] }
  | { status: 'not_tested'; count: number | null; rate: null; lo: null; hi: null; reasons: RateReason[] }
export type RateReason =
  | { code: 'few-events'; count: number; fewest: number }
  | { code: 'wide-interval'; relativeWidth: number; widest: number }
  | { code: Extract<GapReason, 'no-data' | 'no-exposure'> }

/**
 * @formula Exact 95 % limits for a Poisson count: lo = G^-1(.025; O), 0 if O = 0; hi = G^-1(.975; O + 1).
 * @source Garwood (1936) Biometrika 28:437
 * @example 0 gives [0, 3.6889].
 */
export function garwoodInterval(count: number): { lo: number; hi: number } {
  demand(count >= 0, 'a count cannot be negative')
  return { lo: gammaQuantile(0.025, count, 1), hi: gammaQuantile(0.975, count + 1, 1) }
}

/**
 * @formula rate = O / (N T) * 100 000, N persons, T years.
 * @gap Null population or count: no rate.
 * @gap `unreliable` (show the count, not the rate) when O < 10 or the interval is wider than 160 % of the rate (NCHS
 *   rate standard).
 * @example 20 events, 100 000 people, one year: 20 [12.2165, 30.8884], ok.
 */
export function incidentRate(count: number | null, population: number | null, years: number): IncidentRate {
  const none = { rate: null, lo: null, hi: null } as const
  if (count === null) return { status: 'not_tested', count, ...none, reasons: [{ code: 'no-data' }] }
  if (population === null || !(population > 0) || !(years > 0)) {
    return { status: 'not_tested', count, ...none, reasons: [{ code: 'no-exposure' }] }
  }
  const scale = PER / (population * years)
  const limits = garwoodInterval(count)
  const reasons: RateReason[] = []
  if (count < FEWEST_EVENTS) reasons.push({ code: 'few-events', count, fewest: FEWEST_EVENTS })
  const relativeWidth = count === 0 ? null : (limits.hi - limits.lo) / count
  if (relativeWidth !== null && relativeWidth > WIDEST_RELATIVE) {
    reasons.push({ code: 'wide-interval', relativeWidth, widest: WIDEST_RELATIVE })
  }
  return {
    status: reasons.length === 0 ? 'ok' : 'unreliable',
    count,
    rate: count * scale,
    lo: limits.lo * scale,
    hi: limits.hi * scale,
    reasons,
  }
}
