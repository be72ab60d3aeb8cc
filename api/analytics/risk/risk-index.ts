/**
 * The composite risk index: indicators as risk 0-100 on fixed goalposts, aggregated so that one bad pillar is not
 * hidden. The weights are a stated value choice; this file must not choose them.
 * @section h
 * @method risk-index
 * @source Hyndman & Fan (1996) American Statistician 50:361, quantile type 7
 * @units points 0-100
 */
import { demand } from '../numeric/gap.ts'

export type Goalposts = { low: number; high: number }
/** Winsorising quantiles of the reference period. @unit quantile */
const LOW_QUANTILE = 0.05
/** The upper winsorising quantile of the reference period. @unit quantile */
const HIGH_QUANTILE = 0.95
/** Less of the weight present than this, and there is no score. @unit share of weight */
export const LEAST_WEIGHT_PRESENT = 0.7

/**
 * @formula Type-7 quantile (R's default): linear between the order statistics at (n - 1) q.
 * @throws on an empty list.
 * @example ([1, 2, 3, 4], 0.5) = 2.5.
 */
export function quantile(values: readonly number[], q: number): number {
  demand(values.length > 0 && q >= 0 && q <= 1, 'a quantile needs values and q in [0, 1]')
  const sorted = Float64Array.from(values).sort()
  const at = (sorted.length - 1) * q
  const below = Math.floor(at)
  const next = sorted[Math.min(below + 1, sorted.length - 1)]!
  return sorted[below]! + (at - below) * (next - sorted[below]!)
}

/**
 * @formula 5 % and 95 % type-7 quantiles of the reference period: fixed, so that no district's score moves because
 *   others did.
 */
export function goalposts(reference: readonly (number | null)[]): Goalposts | null {
  const present = reference.filter((value) => value !== null)
  return present.length === 0 ? null : { low: quantile(present, LOW_QUANTILE), high: quantile(present, HIGH_QUANTILE) }
}

/**
 * @formula Min-max to 0-100 between the goalposts, new values clipped, reversed when high means safe.
 * @gap Equal goalposts: null, the indicator tells districts apart in no way.
 * @example 7 between 2 and 12 is 50.
 */
export function riskScore(value: number | null, posts: Goalposts | null, highIsSafe = false): number | null {
  if (value === null || posts === null || posts.high <= posts.low) return null
  const share = Math.min(1, Math.max(0, (value - posts.low) / (posts.high - posts.low)))
  return 100 * (highIsSafe ? 1 - share : share)
}

/**
 * @formula 100 (average rank - 1) / (n - 1) among the values present, reversed when high means safe.
 * @gap Null where missing or alone.
 */
export function percentileRanks(values: readonly (number | null)[], highIsSafe = false): (number | null)[] {
  const ranks = ranksDescending(highIsSafe ? values.map((value) => (value === null ? null : -value)) : values)
  const present = ranks.filter((rank) => rank !== null).length
  return ranks.map((rank) => (rank === null || present < 2 ? null : (100 * (present - rank)) / (present - 1)))
}

export type RiskIndex =
  | {
      status: 'ok'
      arithmetic: number
      conservative: number
      /** The plain geometric mean of risk, to compare only: one low pillar hides a crisis. */
      geometric: number
      weightPresent: number
    }
  | { status: 'not_tested'; reason: 'no-data' | 'too-few'; weightPresent: number }

/**
 * With under 70 % of the weight present: no score; else the weights present are scaled to 1.
 * @formula Arithmetic sum w r, and risk-conservative 100 - prod max(100 - r_k, 1)^w_k: the geometric mean of safety,
 *   which punishes any bad pillar.
 * @source Nardo et al. (2008) OECD/JRC Handbook
 * @shape `scores` 0-100 or null; `weights` >= 0, any sum.
 * @example scores 0 and 100, equal weights: arithmetic 50, conservative 90.
 */
export function riskIndex(scores: readonly (number | null)[], weights: readonly number[]): RiskIndex {
  demand(scores.length === weights.length, 'one weight per score')
  const all = weights.reduce((sum, w) => sum + w, 0)
  demand(all > 0 && weights.every((w) => w >= 0), 'weights are not negative and not all zero')
  const held = weights.reduce((sum, w, k) => (scores[k] === null ? sum : sum + w), 0)
  const weightPresent = held / all
  if (held === 0) return { status: 'not_tested', reason: 'no-data', weightPresent }
  if (weightPresent < LEAST_WEIGHT_PRESENT - 1e-12) return { status: 'not_tested', reason: 'too-few', weightPresent }
  let arithmetic = 0
  let logSafety = 0
  let logRisk = 0
  scores.forEach((score, k) => {
    if (score === null) return
    const w = weights[k]! / held
    arithmetic += w * score
    logSafety += w * Math.log(Math.max(100 - score, 1))
    logRisk += w * Math.log(Math.max(score, 1))
  })
  return {
    status: 'ok',
    arithmetic,
    conservative: 100 - Math.exp(logSafety),
    geometric: Math.exp(logRisk),
    weightPresent,
  }
}

/** @formula Rank 1 for the highest; ties share their average rank; null where missing. */
export function ranksDescending(values: readonly (number | null)[]): (number | null)[] {
  const order: number[] = []
  values.forEach((value, i) => {
    if (value !== null) order.push(i)
  })
  order.sort((i, j) => values[j]! - values[i]!)
  const ranks: (number | null)[] = values.map(() => null)
  for (let first = 0; first < order.length; ) {
    let next = first + 1
    while (next < order.length && values[order[next]!] === values[order[first]!]) next++
    for (let at = first; at < next; at++) ranks[order[at]!] = (first + next + 1) / 2
    first = next
  }
  return ranks
}

/**
 * @formula The ranks by the arithmetic index when indicator `dropped` is left out.
 * @gap Null without a score.
 */
export function ranksWithout(
  scores: readonly (readonly (number | null)[])[],
  weights: readonly number[],
  dropped: number,
): (number | null)[] {
  const rest = weights.map((w, k) => (k === dropped ? 0 : w))
  if (rest.every((w) => w === 0)) return scores.map(() => null)
  return ranksDescending(
    scores.map((row) => {
      const index = riskIndex(
        row.map((score, k) => (rest[k] === 0 ? null : score)),
        rest,
      )
      return index.status === 'ok' ? index.arithmetic : null
    }),
  )
}

/** @formula Mean |change of rank| when each indicator in turn is left out: which one the ranking hangs on. */
export function leaveOneOutShift(
  scores: readonly (readonly (number | null)[])[],
  weights: readonly number[],
): (number | null)[] {
  const whole = ranksWithout(scores, weights, -1)
  return weights.map((_, dropped) => {
    const shifts = ranksWithout(scores, weights, dropped).flatMap((r, i) =>
      r === null || whole[i] === null ? [] : [Math.abs(r - whole[i]!)],
    )
    return shifts.length === 0 ? null : shifts.reduce((sum, shift) => sum + shift, 0) / shifts.length
  })
}
