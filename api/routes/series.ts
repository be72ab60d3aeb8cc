/** GET /api/series: incidents month by month and an indicator wave by wave. Aggregates only: answers anyone. */
import { createRoute } from '@hono/zod-openapi'
import { series as tellSeries } from '#api/answers/districts/series.ts'
import { series, seriesQuery } from '#api/contract/series.ts'
import { answers, newRouter } from '#api/http/router.ts'
import { figuresFor } from '#api/protection/imprecise.ts'
import { scopeOf } from '#api/queries/scope.ts'

const route = createRoute({
  method: 'get',
  path: '/series',
  summary: 'Months of incidents and waves of an indicator',
  request: { query: seriesQuery.strict() },
  responses: answers(series),
})

export const seriesRoute = () =>
  newRouter().openapi(route, async (c) => {
    const { by, ...filters } = c.req.valid('query')
    const told = await tellSeries(c.var.mirror, { scope: await scopeOf(c.var.mirror, filters), by })
    return c.json(figuresFor(c.var.actor.role, told), 200)
  })
