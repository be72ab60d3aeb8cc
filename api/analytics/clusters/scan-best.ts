/**
 * The strongest cylinder around each centre of a space-time scan, as the dates really are.
 * @section e
 * @method space-time-scan
 * @units whole periods; cases; metres
 */
import { logLikelihoodRatio } from './scan-bar.ts'
import type { MeasuredCircle } from './scan-circles.ts'
import type { Windows } from './scan-highest.ts'

export type Best = {
  llr: number
  centre: number
  radiusM: number
  size: number
  start: number
  end: number
  cases: number
  expected: number
}

/** Room for rounding in what a ratio can be at most. @unit log likelihood ratio */
const HAIR = 1e-9

/**
 * Null where no cylinder around a centre holds more than expected; of equal ones the smallest circle.
 * @formula Only where C (c - mu)^2 > L mu (C - mu) can c cases beat L: the ratio is at most chi-squared (a Kullback-Leibler
 *   divergence never exceeds it), which needs no logarithm.
 * @source Kulldorff et al. (2005) PLoS Med 2:e59; Gibbs & Su (2002) Int Stat Rev 70:419, the bound
 * @shape `circles` one a centre; `times` whole units 0..periods-1.
 */
export function bestPerCentre(
  circles: readonly MeasuredCircle[],
  times: readonly number[],
  { periods, window, prospective, fewest }: Windows,
): (Best | null)[] {
  const total = times.length
  const before = new Int32Array(periods + 1)
  for (const t of times) before[t + 1]!++
  for (let t = 0; t < periods; t++) before[t + 1]! += before[t]!
  const inCircle = new Int32Array(periods)
  return circles.map(({ order, distances, steps }, centre) => {
    inCircle.fill(0)
    let best: Best | null = null
    let beaten = 0
    let first = 0
    for (const k of steps) {
      if (k > total / 2) break
      for (let added = first; added < k; added++) inCircle[times[order[added]!]!]!++
      for (let added = first; added < k; added++) {
        const t = times[order[added]!]!
        const lastEnd = Math.min(periods - 1, t + window - 1)
        let since = 0
        for (let end = t; end <= lastEnd; end++) {
          since += inCircle[end]!
          if (prospective && end < periods - 1) continue
          const firstStart = Math.max(0, end - window + 1)
          let cases = since
          for (let start = t; start >= firstStart; start--) {
            if (start < t) cases += inCircle[start]!
            const expected = (k * (before[end + 1]! - before[start]!)) / total
            const above = cases - expected
            if (cases < fewest || above <= 0 || above * above * total <= beaten * expected * (total - expected))
              continue
            const llr = logLikelihoodRatio(cases, expected, total)
            if (best !== null && llr <= best.llr) continue
            best = { llr, centre, radiusM: distances[k - 1]!, size: k, start, end, cases, expected }
            beaten = llr - HAIR
          }
        }
      }
      first = k
    }
    return best
  })
}
