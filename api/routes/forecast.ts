/** GET /api/forecast: what the next three periods may bring, by district. Aggregates only: answers anyone. */
import { createRoute } from '@hono/zod-openapi'
import { forecast as tellForecast } from '#api/answers/forecast/forecast.ts'
import { forecast, forecastQuery } from '#api/contract/forecast.ts'
import { answers, newRouter } from '#api/http/router.ts'
import { scopeOf } from '#api/queries/scope.ts'

const route = createRoute({
  method: 'get',
  path: '/forecast',
  summary: 'The next three periods as ranges of incidents, where they beat the plain past',
  request: { query: forecastQuery.strict() },
  responses: answers(forecast),
})

export const forecastRoute = () =>
  newRouter().openapi(route, async (c) => {
    const { period, ...filters } = c.req.valid('query')
    return c.json(await tellForecast(c.var.mirror, { scope: await scopeOf(c.var.mirror, filters), period }), 200)
  })
