/**
 * How well a probability foretold what happened: discrimination, calibration, and the honest comparison of two scores.
 * @section h
 * @method track-record
 * @source Brier (1950) Monthly Weather Review 78:1
 * @source Saito & Rehmsmeier (2015) PLoS ONE 10:e0118432
 * @units probabilities 0-1; areas under curves 0-1
 */
import { demand } from '../numeric/gap.ts'
import { twoSidedP } from '../numeric/normal.ts'
import { quantile } from '../risk/risk-index.ts'

export type Auc = { auc: number; variance: number; lo: number; hi: number }

/** Fewer events than this: show the 2 x 2 counts, no AUC. @unit events */
export const FEWEST_EVENTS_FOR_AUC = 20
/** A forecast of 0 or 1 that fails costs much, not infinitely much. @unit probability */
const CLIP = 1e-6

/**
 * @formula Placement values of DeLong: for each event the share of non-events it outscores (ties half), and the reverse.
 */
function placements(scores: readonly number[], events: readonly boolean[]) {
  const yes = scores.filter((_, i) => events[i])
  const no = scores.filter((_, i) => !events[i])
  const beats = (a: number, b: number) => (a > b ? 1 : a === b ? 0.5 : 0)
  return {
    yes: yes.map((s) => no.reduce((sum, other) => sum + beats(s, other), 0) / no.length),
    no: no.map((s) => yes.reduce((sum, other) => sum + beats(other, s), 0) / yes.length),
  }
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
const covariance = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, value, i) => sum + (value - mean(a)) * (b[i]! - mean(b)), 0) / (a.length - 1)

/**
 * @formula P(s1 > s0) + P(=)/2 with DeLong's interval.
 * @source DeLong, DeLong & Clarke-Pearson (1988) Biometrics 44:837
 * @gap Null with under two events or non-events.
 * @example scores .1 .2 .8 .9, events the last two: 1.
 */
export function auc(scores: readonly number[], events: readonly boolean[]): Auc | null {
  demand(scores.length === events.length, 'one outcome per score')
  const v = placements(scores, events)
  if (v.yes.length < 2 || v.no.length < 2) return null
  const value = mean(v.yes)
  const variance = covariance(v.yes, v.yes) / v.yes.length + covariance(v.no, v.no) / v.no.length
  const reach = 1.959963984540054 * Math.sqrt(variance)
  return { auc: value, variance, lo: Math.max(0, value - reach), hi: Math.min(1, value + reach) }
}

/**
 * @formula Paired DeLong test of two scores on the same cases: z = (AUC1 - AUC2)/SE.
 * @gap Null as for `auc`, or if they never differ.
 */
export function compareAuc(
  first: readonly number[],
  second: readonly number[],
  events: readonly boolean[],
): { difference: number; z: number; p: number } | null {
  const [a, b] = [placements(first, events), placements(second, events)]
  if (a.yes.length < 2 || a.no.length < 2) return null
  const part = (x: readonly number[], y: readonly number[]) =>
    (covariance(x, x) + covariance(y, y) - 2 * covariance(x, y)) / x.length
  const variance = part(a.yes, b.yes) + part(a.no, b.no)
  if (!(variance > 0)) return null
  const difference = mean(a.yes) - mean(b.yes)
  const z = difference / Math.sqrt(variance)
  return { difference, z, p: twoSidedP(z) }
}

/**
 * @formula Sum (R_n - R_{n-1}) P_n, ties grouped.
 * @gap Null without events.
 */
export function averagePrecision(scores: readonly number[], events: readonly boolean[]): number | null {
  const total = events.filter(Boolean).length
  if (total === 0) return null
  const order = scores.map((score, i) => ({ score, event: events[i]! })).sort((a, b) => b.score - a.score)
  let hits = 0
  let before = 0
  let sum = 0
  order.forEach(({ score, event }, k) => {
    if (event) hits++
    if (order[k + 1]?.score === score) return
    sum += ((hits - before) / total) * (hits / (k + 1))
    before = hits
  })
  return sum
}

/** @formula Mean squared error of probabilities. */
export const brier = (probabilities: readonly number[], events: readonly boolean[]): number =>
  mean(probabilities.map((p, i) => (p - (events[i] ? 1 : 0)) ** 2))

/** @formula Mean -log of the probability given to what happened, clipped at 1e-6. */
export const logLoss = (probabilities: readonly number[], events: readonly boolean[]): number =>
  mean(
    probabilities.map((p, i) => {
      const clipped = Math.min(1 - CLIP, Math.max(CLIP, p))
      return -Math.log(events[i] ? clipped : 1 - clipped)
    }),
  )

