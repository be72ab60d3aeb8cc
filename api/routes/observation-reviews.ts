/** GET /api/observations/{uuid}/reviews, PUT …/{reviewId}: one report with what speaks for it, and a decision about it. For those who review. */
import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import { reportInReview } from '#api/answers/reviews/report-in-review.ts'
import { observationReviews, reviewReceipt, reviewRequest } from '#api/contract/observation-reviews.ts'
import type { Deps } from '#api/deps.ts'
import { limitBody } from '#api/http/body-limit.ts'
import { answers, newRouter } from '#api/http/router.ts'
import { answerOnce, bodyOf, onceOrAgain } from '#api/http/written-once.ts'
import { reviewObservation } from '#api/observations/review-observation.ts'
import { permitting } from '#api/protection/permit.ts'

const path = '/observations/{uuid}/reviews'
const params = z.object({ uuid: z.uuid() })

const look = createRoute({
  method: 'get',
  path,
  summary: 'One observation with what lies near it, and every decision about it',
  middleware: [permitting('review')] as const,
  request: { params },
  responses: answers(observationReviews),
})
const decide = createRoute({
  method: 'put',
  path: `${path}/{reviewId}`,
  summary: 'Decide how far an observation is believed; sending it again changes nothing',
  description:
    'Verified rests on a second source (another observation near it in place and time by another writer, or one named in words) or on a reason; contested and rejected need a reason, which its writer reads; merged names the observation it repeats. The last decision counts, and all are kept. Nobody decides about a report of their own.',
  middleware: [permitting('review'), limitBody(1)] as const,
  request: { params: params.extend({ reviewId: z.uuid() }), body: bodyOf(reviewRequest) },
  responses: onceOrAgain(reviewReceipt),
})

export const observationReviewsRoute = (deps: Deps) =>
  newRouter()
    .openapi(look, async (c) => {
      const uuid = c.req.valid('param').uuid.toLowerCase()
      return c.json(await reportInReview(c.var.mirror, uuid, c.var.actor), 200)
    })
    .openapi(decide, async (c) => {
      const { uuid, reviewId } = c.req.valid('param')
      const review = { uuid: uuid.toLowerCase(), reviewId: reviewId.toLowerCase() }
      const request = c.req.valid('json')
      return answerOnce(c, await reviewObservation(deps, { ...review, request, reviewer: c.var.actor }))
    })
