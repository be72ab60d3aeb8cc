/** GET /api/observation-counts: how many observations there are in each district, and how far they were checked. */
import { createRoute } from '@hono/zod-openapi'
import { answeredAs } from '#api/answers/answered-as.ts'
import { filters } from '#api/contract/filters.ts'
import { observationCounts } from '#api/contract/observation-counts.ts'
import { answers, newRouter } from '#api/http/router.ts'
import { observationCounts as askCounts } from '#api/queries/observation-counts.ts'
import { observedScope } from '#api/queries/observed-scope.ts'
import { paramsOf } from '#api/queries/scope.ts'

const route = createRoute({
  method: 'get',
  path: '/observation-counts',
  summary: 'How many observations were made in each district, and how far they were checked',
  request: { query: filters.strict() },
  responses: answers(observationCounts),
})

export const observationCountsRoute = () =>
  newRouter().openapi(route, async (c) => {
    const scope = await observedScope(c.var.mirror, c.req.valid('query'))
    const rows = await askCounts(c.var.mirror, paramsOf(scope))
    const total = rows.reduce((sum, row) => sum + row.total, 0)
    return c.json({ ...(await answeredAs(c.var.mirror, scope)), total, rows }, 200)
  })
