// What the field sent and reviewers decide about: the queue, one report, and a decision.
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { observationReviews, type ReviewRequest, reviewReceipt } from '#api/contract/observation-reviews.ts'
import { type ReviewQueueQuery, reviewQueue } from '#api/contract/review-queue.ts'
import { ask } from '#web/client.ts'

export type QueueAsked = Partial<
  Pick<ReviewQueueQuery, 'state' | 'origin' | 'pcodes' | 'observationKinds' | 'writer' | 'limit'>
>

export const reviewQueueQuery = (asked: QueueAsked) =>
  queryOptions({
    queryKey: ['review-queue', asked],
    queryFn: ({ signal }) => ask('review-queue', reviewQueue, { parameters: asked, signal }),
    placeholderData: keepPreviousData,
  })

export const observationReviewsQuery = (uuid: string) =>
  queryOptions({
    queryKey: ['observation-reviews', uuid],
    queryFn: ({ signal }) => ask(`observations/${encodeURIComponent(uuid)}/reviews`, observationReviews, { signal }),
  })

/** Sent twice under one id it is one decision. */
export const decideObservation = ({
  uuid,
  reviewId,
  request,
}: {
  uuid: string
  reviewId: string
  request: ReviewRequest
}) =>
  ask(`observations/${encodeURIComponent(uuid)}/reviews/${reviewId}`, reviewReceipt, {
    init: { method: 'PUT', body: JSON.stringify(request), headers: { 'content-type': 'application/json' } },
  })
