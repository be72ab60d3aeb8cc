/** GET /api/interventions: what is being done. Answers anyone; exact points only to those who may see them. */
import { createRoute } from '@hono/zod-openapi'
import { answeredAs } from '#api/answers/answered-as.ts'
import { filters } from '#api/contract/filters.ts'
import { interventions } from '#api/contract/interventions.ts'
import { answers, newRouter } from '#api/http/router.ts'
import { pointsFor } from '#api/protection/positions.ts'
import { interventions as askInterventions } from '#api/queries/interventions.ts'
import { paramsOf, scopeOf } from '#api/queries/scope.ts'

const route = createRoute({
  method: 'get',
  path: '/interventions',
  summary: 'Interventions: planned, active or ended when the period ends',
  request: { query: filters.strict() },
  responses: answers(interventions),
})

export const interventionsRoute = () =>
  newRouter().openapi(route, async (c) => {
    const scope = await scopeOf(c.var.mirror, c.req.valid('query'))
    const rows = pointsFor(c.var.actor.role, await askInterventions(c.var.mirror, paramsOf(scope)))
    return c.json({ ...(await answeredAs(c.var.mirror, scope)), total: rows.length, rows }, 200)
  })
