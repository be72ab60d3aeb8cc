/** GET /api/emerging: how hot and cold spots behave over time. Aggregates only: answers anyone. */
import { createRoute } from '@hono/zod-openapi'
import { emerging as tellEmerging } from '#api/answers/hotspots/emerging.ts'
import { emerging, emergingQuery } from '#api/contract/emerging.ts'
import type { Deps } from '#api/deps.ts'
import { inEnglish } from '#api/http/in-english.ts'
import { answers, newRouter } from '#api/http/router.ts'
import { scopeOf } from '#api/queries/scope.ts'

const route = createRoute({
  method: 'get',
  path: '/emerging',
  summary: 'Which hot and cold spots are new, lasting, growing or gone, in words',
  request: { query: emergingQuery.strict() },
  responses: answers(emerging),
})

export const emergingRoute = ({ clock }: Deps) =>
  newRouter().openapi(route, async (c) => {
    const { of, period, ...filters } = c.req.valid('query')
    const scope = await scopeOf(c.var.mirror, filters)
    const thisMonth = clock.now().toISOString().slice(0, 7)
    const isFromAsked = filters.from !== undefined
    return c.json(inEnglish(await tellEmerging(c.var.mirror, { scope, of, period, isFromAsked, thisMonth })), 200)
  })
