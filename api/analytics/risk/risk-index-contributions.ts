/**
 * What each indicator brings to a district's risk index, so that a score can be opened and its parts added up again.
 * Must not score or weigh anything itself; `risk-index.ts` does.
 * @section h
 * @method risk-index
 * @units points 0-100
 */
import { riskIndex } from './risk-index.ts'

export type RiskIndexContributions =
  | {
      status: 'ok'
      /** Points of the score, one per indicator in the order given; null where the indicator is missing. */
      arithmetic: (number | null)[]
      conservative: (number | null)[]
    }
  | { status: 'not_tested'; reason: 'no-data' | 'too-few' }

/**
 * Parts that add up to the score. Weights are scaled to the indicators present, as in the score; a score of 0 has parts
 * of 0. No score, no parts: the index's own reason.
 * @formula Arithmetic: w_k r_k.
 * @formula Conservative, R = 100 - prod max(100 - r_k, 1)^w_k: the loss of safety -w_k ln(max(100 - r_k, 1) / 100) is
 *   additive in logarithms, so part k = R times its share of the summed loss.
 * @source Nardo et al. (2008) OECD/JRC
 * @shape `scores` 0-100 or null; `weights` >= 0, any sum; parts in points 0-100.
 * @throws where `riskIndex` throws.
 * @example scores 0 and 100, equal weights: arithmetic 0 + 50, conservative 0 + 90.
 */
export function riskIndexContributions(
  scores: readonly (number | null)[],
  weights: readonly number[],
): RiskIndexContributions {
  const index = riskIndex(scores, weights)
  if (index.status !== 'ok') return { status: 'not_tested', reason: index.reason }
  const held = weights.reduce((sum, w, k) => (scores[k] === null ? sum : sum + w), 0)
  const points = scores.map((score, k) => (score === null ? null : (weights[k]! / held) * score))
  const losses = scores.map((score, k) =>
    score === null ? null : (weights[k]! / held) * Math.log(100 / Math.max(100 - score, 1)),
  )
  return {
    status: 'ok',
    arithmetic: partsOf(index.arithmetic, points),
    conservative: partsOf(index.conservative, losses),
  }
}

/** @shape `whole` shared out in proportion to `sizes`; what rounding leaves over goes to the largest part. */
function partsOf(whole: number, sizes: readonly (number | null)[]): (number | null)[] {
  const total = sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0)
  const parts = sizes.map((size) => (size === null ? null : total > 0 ? (whole * size) / total : 0))
  const largest = parts.reduce<number>((best, part, k) => ((part ?? -1) > (parts[best] ?? -1) ? k : best), 0)
  for (let pass = 0; pass < 3; pass++) {
    const over = whole - parts.reduce<number>((sum, part) => sum + (part ?? 0), 0)
    if (over === 0 || parts[largest] === null || parts[largest] === undefined || total === 0) break
    parts[largest] += over
  }
  return parts
}
