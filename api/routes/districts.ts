/** GET /api/districts: one row a place for the whole filter. Aggregates only: answers anyone. */
import { createRoute } from '@hono/zod-openapi'
import { districts as tellDistricts } from '#api/answers/districts/districts.ts'
import { districts, districtsQuery } from '#api/contract/districts.ts'
import { answers, newRouter } from '#api/http/router.ts'
import { figuresFor } from '#api/protection/imprecise.ts'
import { scopeOf } from '#api/queries/scope.ts'

const route = createRoute({
  method: 'get',
  path: '/districts',
  summary: 'Incidents, rates, perceptions, grievances and gaps, one row a place',
  request: { query: districtsQuery.strict() },
  responses: answers(districts),
})

export const districtsRoute = () =>
  newRouter().openapi(route, async (c) => {
    const scope = await scopeOf(c.var.mirror, c.req.valid('query'))
    return c.json(figuresFor(c.var.actor.role, await tellDistricts(c.var.mirror, scope)), 200)
  })
