/**
 * How good a count forecast was: CRPS, log score, Brier, interval. Skill is always against a named reference.
 * @section j
 * @method forecast
 * @method track-record
 * @units counts (CRPS); nats (log score)
 */
import { type CountForecast, countCdf, countQuantile, logProbability } from './count-distributions.ts'

/** The far tail is cut where less than this remains. @unit probability */
const NEGLIGIBLE = 1e-15
/** Counts up to here are summed one by one. @unit counts */
const TAKEN_SINGLY = 5000
/** Beyond, trapezoids grow by this: the sum stays within 1e-6 of the exact one. @unit share of the count */
const WIDENING = 0.0005

/**
 * @formula CRPS = sum_{k >= 0} (F(k) - 1[y <= k])^2; for a sample, mean |X - y| - 1/2 mean |X - X'|.
 * @source Gneiting & Raftery (2007) JASA 102:359
 * @shape Lower is better, in counts.
 * @example Poisson(0.5) at 0: 0.163165.
 */
export function crps(forecast: CountForecast, y: number): number {
  if (forecast.kind === 'sample') {
    const { values } = forecast
    const miss = values.reduce((sum, x) => sum + Math.abs(x - y), 0) / values.length
    const spread = values.reduce((sum, x) => sum + values.reduce((held, other) => held + Math.abs(x - other), 0), 0)
    return miss - spread / (2 * values.length ** 2)
  }
  const reach = Math.max(y, countQuantile(forecast, 1 - NEGLIGIBLE))
  const below = (k: number) => countCdf(forecast, k) ** 2
  const above = (k: number) => (1 - countCdf(forecast, k)) ** 2
  return sumOver(below, 0, y - 1) + sumOver(above, y, reach)
}

/** Sum of a smooth function over whole numbers: each of them at first, then by trapezoids whose width grows slowly. */
function sumOver(f: (k: number) => number, from: number, to: number): number {
  let sum = 0
  let k = from
  for (; k <= to && k - from < TAKEN_SINGLY; k++) sum += f(k)
  if (k > to) return sum
  let left = f(k)
  sum += left
  while (k < to) {
    const step = Math.min(to - k, Math.max(1, Math.floor((k - from) * WIDENING)))
    const right = f(k + step)
    sum += ((left + right) * step + right - left) / 2
    left = right
    k += step
  }
  return sum
}

/**
 * @formula -ln f(y).
 * @gap Null for a sample forecast.
 */
export function logScore(forecast: CountForecast, y: number): number | null {
  const log = logProbability(forecast, y)
  return log === null ? null : -log
}

/** @formula (P(X >= 1) - 1[y >= 1])^2. */
export const brierAny = (forecast: CountForecast, y: number): number =>
  (1 - countCdf(forecast, 0) - (y >= 1 ? 1 : 0)) ** 2

/** @formula Central 90 % interval, whether it holds y, and its interval score (width + 2/alpha times the miss). */
export function intervalScore(
  forecast: CountForecast,
  y: number,
  alpha = 0.1,
): { lo: number; hi: number; covered: boolean; score: number } {
  const lo = countQuantile(forecast, alpha / 2)
  const hi = countQuantile(forecast, 1 - alpha / 2)
  const miss = y < lo ? lo - y : y > hi ? y - hi : 0
  return { lo, hi, covered: miss === 0, score: hi - lo + (2 / alpha) * miss }
}

/**
 * Quote it against persistence AND against climatology.
 * @formula 1 - S / S_ref.
 * @gap Null when the reference score is 0.
 */
export const skill = (score: number, reference: number): number | null => (reference > 0 ? 1 - score / reference : null)
