/** What reviewers decide about observations: how far each is believed, and what that rests on. */
import { z } from 'zod'

/** What a reviewer can decide; `pending` puts a report back among those nobody has decided. */
export const reviewStates = ['pending', 'verified', 'contested', 'rejected', 'merged'] as const
export const reviewState = z.enum(reviewStates)
export type ReviewState = z.infer<typeof reviewState>

/** Those that count: on the map, in figures and in files. */
export const countedReviews = ['pending', 'verified', 'contested'] as const
export const countedReview = z.enum(countedReviews)
export type CountedReview = z.infer<typeof countedReview>

/** In characters. */
export const longestReason = 1000
export const longestSource = 200
export const mostReviewSources = 10

/** Another observation that tells the same, or somebody or something outside the record, in words. */
export const reviewSource = z.union([
  z.strictObject({ uuid: z.uuid() }),
  z.strictObject({ named: z.string().trim().min(1).max(longestSource) }),
])
export type ReviewSource = z.infer<typeof reviewSource>

/** The report itself is the first source; these are the others. */
export const reviewDecision = z.strictObject({
  state: reviewState,
  /** Read by whoever sent a report that is contested or rejected. */
  reason: z.string().trim().max(longestReason).default(''),
  sources: z.array(reviewSource).max(mostReviewSources).default([]),
  /** The observation it repeats. */
  mergedInto: z.uuid().nullable().default(null),
})
export type ReviewDecision = z.infer<typeof reviewDecision>
