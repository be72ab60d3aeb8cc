/** GET /api/gaps: how far two groups stand apart. Shares only, withheld as everywhere: answers anyone. */
import { createRoute } from '@hono/zod-openapi'
import { gaps as tellGaps } from '#api/answers/perception/gaps.ts'
import { gaps, gapsQuery } from '#api/contract/gaps.ts'
import { answers, newRouter } from '#api/http/router.ts'
import { figuresFor } from '#api/protection/imprecise.ts'
import { scopeOf } from '#api/queries/scope.ts'

const route = createRoute({
  method: 'get',
  path: '/gaps',
  summary: 'How far two groups of people stand apart in what they feel, place by place',
  request: { query: gapsQuery.strict() },
  responses: answers(gaps),
})

export const gapsRoute = () =>
  newRouter().openapi(route, async (c) => {
    const { between, ...filters } = c.req.valid('query')
    const told = await tellGaps(c.var.mirror, { scope: await scopeOf(c.var.mirror, filters), between })
    return c.json(figuresFor(c.var.actor.role, told), 200)
  })
