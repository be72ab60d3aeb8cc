/** What the back-test amounts to, promising nothing it did not show. */
import { FEWEST_EVENTS_FOR_AUC } from '#api/analytics/forecast/metrics.ts'
import type { TrackResult } from '#api/analytics/forecast/track-record.ts'
import type { RateVerdict, TrackVerdict } from '#api/contract/statements/track-record.ts'
import { type ScoreId, scoreIds } from '#api/contract/track-scores.ts'

/** Fewer origins than this are no record. */
const FEWEST_ORIGINS = 8

type Known = { onsets: number; isAsked: boolean; scoredOrigins: number; horizon: number; trial: ScoreId }

export function verdictOf(result: TrackResult, known: Known): TrackVerdict {
  const verdict = judge(result, known)
  return known.isAsked ? verdict : { code: 'no-perceptions', demonstrated: false, rate: verdict }
}

function judge({ comparisons, best: bestName }: TrackResult, known: Known): RateVerdict {
  const { onsets, scoredOrigins: origins, horizon, trial } = known
  if (origins < FEWEST_ORIGINS) return { code: 'too-short', demonstrated: false, origins, fewest: FEWEST_ORIGINS }
  if (onsets < FEWEST_EVENTS_FOR_AUC) {
    return { code: 'too-few-onsets', demonstrated: false, onsets, fewest: FEWEST_EVENTS_FOR_AUC }
  }
  const hardest = comparisons.find(({ against }) => against === bestName)
  const best = scoreIds.find((id) => id === bestName) ?? null
  return hardest?.demonstrated === true
    ? { code: 'skill', demonstrated: true, trial, best, horizon }
    : { code: 'no-skill', demonstrated: false, trial, best, horizon }
}
