/**
 * GET /api/external-forecasts: what VIEWS and ACLED CAST expect, by issue. Answers anyone, but what its issuer
 * forbids to hand on: that is shown on a page to somebody who signed in, and given to no program and no stranger.
 */
import { createRoute } from '@hono/zod-openapi'
import { externalForecasts as tellForecasts } from '#api/answers/external-forecasts/external-forecasts.ts'
import { externalForecasts, externalForecastsQuery } from '#api/contract/external-forecasts.ts'
import { answers, newRouter } from '#api/http/router.ts'
import { takesAway } from '#api/protection/handing-on.ts'
import { instantOf } from '#api/queries/scope.ts'

const route = createRoute({
  method: 'get',
  path: '/external-forecasts',
  summary: 'What others expect, as they issued it; never part of our own figures',
  request: { query: externalForecastsQuery.strict() },
  responses: answers(externalForecasts),
})

export const externalForecastsRoute = () =>
  newRouter().openapi(route, async (c) => {
    const { asOf, ...asked } = c.req.valid('query')
    const { actor } = c.var
    const key = { ...asked, asOf: instantOf(asOf), takesAway: takesAway(actor) || actor.role === 'anonymous' }
    return c.json(await tellForecasts(c.var.mirror, key), 200)
  })
