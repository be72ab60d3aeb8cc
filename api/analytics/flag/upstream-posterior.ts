/**
 * The probabilities behind the upstream flag: is the grievance share high or rising, is violence high, and what follows.
 * Steps 1 to 6 of the method, on numbers alone; preconditions and tiers are `upstream-flag.ts`.
 * @section h
 * @method upstream
 * @source Fay & Herriot (1979) JASA 74:269
 * @source Gelman, Hill & Yajima (2012) JREE 5:189
 * @units probabilities 0-1
 */

import { normalCdf, normalDensity } from '../numeric/normal.ts'
import type { Prior } from '../small-areas/empirical-bayes.ts'
import { fayHerriot } from '../small-areas/fay-herriot.ts'
import { rateExceedance } from '../small-areas/gamma-posterior.ts'

export type UpstreamThresholds = {
  /** Grievance share that counts as high, 0-1. */
  cG: number
  /** Smallest rise that matters, share points. */
  delta: number
  /** Incident rate that counts as high, per unit of exposure. */
  cV: number
}
/** A share with the variance of its sampling error. */
export type NoisyShare = { share: number; variance: number }
export type GrievancePosterior = {
  /** Shrunken level and its rmse; null without a model. */
  level: { estimate: number; rmse: number } | null
  change: { estimate: number; rmse: number } | null
  pGH: number | null
  pGR: number | null
  pG: number | null
}
export type ThreeWay = { respond: number; upstream: number; sustain: number }

/** With less spread than this the normal tail is a step. */
const above = (estimate: number, rmse: number, threshold: number) =>
  rmse > 0 ? normalCdf((estimate - threshold) / rmse) : estimate > threshold ? 1 : 0

/**
 * @formula Steps 1-3, shrunken (the flag): level by intercept-only Fay-Herriot, the change shrunk itself on d = g_t -
 *   g_{t-1} with psi_t + psi_{t-1}; pGH = Phi((m - cG)/s), pGR = Phi((d - delta)/s_d), pG = max of the two (Frechet:
 *   never overstates).
 * @gap Null where the district has no current share, or fewer than 3 districts do; pGR null without a previous share.
 */
export function shrunkenGrievance(
  current: readonly (NoisyShare | null)[],
  previous: readonly (NoisyShare | null)[],
  { cG, delta }: UpstreamThresholds,
): GrievancePosterior[] {
  const level = fayHerriot(
    current.map((each) => each?.share ?? null),
    current.map((each) => each?.variance ?? null),
  )
  const both = current.map((now, i) => {
    const then = previous[i] ?? null
    return now === null || then === null
      ? null
      : { share: now.share - then.share, variance: now.variance + then.variance }
  })
  const change = fayHerriot(
    both.map((each) => each?.share ?? null),
    both.map((each) => each?.variance ?? null),
  )
  return current.map((now, i) => {
    const m = now !== null && level.status === 'ok' ? level.model.areas[i]! : null
    const d = both[i] !== null && change.status === 'ok' ? change.model.areas[i]! : null
    const pGH = m === null ? null : above(m.estimate, m.rmse, cG)
    const pGR = d === null ? null : above(d.estimate, d.rmse, delta)
    return {
      level: m === null ? null : { estimate: m.estimate, rmse: m.rmse },
      change: d === null ? null : { estimate: d.estimate, rmse: d.rmse },
      pGH,
      pGR,
      pG: pGH === null ? null : Math.max(pGH, pGR ?? 0),
    }
  })
}

/**
 * @formula The watch tier: no shrinking (flat prior), "high or rising" as one event, 1 - int_{-inf}^{cG} phi((x -
 *   m_t)/s_t)/s_t Phi((m_{t-1} - (x - delta))/s_{t-1}) dx.
 * @gap Without a previous share, pGH alone.
 */
