/**
 * From the sums of one cell (a place, a wave, a group) to the share that may be shown: the survey arithmetic and the don't-know
 * rule. Whether it is withheld is decided elsewhere, for all cells together. Must not know which place or question it is.
 */

import type { PrecisionReason } from '#api/analytics/survey/precision.ts'
import type { StratumSize } from '#api/analytics/survey/psu-variance.ts'
import { type PsuSums, surveyMean, surveyShare } from '#api/analytics/survey/survey.ts'
import type { Precision, ShareEstimate } from '#api/contract/estimates.ts'
import type { PsuRow } from '#api/queries/psu-sums.ts'
import type { PublishedRow } from '#api/queries/published-answers.ts'
import { publishedShare } from './published-share.ts'

/** Below this share of a wave's answers, "don't know" is left out of the base; from it on, it stays in and counts as no. */
export const DONT_KNOW_LIMIT = 0.05

export type Cell = {
  rows: readonly PsuRow[]
  published: readonly PublishedRow[]
  strata: readonly StratumSize[]
  psusKnown: boolean
  /** "Don't know" stays in the base. */
  keepDontKnow: boolean
  /** Answers of the whole wave to this question, where only published tables are held. */
  publishedSample: number
  /** For the sake of the few people in it, or in a cell that could be had back from it. */
  isWithheld: boolean
  /** No figure of fewer respondents is told. */
  fewest: number
  wave: { waveId: string; endedOn: string }
}

/** What the upstream flag needs of a share. A withheld one is worth no more than the fewest respondents, which is too little to be used. */
export type Strength = { share: number; n: number; nEff: number; deff: number }
export type Estimated = {
  shown: ShareEstimate
  strength: Strength | null
  /** What a change since another wave is tested with; null for published tables. */
  sample: { psus: readonly PsuSums[]; strata: readonly StratumSize[] } | null
}

export function shareOfCell(cell: Cell): Estimated {
  if (cell.rows.length === 0) return cell.published.length === 0 ? nobody(cell) : fromTables(cell)
  const psus = mergePsus(cell.rows, cell.keepDontKnow)
  const dontKnow = cell.rows.reduce((sum, row) => sum + row.dontKnow, 0)
  const mean = surveyMean(psus, cell.strata)
  if (mean === null) return nobody(cell)
  const survey = surveyShare(psus, cell.strata, { psusKnown: cell.psusKnown, fewest: cell.fewest })
  const isWithheld = cell.isWithheld || survey.status === 'suppressed'
  const strength =
    !isWithheld && (survey.status === 'ok' || survey.status === 'unreliable')
      ? { share: survey.share, n: survey.n, nEff: survey.nEff, deff: survey.deff }
      : { share: mean.mean, n: mean.n, nEff: Math.min(mean.n, cell.fewest), deff: mean.kishDeff }
  const sample = { psus, strata: cell.strata }
  if (isWithheld || survey.status === 'suppressed')
    return { shown: withheld(cell, 'suppressed'), strength, sample: null }
  if (survey.status === 'not_tested') return { shown: withheld(cell, 'not_tested'), strength, sample: null }
  return {
    shown: {
      value: survey.share,
      lo: survey.lo,
      hi: survey.hi,
      n: survey.n,
      nEffective: survey.nEff,
      dontKnow,
      waveId: cell.wave.waveId,
      asked: cell.wave.endedOn,
      precision: precisionOf(survey.status, survey.reasons),
      status: survey.status,
      reason: survey.status === 'ok' ? null : reasonOf(survey.reasons),
    },
    strength,
    sample,
  }
}

function fromTables(cell: Cell): Estimated {
  const total = (of: (row: PublishedRow) => number): number => cell.published.reduce((sum, row) => sum + of(row), 0)
  const dontKnow = total((row) => row.dontKnow)
  const n = total((row) => row.asked) - (cell.keepDontKnow ? 0 : dontKnow)
  if (n === 0) return nobody(cell)
  const share = publishedShare(
    total((row) => row.counting),
    n,
    cell.publishedSample,
    cell.fewest,
  )
  const isWithheld = cell.isWithheld || share.status === 'suppressed'
  const nEff = isWithheld ? Math.min(n, cell.fewest) : share.nEff
  const strength = { share: share.share, n, nEff, deff: 1 }
  if (isWithheld || share.status === 'suppressed')
    return { shown: withheld(cell, 'suppressed'), strength, sample: null }
  return {
    shown: {
      value: share.share,
      lo: share.lo,
      hi: share.hi,
      n,
      nEffective: share.nEff,
      dontKnow,
      waveId: cell.wave.waveId,
      asked: cell.wave.endedOn,
      precision: precisionOf(share.status, share.reasons),
      status: share.status,
      reason: share.status === 'ok' ? null : reasonOf(share.reasons),
    },
    strength,
    sample: null,
  }
}

/** A sampling point that lies across two districts is one point again when they are taken together. */
function mergePsus(rows: readonly PsuRow[], keepDontKnow: boolean): PsuSums[] {
  const merged = new Map<string, PsuSums>()
  for (const row of rows) {
    const key = `${row.stratum}\u0000${row.psu}`
    const held = merged.get(key) ?? {
      stratum: row.stratum,
      psu: row.psu,
      n: 0,
      weight: 0,
      weightedSum: 0,
      sumWeightsSquared: 0,
    }
    held.n += row.n + (keepDontKnow ? row.dontKnow : 0)
    held.weight += row.weight + (keepDontKnow ? row.dontKnowWeight : 0)
    held.weightedSum += row.weightedSum
    held.sumWeightsSquared += row.sumWeightsSquared + (keepDontKnow ? row.dontKnowWeightsSquared : 0)
    merged.set(key, held)
  }
  return [...merged.values()]
}

const reasonOf = (reasons: readonly PrecisionReason[]): 'too-few' | 'wide-interval' =>
  reasons.some((r) => r.code === 'wide-interval') && !reasons.some((r) => r.code === 'few-for-precision')
    ? 'wide-interval'
    : 'too-few'

/** Hidden where a rule says hide; with caution where a person should look first. */
const precisionOf = (status: 'ok' | 'unreliable', reasons: readonly PrecisionReason[]): Precision =>
  status === 'unreliable' ? 'hidden' : reasons.length > 0 ? 'caution' : 'shown'

const nothing = { value: null, lo: null, hi: null, n: null, nEffective: null, dontKnow: null, precision: null }

function withheld({ wave }: Cell, status: 'suppressed' | 'not_tested'): ShareEstimate {
  const reason = status === 'suppressed' ? 'suppressed' : 'too-few'
  return { ...nothing, waveId: wave.waveId, asked: wave.endedOn, status, reason }
}

/** Asked in the place, but nobody of the group, or nobody who would say. */
function nobody({ wave }: Cell): Estimated {
  const shown: ShareEstimate = {
    ...nothing,
    n: 0,
    waveId: wave.waveId,
    asked: wave.endedOn,
    status: 'no_data',
    reason: 'never-asked',
  }
  return { shown, strength: null, sample: null }
}

/** No wave in the period: asked before, or never. */
export function unasked(lastBefore: { waveId: string; endedOn: string } | null): ShareEstimate {
  return lastBefore === null
    ? { ...nothing, waveId: null, asked: null, status: 'no_data', reason: 'never-asked' }
    : { ...nothing, waveId: lastBefore.waveId, asked: lastBefore.endedOn, status: 'stale', reason: 'stale' }
}
