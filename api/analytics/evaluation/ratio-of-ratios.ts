/**
 * Did one place change more than others? The ratio of two rate ratios from four counts, with an interval that allows for streets
 * that vary by themselves more than chance would; what change could have been seen; how many more months would do.
 * @section i
 * @method evaluation
 * @source Bernal, Cummins & Gasparrini (2017) IJE 46:348
 * @source McCullagh & Nelder (1989) Generalized Linear Models
 * @units ratio of rate ratios, without unit; months
 */
import { demand } from '../numeric/gap.ts'
import { twoSidedP } from '../numeric/normal.ts'
import type { BeforeAfter } from './displacement.ts'

export type RatioOfRatios = { ratio: number; lo: number; hi: number; p: number }

const Z = 1.959963984540054
/** Power of 80 % at 5 %, two-sided: 1.96 + 0.84. @unit standard errors */
const SEEN = 2.8
/** Where a count is 0, half an event is added to each. @unit incidents */
const HALF = 0.5
/** Nobody waits longer for an answer. @unit months */
const MOST_MONTHS = 60

const isPositive = ({ before, after }: BeforeAfter): boolean => before > 0 && after > 0
const widened = (counts: BeforeAfter, by: number): BeforeAfter => ({
  before: counts.before + by,
  after: counts.after + by,
})
const variance = (treated: BeforeAfter, comparison: BeforeAfter): number =>
  1 / treated.before + 1 / treated.after + 1 / comparison.before + 1 / comparison.after

/**
 * @formula R = (a1/a0) / (c1/c0); se(log R) = sqrt(phi (1/a0 + 1/a1 + 1/c0 + 1/c1)); 0.5 is added to all four where one is 0.
 * @shape Equal windows. `dispersion` phi >= 1, as `streetDispersion` finds it.
 * @example 64 to 28 beside 60 to 57, phi 1: 0.461 [0.260, 0.817].
 */
export function ratioOfRatios(treated: BeforeAfter, comparison: BeforeAfter, dispersion: number): RatioOfRatios {
  demand(dispersion >= 1, 'counts vary at least as chance does')
  const by = isPositive(treated) && isPositive(comparison) ? 0 : HALF
  const [a, c] = [widened(treated, by), widened(comparison, by)]
  const log = Math.log((a.after * c.before) / (a.before * c.after))
  const se = Math.sqrt(dispersion * variance(a, c))
  return { ratio: Math.exp(log), lo: Math.exp(log - Z * se), hi: Math.exp(log + Z * se), p: twoSidedP(log / se) }
}

/**
 * How much more do streets where nothing was done vary between two windows than chance alone would have it?
 * @formula phi = max(1, sum (y1 - n s)^2 / (n s (1 - s)) / (m - 1)) over m places with n = y0 + y1 > 0, s the share of all events
 *   that came after.
 * @gap 1 with fewer than two places, or where all events came in one window.
 * @example (5, 5), (5, 5): 1.
 */
export function streetDispersion(places: readonly BeforeAfter[]): number {
  const met = places.filter(({ before, after }) => before + after > 0)
  const after = met.reduce((sum, place) => sum + place.after, 0)
  const all = met.reduce((sum, place) => sum + place.before + place.after, 0)
  const share = all === 0 ? 0 : after / all
  if (met.length < 2 || share === 0 || share === 1) return 1
  const chiSquared = met.reduce((sum, place) => {
    const n = place.before + place.after
    return sum + (place.after - n * share) ** 2 / (n * share * (1 - share))
  }, 0)
  return Math.max(1, chiSquared / (met.length - 1))
}

/**
 * The smallest fall that could just be seen.
 * @formula R* = exp(-2.80 sqrt(phi (1/a0 + 1/E[a1] + 1/c0 + 1/c1))), E[a1] = a0 R* c1/c0, the largest solution below 1.
 * @gap Null when even a fall to nothing could not be seen, or a count it rests on is 0.
 * @example 64 before, 60 to 57 beside it, phi 1: 0.436.
 */
export function smallestFallSeen(before: number, comparison: BeforeAfter, dispersion: number): number | null {
  if (before === 0 || !isPositive(comparison)) return null
  const drift = comparison.after / comparison.before
  const isSeen = (ratio: number): boolean => {
    const treated = { before, after: before * ratio * drift }
    return Math.log(ratio) <= -SEEN * Math.sqrt(dispersion * variance(treated, comparison))
  }
  const steps = 1000
  let seen: number | null = null
  for (let k = steps - 1; k > 0 && seen === null; k--) if (isSeen(k / steps)) seen = k / steps
  return seen
}

/**
 * How many more months at the present rates would tell what is seen now from no change, windows before growing alike?
 * @formula The least m with |log R| >= 1.96 se of the four counts times (w + m) / w.
 * @shape `months` w: the length of a window so far.
 * @gap Null beyond five years, where nothing is left to wait for, or where a count is 0.
 * @example 14 to 5 beside 13 to 12, 12 months each, phi 1: 11.
 */
export function monthsStillNeeded(
  treated: BeforeAfter,
  comparison: BeforeAfter,
  dispersion: number,
  months: number,
): number | null {
  if (!isPositive(treated) || !isPositive(comparison) || months <= 0) return null
  const log = Math.abs(Math.log((treated.after * comparison.before) / (treated.before * comparison.after)))
  if (log === 0) return null
  const needed = (Z ** 2 * dispersion * variance(treated, comparison)) / log ** 2
  const more = Math.ceil((needed - 1) * months)
  return more > MOST_MONTHS ? null : Math.max(0, more)
}
