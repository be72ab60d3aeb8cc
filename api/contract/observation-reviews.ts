/**
 * GET /api/observations/{uuid}/reviews: one report with what lies near it and what was decided about it.
 * PUT /api/observations/{uuid}/reviews/{reviewId}: a decision. Idempotent: the same again gives the same receipt, other content is 409.
 */
import { z } from 'zod'
import { observation, siteUse } from '#data/schema/observation.ts'
import { outline } from '#data/schema/outline.ts'
import { reviewDecision, reviewSource, reviewState } from '#data/schema/review.ts'
import { reviewRow } from './review-queue.ts'

export const reviewRequest = reviewDecision.extend({
  /** The last decision the reviewer saw; null where there was none. Refused if there is a later one by now. */
  after: z.uuid().nullable().optional(),
})
export type ReviewRequest = z.output<typeof reviewRequest>

const { observedAt, position, accuracyM, positionSource, siteId, siteState, grievance } = observation.shape
export const reportInReview = z
  .object({
    ...reviewRow.shape,
    ...{ observedAt, position, accuracyM, positionSource, siteId, siteState, grievance },
    hasExactPosition: z.boolean(),
    photos: z.array(z.string()),
    /** Address of what was said, as sound. */
    audio: z.string().nullable(),
    siteUse: siteUse.nullable(),
    /** Its shape as GeoJSON, where it was drawn. */
    outline: outline.nullable(),
    /** What the phone said of the time, where its writer corrected it since. */
    firstTold: z.string().nullable(),
    /** The observation it repeats. */
    mergedInto: z.string().nullable(),
  })
  .meta({ id: 'ReportInReview' })
export type ReportInReview = z.infer<typeof reportInReview>

/** Another report of the same days, near in place, and how near. */
export const nearbyReport = z
  .object({
    ...reportInReview.shape,
    /** Null where one of the two has no position. */
    distanceM: z.number().nullable(),
    /** Positive where it was made later. */
    minutesLater: z.number(),
    isSameKind: z.boolean(),
    isSameSite: z.boolean(),
    /** Both name the place in the same words, in the same district. */
    isSamePlaceName: z.boolean(),
    /** Of another writer, so that both together are two sources. */
    isIndependent: z.boolean(),
    /** It may tell the same: of the same kind or site, and it counts. */
    maySaySame: z.boolean(),
  })
  .meta({ id: 'NearbyReport' })
export type NearbyReport = z.infer<typeof nearbyReport>

export const decisionMade = z
  .object({
    reviewId: z.string(),
    state: reviewState,
    reason: z.string(),
    sources: z.array(reviewSource),
    mergedInto: z.string().nullable(),
    decidedAt: z.string(),
    /** The name of the account or the token it was decided with; failing that, as the record names them. */
    decidedBy: z.string(),
  })
  .meta({ id: 'DecisionMade' })
export type DecisionMade = z.infer<typeof decisionMade>

export const observationReviews = z
  .object({
    seq: z.int(),
    report: reportInReview,
    /** The latest first. */
    decisions: z.array(decisionMade),
    nearby: z.array(nearbyReport),
    /** Observations that were found to repeat this one. */
    repeatedBy: z.array(z.string()),
  })
  .meta({ id: 'ObservationReviews' })
export type ObservationReviews = z.infer<typeof observationReviews>

export const reviewReceipt = z
  .object({ uuid: z.string(), reviewId: z.string(), seq: z.int(), decidedAt: z.string(), contentSha256: z.string() })
  .meta({ id: 'ReviewReceipt' })
export type ReviewReceipt = z.infer<typeof reviewReceipt>
