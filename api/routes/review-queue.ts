/** GET /api/review-queue: what the field sent and nobody has checked, or what was decided about it. For those who review. */
import { createRoute } from '@hono/zod-openapi'
import { reviewQueue as tellQueue } from '#api/answers/reviews/review-queue.ts'
import { reviewQueue, reviewQueueQuery } from '#api/contract/review-queue.ts'
import { answers, newRouter } from '#api/http/router.ts'
import { permitting } from '#api/protection/permit.ts'
import { scopeOf } from '#api/queries/scope.ts'

const route = createRoute({
  method: 'get',
  path: '/review-queue',
  summary: 'Observations that wait for a reviewer, or were decided: those that came in first come first',
  middleware: [permitting('review')] as const,
  request: { query: reviewQueueQuery.strict() },
  responses: answers(reviewQueue),
})

export const reviewQueueRoute = () =>
  newRouter().openapi(route, async (c) => {
    const { pcodes: asked, ...query } = c.req.valid('query')
    const { pcodes } = await scopeOf(c.var.mirror, { pcodes: asked })
    return c.json(await tellQueue(c.var.mirror, { ...query, pcodes }, c.var.actor), 200)
  })
