/**
 * What prevention must avert to pay for itself, and how likely it is to: a cost set against the incidents that did not happen.
 * Every price is the caller's; none is held here.
 * @section i
 * @method balance
 * @source Drummond et al. (2015) Methods for the Economic Evaluation of Health Care Programmes, 4th ed., ch. 5 and 11
 * @source Brown, Cai & DasGupta (2001) Statistical Science 16:101 (the prior of the count)
 * @units US dollars; incidents; months; probabilities 0 to 1
 */

import { gammaQuantile } from '../numeric/gamma.ts'
import { demand } from '../numeric/gap.ts'
import { normalCdf } from '../numeric/normal.ts'

export type BreakEven = { incidents: number; monthsEach: number }

/**
 * @formula An amount A pays if it averts A / C incidents, each at a cost of C; over H months that is one in H C / A months.
 * @gap Null where the amount is 0: there is nothing to pay back.
 * @example 60,000 over 24 months at 20,000 an incident: 3 incidents, one in 8 months.
 */
export function breakEven(amountUsd: number, incidentUsd: number, months: number): BreakEven | null {
  demand(amountUsd >= 0 && incidentUsd > 0 && months > 0, 'an amount >= 0, a cost and months above 0')
  if (amountUsd === 0) return null
  return { incidents: amountUsd / incidentUsd, monthsEach: (months * incidentUsd) / amountUsd }
}

/** How many incidents there were, in how many months, where it is to work. */
export type Baseline = { incidents: number; months: number }
/** Incidents after over before, beside places like it, with its 95 % interval. */
export type MeasuredEffect = { ratio: number; lo: number; hi: number }
export type Averted = {
  /** Incidents that would not happen, with their 95 % interval; below 0 there would be more. */
  value: number
  lo: number
  hi: number
  /** The probability that at least so many would not happen. */
  atLeast: (incidents: number) => number
}
export type PaysOff = {
  /** US dollars for each averted incident; null where none is averted: no amount would do. */
  costEach: { value: number | null; lo: number | null; hi: number | null }
  /** That what is averted costs at least the amount; null where nobody says what one costs. */
  probability: number | null
}

const Z = 1.959963984540054
/** Equally likely rates the baseline is taken to be: the probability moves by less than 0.002 with more. @unit points */
const RATES = 200
/** Beyond it lies no more than 1 in 10^15 of what the effect may be. @unit standard errors */
const FARTHEST = 8
/** Halvings of a quantile's bracket, to 1 in 10^15 of it. @unit steps */
const HALVINGS = 60

/**
 * @formula X = L H (1 - R) over H months. L ~ Gamma(x + 1/2, m), x incidents seen in m months; log R ~ Normal(log ratio, s), s = (log
 *   hi - log lo) / (2 x 1.96); independent. P(X >= t) is the mean over L of Phi((log(1 - t / (L H)) - log ratio) / s). The value is
 *   (x / m) H (1 - ratio), the interval the 2.5 % and 97.5 % points of X.
 * @shape The effect is taken to last all H months and to be the same here as where it was measured.
 * @throws On months or a baseline's months of 0, and on a ratio outside its interval.
 * @example 36 seen in 12 months, ratio 0.25, 12 months: 27 averted.
 */
export function incidentsAverted(baseline: Baseline, effect: MeasuredEffect, months: number): Averted {
  demand(baseline.incidents >= 0 && baseline.months > 0 && months > 0, 'incidents >= 0, months above 0')
  demand(effect.lo > 0 && effect.lo <= effect.ratio && effect.ratio <= effect.hi, 'a ratio within its interval')
  const spread = Math.log(effect.hi / effect.lo) / (2 * Z)
  const expected = Array.from(
    { length: RATES },
    (_, k) => gammaQuantile((k + 0.5) / RATES, baseline.incidents + 0.5, baseline.months) * months,
  )
  const chance = (least: number, events: number): number => {
    const remaining = 1 - least / events
    if (remaining <= 0) return 0
    const log = Math.log(remaining / effect.ratio)
    return spread === 0 ? Number(log >= 0) : normalCdf(log / spread)
  }
  const atLeast = (least: number): number =>
    expected.reduce((total, events) => total + chance(least, events), 0) / RATES
  const most = Math.max(...expected)
  const quantile = (share: number): number => {
    let [low, high] = [Math.min(0, most * (1 - effect.ratio * Math.exp(FARTHEST * spread))), most]
    for (let k = 0; k < HALVINGS; k++) {
      const middle = (low + high) / 2
      if (atLeast(middle) > 1 - share) low = middle
      else high = middle
    }
    return (low + high) / 2
  }
  const value = (baseline.incidents / baseline.months) * months * (1 - effect.ratio)
  return { value, lo: quantile(0.025), hi: quantile(0.975), atLeast }
}

/**
 * @formula Cost of each A / X, for the value of X and the ends of its interval; it pays off with P(X >= A / C).
 * @gap An end of the cost is null where X is 0 or less there; the probability where C is not known.
 * @example 54,000 for 27 averted: 2,000 each.
 */
export function paysOff(averted: Averted, amountUsd: number, incidentUsd: number | null): PaysOff {
  demand(amountUsd > 0 && (incidentUsd === null || incidentUsd > 0), 'amounts above 0')
  const each = (incidents: number): number | null => (incidents > 0 ? amountUsd / incidents : null)
  return {
    costEach: { value: each(averted.value), lo: each(averted.hi), hi: each(averted.lo) },
    probability: incidentUsd === null ? null : averted.atLeast(amountUsd / incidentUsd),
  }
}
