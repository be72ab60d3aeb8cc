/** GET /api/participation: who was heard, place by place. Aggregates only, small groups withheld: answers anyone. */
import { createRoute } from '@hono/zod-openapi'
import { participation as tellParticipation } from '#api/answers/perception/participation.ts'
import { participation, participationQuery } from '#api/contract/participation.ts'
import { answers, newRouter } from '#api/http/router.ts'
import { scopeOf } from '#api/queries/scope.ts'

const route = createRoute({
  method: 'get',
  path: '/participation',
  summary: 'Who was asked in each place, against who lives there, and which groups were not heard at all',
  request: { query: participationQuery.strict() },
  responses: answers(participation),
})

export const participationRoute = () =>
  newRouter().openapi(route, async (c) => {
    const scope = await scopeOf(c.var.mirror, c.req.valid('query'))
    return c.json(await tellParticipation(c.var.mirror, scope), 200)
  })