export type Confusion = {
  tp: number
  fp: number
  fn: number
  tn: number
  precision: number | null
  recall: number | null
  specificity: number | null
  f1: number | null
  mcc: number | null
}

/** @formula The 2 x 2 table at score >= cut and its usual summaries, null where a margin is empty. */
export function confusion(scores: readonly number[], events: readonly boolean[], cut: number): Confusion {
  const count = (called: boolean, event: boolean) =>
    scores.filter((s, i) => s >= cut === called && events[i] === event).length
  const [tp, fp, fn, tn] = [count(true, true), count(true, false), count(false, true), count(false, false)]
  const ratio = (a: number, b: number) => (b > 0 ? a / b : null)
  const margins = (tp + fp) * (tp + fn) * (tn + fp) * (tn + fn)
  return {
    tp,
    fp,
    fn,
    tn,
    precision: ratio(tp, tp + fp),
    recall: ratio(tp, tp + fn),
    specificity: ratio(tn, tn + fp),
    f1: ratio(2 * tp, 2 * tp + fp + fn),
    mcc: margins > 0 ? (tp * tn - fp * fn) / Math.sqrt(margins) : null,
  }
}

/**
 * Perfect: 1 and 0.
 * @formula Calibration: slope of the outcome on logit p, and the offset when the slope is held at 1.
 * @gap Null when it cannot be fitted.
 */
export function calibration(
  probabilities: readonly number[],
  events: readonly boolean[],
): { slope: number; offset: number } | null {
  const logit = probabilities.map((p) => {
    const clipped = Math.min(1 - CLIP, Math.max(CLIP, p))
    return Math.log(clipped / (1 - clipped))
  })
  const hits = events.filter(Boolean).length
  if (hits === 0 || hits === events.length) return null
  let [a, b, offset] = [0, 1, 0]
  for (let step = 0; step < 100; step++) {
    let [g0, g1, h00, h01, h11, go, ho] = [0, 0, 0, 0, 0, 0, 0]
    logit.forEach((x, i) => {
      const y = events[i] ? 1 : 0
      const p = 1 / (1 + Math.exp(-(a + b * x)))
      const q = 1 / (1 + Math.exp(-(offset + x)))
      g0 += y - p
      g1 += (y - p) * x
      h00 += p * (1 - p)
      h01 += p * (1 - p) * x
      h11 += p * (1 - p) * x * x
      go += y - q
      ho += q * (1 - q)
    })
    const determinant = h00 * h11 - h01 * h01
    if (!(determinant > 1e-12) || !(ho > 1e-12)) return null
    const moves = [(h11 * g0 - h01 * g1) / determinant, (h00 * g1 - h01 * g0) / determinant, go / ho] as const
    a += moves[0]
    b += moves[1]
    offset += moves[2]
    if (!Number.isFinite(a + b + offset)) return null
    if (moves.every((move) => Math.abs(move) < 1e-12)) break
  }
  return { slope: b, offset }
}

export type ReliabilityBin = { from: number; to: number; n: number; forecast: number; observed: number }

/**
 * @formula Reliability over quantile (type 7) bins, lowest edge included; tied edges merge.
 * @formula ECE = sum n_b/n |forecast - observed|.
 */
export function reliability(
  probabilities: readonly number[],
  events: readonly boolean[],
  bins = 10,
): { bins: ReliabilityBin[]; ece: number } {
  const distinct = [...new Set(Array.from({ length: bins + 1 }, (_, k) => quantile(probabilities, k / bins)))]
  const edges = distinct.length === 1 ? [distinct[0]!, distinct[0]!] : distinct
  const table: ReliabilityBin[] = []
  for (let k = 1; k < edges.length; k++) {
    const [from, to] = [edges[k - 1]!, edges[k]!]
    const inside = probabilities.flatMap((p, i) => ((p > from || (k === 1 && p === from)) && p <= to ? [i] : []))
    if (inside.length === 0) continue
    table.push({
      from,
      to,
      n: inside.length,
      forecast: mean(inside.map((i) => probabilities[i]!)),
      observed: mean(inside.map((i) => (events[i] ? 1 : 0))),
    })
  }
  const ece = table.reduce(
    (sum, bin) => sum + (bin.n / probabilities.length) * Math.abs(bin.forecast - bin.observed),
    0,
  )
  return { bins: table, ece }
}
