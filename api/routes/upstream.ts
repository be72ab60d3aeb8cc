/** GET /api/upstream: the state of each district and the reasons. Aggregates only: answers anyone. */
import { createRoute } from '@hono/zod-openapi'
import { upstream as tellUpstream } from '#api/answers/upstream/upstream.ts'
import { upstream, upstreamQuery } from '#api/contract/upstream.ts'
import { inEnglish } from '#api/http/in-english.ts'
import { answers, newRouter } from '#api/http/router.ts'
import { scopeOf } from '#api/queries/scope.ts'

const route = createRoute({
  method: 'get',
  path: '/upstream',
  summary: 'Which districts need prevention now, with probabilities and reasons',
  request: { query: upstreamQuery.strict() },
  responses: answers(upstream),
})

export const upstreamRoute = () =>
  newRouter().openapi(route, async (c) => {
    const { cG, delta, ...filters } = c.req.valid('query')
    return c.json(
      inEnglish(await tellUpstream(c.var.mirror, { scope: await scopeOf(c.var.mirror, filters), cG, delta })),
      200,
    )
  })
