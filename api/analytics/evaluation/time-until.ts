/**
 * How long until half of a number of things have happened, when some have not happened yet.
 * @section i
 * @method provider-clock
 * @units days, as whole numbers or not; shares 0-1
 */
import { demand } from '../numeric/gap.ts'

/** The normal quantile of a 95 % interval. @unit standard errors */
const Z_95 = 1.959963984540054
/** The middle. @unit share of things */
const HALF = 0.5
/** A product of fractions that is one half may be written a little above it. @unit share of things */
const ROUNDING = 1e-12

export type Waited = { days: number; happened: boolean }
export type TimeUntil = { median: number | null; lo: number | null; hi: number | null }

/**
 * @formula Kaplan-Meier: S(t) = prod over t_i <= t of (1 - d_i/n_i); the median is the first t with S(t) <= 1/2. Interval (Brookmeyer and
 *   Crowley): every t at which log(-log S(t)) lies within 1.96 standard errors of log(-log 1/2), its variance being
 *   sum d_i/(n_i(n_i - d_i)) / (log S(t))^2 (Greenwood).
 * @source Kaplan and Meier (1958) JASA 53:457; Brookmeyer and Crowley (1982) Biometrics 38:29
 * @shape `waited` one entry a thing, `days` >= 0: until it happened, or so far.
 * @gap Null where S never comes down to 1/2, and where a bound of the interval never does.
 * @example Miller's leukaemia patients, maintained: 9, 13, 13+, 18, 23, 28+, 31, 34, 45+, 48, 161+: median 31, interval from 13, no upper bound.
 */
export function timeUntilHalf(waited: readonly Waited[]): TimeUntil {
  demand(
    waited.every(({ days }) => days >= 0),
    'nobody waits less than no time',
  )
  const times = [...new Set(waited.filter(({ happened }) => happened).map(({ days }) => days))].sort((a, b) => a - b)
  const found: TimeUntil = { median: null, lo: null, hi: null }
  let surviving = 1
  let greenwood = 0
  for (const time of times) {
    const waiting = waited.filter(({ days }) => days >= time).length
    const now = waited.filter(({ days, happened }) => happened && days === time).length
    surviving *= 1 - now / waiting
    greenwood += now / (waiting * (waiting - now))
    const { lo, hi } = boundsOf(surviving, greenwood)
    if (lo <= HALF) found.lo ??= time
    if (surviving <= HALF + ROUNDING) found.median ??= time
    if (hi !== null && hi <= HALF) found.hi ??= time
  }
  return found
}

/** Of the share still waiting. Where nobody is left, how few there might be is known, but not how many. */
function boundsOf(surviving: number, greenwood: number): { lo: number; hi: number | null } {
  if (surviving <= 0) return { lo: 0, hi: null }
  const hazard = -Math.log(surviving)
  const reach = (Z_95 * Math.sqrt(greenwood)) / hazard
  return { lo: Math.exp(-hazard * Math.exp(reach)), hi: Math.exp(-hazard * Math.exp(-reach)) }
}
