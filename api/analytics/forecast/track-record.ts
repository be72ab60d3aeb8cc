/**
 * The back-test of the upstream flag: every score at every origin becomes a probability from what was known there, and is then
 * held against what happened. Must not know what the scores measure, or where the cases come from.
 * @section h
 * @method track-record
 * @source Hanley & McNeil (1982) Radiology 143:29
 * @units probabilities 0-1; quarters
 */

import { demand } from '../numeric/gap.ts'
import { fitLogistic } from '../numeric/logistic.ts'
import type { Progress } from '../numeric/progress.ts'
import { createRandom } from '../numeric/random.ts'
import { compareAucInBlocks } from './block-auc.ts'
import { compareBrier } from './block-bootstrap.ts'
import {
  auc,
  averagePrecision,
  brier,
  calibration,
  compareAuc,
  FEWEST_EVENTS_FOR_AUC,
  logLoss,
  type ReliabilityBin,
  reliability,
} from './metrics.ts'

export type TrackCase = {
  district: string
  /** Which origin, counted from 0. */
  origin: number
  onset: boolean
  /** One a score, in the order of `names`. */
  scores: number[]
  /** Called by the first score's own rule; null where it has none. */
  called: boolean | null
}
export type TrackInput = {
  /** The first is on trial, the others are what it is held against. */
  names: string[]
  /** The score that never varies: its probability is the base rate. */
  baseRate: string
  /** The trial's score is a probability already. */
  isProbability: boolean
  cases: TrackCase[]
  /** For each origin, earlier cases with the outcome as known there. */
  training: { of: number; onset: boolean }[][]
  /** Onsets, a rise seen from several origins counted once. */
  episodes: number
  seed: number
  draws: number
}
export type Cut = {
  called: number
  tp: number
  fp: number
  fn: number
  tn: number
  precision: number | null
  recall: number | null
}
export type Judged = {
  brier: number
  logLoss: number
  calibration: { slope: number; offset: number } | null
  reliability: { bins: ReliabilityBin[]; ece: number }
}
export type TrackScore = Partial<Judged> & {
  name: string
  cut: Cut
  auc: { auc: number; lo: number; hi: number } | null
  averagePrecision: number | null
  /** Origins where a line could be fitted; the base rate stood in at the others. */
  fitted: number
}
export type TrackComparison = {
  against: string
  brier: { difference: number; lo: number; hi: number; skill: number | null }
  auc: { difference: number; lo: number; hi: number; p: number | null } | null
  demonstrated: boolean
}
export type TrackResult = {
  cases: number
  /** Origins at which at least one earlier outcome was known. */
  scoredOrigins: number
  scores: TrackScore[]
  /** The trial's own number taken as a probability as it is. */
  asItIs: Judged | null
  comparisons: TrackComparison[]
  /** The baseline with the lowest Brier score. */
  best: string | null
}

/**
 * @formula Per score and origin a logistic line on the outcomes known at that origin (base rate (k + 1/2)/(n + 1) where none can be
 *   fitted); then AUC, average precision, Brier, log loss, calibration, and paired differences over resampled districts.
 * @gap With fewer than 20 onsets only the 2 x 2 counts. Origins without a known outcome are not scored.
 */
