/**
 * Other intervals for a survey share, beside the Korn-Graubard one that tables use: to answer a reader who knows
 * another, and to compare with other software.
 * @section a
 * @method perception
 * @source Lumley (2010) Complex Surveys
 * @units shares 0-1
 */
import { tQuantile } from '../numeric/distributions.ts'
import { demand } from '../numeric/gap.ts'
import { normalQuantile } from '../numeric/normal.ts'

export type Interval = { lo: number; hi: number }

/**
 * estimate +- t_.975,df SE.
 * @example 5 +- t_.975,14 x 1: [2.855, 7.145].
 */
export function tInterval(estimate: number, se: number, df: number): Interval {
  const reach = tQuantile(0.975, df) * se
  return { lo: estimate - reach, hi: estimate + reach }
}

/** estimate +- 1.96 SE. */
export function normalInterval(estimate: number, se: number): Interval {
  const reach = normalQuantile(0.975) * se
  return { lo: estimate - reach, hi: estimate + reach }
}

const strictlyInside = (share: number) => share > 0 && share < 1

/**
 * On the log-odds scale: logit p +- t_.975,df SE / (p (1 - p)), brought back.
 * @formula Null at p = 0 or 1, where there are no odds.
 * @source Lumley (2010)
 * @example share 0.5, SE 0.1, df 30: [0.3064, 0.6936].
 */
export function logitInterval(share: number, se: number, df: number): Interval | null {
  demand(share >= 0 && share <= 1, 'a share lies in [0, 1]')
  if (!strictlyInside(share)) return null
  const { lo, hi } = tInterval(Math.log(share / (1 - share)), se / (share * (1 - share)), df)
  const back = (odds: number) => 1 / (1 + Math.exp(-odds))
  return { lo: back(lo), hi: back(hi) }
}

/**
 * On the angle that steadies the variance: asin sqrt p +- t_.975,df SE / (2 sqrt(p (1 - p))), brought back by sin^2.
 * @formula Null at p = 0 or 1.
 * @example share 0.5, SE 0.1, df 30: [0.3014, 0.6986].
 */
export function angleInterval(share: number, se: number, df: number): Interval | null {
  demand(share >= 0 && share <= 1, 'a share lies in [0, 1]')
  if (!strictlyInside(share)) return null
  const { lo, hi } = tInterval(Math.asin(Math.sqrt(share)), se / (2 * Math.sqrt(share * (1 - share))), df)
  const back = (angle: number) => Math.sin(Math.min(Math.PI / 2, Math.max(0, angle))) ** 2
  return { lo: back(lo), hi: back(hi) }
}
