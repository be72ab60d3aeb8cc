/** What the back-test amounts to. */
import { z } from 'zod'
import { scoreId } from '#api/contract/track-scores.ts'
import { statement } from './statement.ts'

const compared = {
  trial: scoreId,
  /** The best of the simpler guesses; null where none could be scored. */
  best: scoreId.nullable(),
  /** Quarters ahead. */
  horizon: z.int(),
}
const judged = [
  statement('skill', { demonstrated: z.literal(true), ...compared }),
  statement('no-skill', { demonstrated: z.literal(false), ...compared }),
  statement('too-few-onsets', { demonstrated: z.literal(false), onsets: z.int(), fewest: z.int() }),
  statement('too-short', { demonstrated: z.literal(false), origins: z.int(), fewest: z.int() }),
] as const
const rateVerdict = z.discriminatedUnion('code', judged)
export const trackVerdict = z
  .discriminatedUnion('code', [
    ...judged,
    /** Nobody was asked, so the flag is not judged; the steadied rate is, for what that is worth. */
    statement('no-perceptions', { demonstrated: z.literal(false), rate: rateVerdict }),
  ])
  .meta({ id: 'TrackVerdict' })
export type RateVerdict = z.infer<typeof rateVerdict>
export type TrackVerdict = z.infer<typeof trackVerdict>
