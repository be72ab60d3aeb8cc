/**
 * Whether one place's rate changed between two periods by more than chance, where counts may vary by more than chance alone.
 * @section i
 * @method change
 * @units ratio of rates, without unit
 */
import { betaCdf, betaQuantile } from '../numeric/distributions.ts'
import { demand } from '../numeric/gap.ts'

export type Exposed = {
  events: number
  /** Months, or person-years: the same unit in both periods. */
  time: number
}
export type RateChange =
  | {
      status: 'ok'
      /** Now over before; null where nothing happened before. */
      ratio: number | null
      lo: number
      /** Null where there is no upper limit. */
      hi: number | null
      p: number
    }
  | { status: 'not_tested'; reason: 'no-data' | 'no-exposure' }

/**
 * The p and the interval are one: p is at most 0.05 just where the 95 % interval leaves out 1.
 * @formula With x1 now in T1, x0 before in T0, each divided by the dispersion phi: X1 given the sum is binomial with share pi = RR T1 /
 *   (RR T1 + T0). Limits of pi are Clopper-Pearson's, beta(0.025; x1, x0 + 1) and beta(0.975; x1 + 1, x0); p is twice the smaller
 *   tail at RR = 1, through the incomplete beta function, which needs no whole counts.
 * @source Clopper & Pearson (1934) Biometrika 26:404
 * @source Przyborowski & Wilenski (1940) Biometrika 31:313
 * @source McCullagh & Nelder (1989) Generalized Linear Models, for the division by phi
 * @shape `dispersion` phi >= 1, as `monthlyDispersion` finds it; 1 is the exact test.
 * @gap No event in either period: `no-data`. No time: `no-exposure`.
 * @example 2 in 10 against 9 in 12, phi 1: 0.2667 [0.0280, 1.2884].
 */
export function rateChange(now: Exposed, before: Exposed, dispersion: number): RateChange {
  demand(dispersion >= 1, 'counts vary at least as chance does')
  demand(now.events >= 0 && before.events >= 0, 'counts are 0 or more')
  if (!(now.time > 0) || !(before.time > 0)) return { status: 'not_tested', reason: 'no-exposure' }
  if (now.events + before.events === 0) return { status: 'not_tested', reason: 'no-data' }
  const [x1, x0] = [now.events / dispersion, before.events / dispersion]
  const scale = before.time / now.time
  const toRatio = (share: number) => (share / (1 - share)) * scale
  const share = now.time / (now.time + before.time)
  const atMost = x0 === 0 ? 1 : 1 - betaCdf(share, x1 + 1, x0)
  const atLeast = x1 === 0 ? 1 : betaCdf(share, x1, x0 + 1)
  return {
    status: 'ok',
    ratio: x0 === 0 ? null : (now.events / before.events) * scale,
    lo: x1 === 0 ? 0 : toRatio(betaQuantile(0.025, x1, x0 + 1)),
    hi: x0 === 0 ? null : toRatio(betaQuantile(0.975, x1 + 1, x0)),
    p: Math.min(1, 2 * Math.min(atMost, atLeast)),
  }
}

/**
 * How much more do months of one place vary within a period than chance alone would have it?
 * @formula phi = max(1, sum of (y - mean)^2 / mean over all months of all places and periods / sum of (months - 1)), each period of a
 *   place with a mean of its own, so that the change looked for does not count.
 * @shape One list of monthly counts for each place and period; those without an event say nothing.
 * @gap 1 where no list has two months and an event.
 * @example (3, 3, 3): 1. (0, 6): 6.
 */
export function monthlyDispersion(periods: readonly (readonly number[])[]): number {
  let [chiSquared, df] = [0, 0]
  for (const months of periods) {
    const mean = months.reduce((sum, count) => sum + count, 0) / months.length
    if (months.length < 2 || mean === 0) continue
    chiSquared += months.reduce((sum, count) => sum + (count - mean) ** 2 / mean, 0)
    df += months.length - 1
  }
  return df === 0 ? 1 : Math.max(1, chiSquared / df)
}