export function plainGrievance(
  current: NoisyShare,
  previous: NoisyShare | null,
  { cG, delta }: UpstreamThresholds,
): { pGH: number; pGR: number | null; pG: number } {
  const s = Math.sqrt(current.variance)
  const pGH = above(current.share, s, cG)
  if (previous === null) return { pGH, pGR: null, pG: pGH }
  const before = Math.sqrt(previous.variance)
  const pGR = above(current.share - previous.share, Math.hypot(s, before), delta)
  // A share known exactly leaves one uncertain side, or none.
  if (s === 0) {
    const level = current.share > cG ? 0 : 1
    return { pGH, pGR, pG: Math.max(pGH, pGR, 1 - level * (1 - pGR)) }
  }
  if (before === 0)
    return { pGH, pGR, pG: Math.max(pGH, pGR, above(current.share, s, Math.min(cG, previous.share + delta))) }
  const neither = (z: number) =>
    normalDensity(z) * normalCdf((previous.share - (current.share + s * z - delta)) / before)
  const upper = (cG - current.share) / s
  return { pGH, pGR, pG: Math.min(1, pGH + pGR, Math.max(pGH, pGR, 1 - integrate(neither, Math.min(upper, 8.5)))) }
}

/** Nodes and weights of Gauss-Legendre of sixteen points on [-1, 1]; the other half mirrors them. */
const NODES = [
  0.09501250983763744, 0.2816035507792589, 0.4580167776572274, 0.6178762444026438, 0.755404408355003,
  0.8656312023878318, 0.9445750230732326, 0.9894009349916499,
]
const WEIGHTS = [
  0.1894506104550685, 0.1826034150449236, 0.1691565193950025, 0.1495959888165767, 0.1246289712555339,
  0.0951585116824928, 0.0622535239386479, 0.0271524594117541,
]
/** Longest stretch for one set of nodes. @unit standard deviations */
const STRETCH = 1.5

/**
 * @formula Gauss-Legendre from -8.5 (where the normal weight is gone) to the limit, in stretches of sixteen nodes: error below 1e-10 here.
 */
function integrate(f: (z: number) => number, to: number): number {
  const from = -8.5
  if (to <= from) return 0
  const stretches = Math.ceil((to - from) / STRETCH)
  const half = (to - from) / stretches / 2
  let sum = 0
  for (let k = 0; k < stretches; k++) {
    const middle = from + (2 * k + 1) * half
    for (let i = 0; i < NODES.length; i++) {
      const step = half * NODES[i]!
      sum += WEIGHTS[i]! * (f(middle - step) + f(middle + step))
    }
  }
  return sum * half
}

/** @formula Step 4: P(violence rate > cV) from the gamma posterior; null without count, exposure or prior. */
export function violenceHigh(
  count: number | null,
  exposure: number | null,
  prior: Prior | null,
  cV: number,
): number | null {
  if (count === null || exposure === null || !(exposure > 0) || prior === null) return null
  return rateExceedance(count, exposure, prior, cV)
}

/** @formula Step 5: respond = pVH, upstream = (1 - pVH) pG, sustain = (1 - pVH)(1 - pG); they sum to 1. */
export function threeWay(pVH: number, pG: number): ThreeWay {
  return { respond: pVH, upstream: (1 - pVH) * pG, sustain: (1 - pVH) * (1 - pG) }
}

/** Share of the briefing list that may be expected to be wrong. @unit share */
export const LIST_LIMIT = 0.1

/**
 * @formula The largest list whose mean chance of being wrong, mean(1 - P_upstream), is at most `limit` (Newton et al.
 *   2004 Biostatistics 5:155; Mueller et al. 2004).
 * @source Newton et al. (2004) Biostatistics 5:155
 * @source Mueller et al. (2004) JASA 99:990
 * @gap Null never joins.
 * @example [0.99, 0.9, 0.5] at 0.10: the first two.
 */
export function bayesianFdrList(upstream: readonly (number | null)[], limit = LIST_LIMIT): boolean[] {
  const order = upstream.flatMap((p, index) => (p === null ? [] : [{ p, index }])).sort((a, b) => b.p - a.p)
  const listed = upstream.map(() => false)
  let wrong = 0
  let size = 0
  order.forEach(({ p }, k) => {
    wrong += 1 - p
    if (wrong / (k + 1) <= limit) size = k + 1
  })
  for (const { index } of order.slice(0, size)) listed[index] = true
  return listed
}
