/** What the back-test amounts to, in one sentence that promises nothing it did not show. */
import { FEWEST_EVENTS_FOR_AUC } from '#api/analytics/forecast/metrics.ts'
import type { TrackResult } from '#api/analytics/forecast/track-record.ts'
import type { ScoreId, TrackRecord } from '#api/contract/track-record.ts'

/** Fewer origins than this are no record. */
const FEWEST_ORIGINS = 8
const names: Record<ScoreId, string> = {
  flag: 'the flag',
  'base-rate': 'the base rate',
  persistence: 'the last quarter’s rate',
  neighbours: 'the neighbours’ last rate',
  'smoothed-rate': 'the smoothed rate',
  grievance: 'the level of grievances alone',
}
const nameOf = (id: string): string => Object.entries(names).find(([key]) => key === id)?.[1] ?? id
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

type Known = { onsets: number; isAsked: boolean; scoredOrigins: number; horizon: number; trial: ScoreId }

export function verdictOf({ comparisons, best }: TrackResult, known: Known): TrackRecord['verdict'] {
  const { onsets, isAsked, scoredOrigins, horizon, trial } = known
  const unasked = isAsked ? '' : 'Nobody has been asked here, so the flag itself cannot be judged. '
  if (scoredOrigins < FEWEST_ORIGINS) {
    const sentence = `${unasked}No demonstrated skill: the record is too short, ${scoredOrigins} of the ${FEWEST_ORIGINS} starting points needed.`
    return { code: isAsked ? 'too-short' : 'no-perceptions', demonstrated: false, sentence }
  }
  if (onsets < FEWEST_EVENTS_FOR_AUC) {
    const sentence = `${unasked}No demonstrated skill: violence began ${onsets === 1 ? 'once' : `${onsets} times`} in quiet districts, and ${FEWEST_EVENTS_FOR_AUC} onsets are needed to judge. The counts are shown as they are.`
    return { code: isAsked ? 'too-few-onsets' : 'no-perceptions', demonstrated: false, sentence }
  }
  const hardest = comparisons.find(({ against }) => against === best)
  const demonstrated = hardest?.demonstrated === true
  const within = horizon === 1 ? 'the next quarter' : `the next ${horizon} quarters`
  const sentence = demonstrated
    ? `${capital(nameOf(trial))} foretold where violence began in ${within} better than ${nameOf(best ?? '')}, the best of the simpler guesses.`
    : `No demonstrated skill: ${nameOf(trial)} did not foretell where violence began in ${within} better than ${nameOf(best ?? '')}, the best of the simpler guesses, beyond chance.`
  if (!isAsked) return { code: 'no-perceptions', demonstrated: false, sentence: unasked + sentence }
  return { code: demonstrated ? 'skill' : 'no-skill', demonstrated, sentence }
}
