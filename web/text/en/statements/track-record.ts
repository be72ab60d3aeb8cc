// What the back-test amounts to, promising nothing it did not show.
import type { RateVerdict, TrackVerdict } from '#api/contract/statements/track-record.ts'
import type { ScoreId } from '#api/contract/track-scores.ts'
import { sayIn, type WordsFor } from '../../say-in.ts'
import { capital, plural } from '../grammar.ts'

const names: Record<ScoreId, string> = {
  flag: 'the flag',
  'base-rate': 'the base rate',
  persistence: 'the last quarter’s rate',
  neighbours: 'the neighbours’ last rate',
  'smoothed-rate': 'the smoothed rate',
  grievance: 'the level of grievances alone',
}
const ahead = (horizon: number): string => plural(horizon, 'the next quarter', `the next ${horizon} quarters`)
const guess = (best: ScoreId | null): string =>
  best === null ? 'the simpler guesses' : `${names[best]}, the best of the simpler guesses`

const judged: WordsFor<RateVerdict> = {
  skill: ({ trial, best, horizon }) =>
    `${capital(names[trial])} foretold where violence began in ${ahead(horizon)} better than ${guess(best)}.`,
  'no-skill': ({ trial, best, horizon }) =>
    `No demonstrated skill: ${names[trial]} did not foretell where violence began in ${ahead(horizon)} better than ${guess(best)}, beyond chance.`,
  'too-few-onsets': ({ onsets, fewest }) =>
    `No demonstrated skill: violence began ${plural(onsets, 'once', `${onsets} times`)} in quiet districts, and ${fewest} onsets are needed to judge. The counts are shown as they are.`,
  'too-short': ({ origins, fewest }) =>
    `No demonstrated skill: the record is too short, ${origins} of the ${fewest} starting points needed.`,
}

export const trackVerdicts: WordsFor<TrackVerdict> = {
  ...judged,
  'no-perceptions': ({ rate }) =>
    `Nobody has been asked here, so the flag itself cannot be judged. ${sayIn(judged, rate)}`,
}