export function trackRecord(input: TrackInput, tell: Progress = () => {}): TrackResult {
  const { names, baseRate, cases, training, episodes, seed, draws } = input
  demand(
    cases.every(({ scores }) => scores.length === names.length),
    'a value per score in every case',
  )
  const scoredAt = training.map((known) => known.length > 0)
  const scored = cases.filter(({ origin }) => scoredAt[origin])
  const events = scored.map(({ onset }) => onset)
  const enough = episodes >= FEWEST_EVENTS_FOR_AUC
  const calls = scored.filter(({ called }) => called === true).length
  const isCalled = scored.some(({ called }) => called !== null)
  const all = names.map((name, s) => {
    const { probabilities, fitted } = probabilitiesOf(input, s, name === baseRate)
    const raw = scored.map(({ scores }) => scores[s]!)
    const own = s === 0 && isCalled ? scored.map(({ called }) => called === true) : null
    const cut = cutOf(own ?? highest(raw, isCalled ? calls : events.filter(Boolean).length), events)
    return { name, raw, probabilities, fitted, cut }
  })
  const scoredOrigins = scoredAt.filter(Boolean).length
  const plain = all.map(({ name, cut, fitted }) => ({ name, cut, fitted, auc: null, averagePrecision: null }))
  if (!enough || scored.length === 0) {
    return { cases: scored.length, scoredOrigins, scores: plain, asItIs: null, comparisons: [], best: null }
  }
  const scores = all.map(({ name, raw, probabilities, cut, fitted }): TrackScore => {
    const area = auc(raw, events)
    return {
      name,
      cut,
      fitted,
      auc: area === null ? null : { auc: area.auc, lo: area.lo, hi: area.hi },
      averagePrecision: averagePrecision(raw, events),
      ...judge(probabilities, events),
    }
  })
  const [trial, ...others] = all
  const districts = scored.map(({ district }) => district)
  const comparisons = others.map((other, k): TrackComparison => {
    const part: Progress = (done, of) => tell(k * of + done, others.length * of)
    return compare(trial!, other, events, districts, { seed: seed + k, draws }, part)
  })
  const best = others
    .map(({ name, probabilities }) => ({ name, loss: brier(probabilities, events) }))
    .sort((a, b) => a.loss - b.loss)[0]
  return {
    cases: scored.length,
    scoredOrigins,
    scores,
    asItIs: input.isProbability ? judge(trial!.raw, events) : null,
    comparisons,
    best: best?.name ?? null,
  }
}

type Scored = { name: string; raw: number[]; probabilities: number[] }

function compare(
  trial: Scored,
  other: Scored,
  events: readonly boolean[],
  districts: readonly string[],
  { seed, draws }: { seed: number; draws: number },
  tell: Progress,
): TrackComparison {
  const loss = compareBrier(trial.probabilities, other.probabilities, events, districts, createRandom(seed), draws)
  const area = compareAucInBlocks(trial.raw, other.raw, events, districts, createRandom(seed), draws, tell)
  return {
    against: other.name,
    brier: loss ?? { difference: 0, lo: 0, hi: 0, skill: null },
    auc: area === null ? null : { ...area, p: compareAuc(trial.raw, other.raw, events)?.p ?? null },
    demonstrated: loss?.demonstrated ?? false,
  }
}

/** Each scored case's probability from what was known at its origin. */
function probabilitiesOf({ cases, training }: TrackInput, s: number, isBaseRate: boolean) {
  let fitted = 0
  const at = training.map((known) => {
    const events = known.map(({ onset }) => onset)
    const rate = (events.filter(Boolean).length + 0.5) / (events.length + 1)
    const line = isBaseRate
      ? null
      : fitLogistic(
          known.map(({ of }) => cases[of]!.scores[s]!),
          events,
        )
    if (line !== null) fitted++
    return line ?? (() => rate)
  })
  const probabilities = cases.flatMap(({ origin, scores }) =>
    training[origin]!.length > 0 ? [at[origin]!(scores[s]!)] : [],
  )
  return { probabilities, fitted }
}

const judge = (probabilities: readonly number[], events: readonly boolean[]): Judged => ({
  brier: brier(probabilities, events),
  logLoss: logLoss(probabilities, events),
  calibration: calibration(probabilities, events),
  reliability: reliability(probabilities, events),
})

/** The `count` cases with the highest scores; ties at the edge are all left out, so that no order decides. */
function highest(scores: readonly number[], count: number): boolean[] {
  const edge = [...scores].sort((a, b) => b - a)[count]
  return scores.map((score) => count > 0 && (edge === undefined || score > edge))
}

function cutOf(called: readonly boolean[], events: readonly boolean[]): Cut {
  const count = (call: boolean, event: boolean) => called.filter((c, i) => c === call && events[i] === event).length
  const [tp, fp, fn, tn] = [count(true, true), count(true, false), count(false, true), count(false, false)]
  const ratio = (a: number, b: number) => (b > 0 ? a / b : null)
  return { called: tp + fp, tp, fp, fn, tn, precision: ratio(tp, tp + fp), recall: ratio(tp, tp + fn) }
}
