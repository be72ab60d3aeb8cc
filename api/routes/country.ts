/** GET /api/country: all districts together. Aggregates only, small groups withheld: answers anyone. */
import { createRoute } from '@hono/zod-openapi'
import { country as tellCountry } from '#api/answers/districts/country.ts'
import { country, countryQuery } from '#api/contract/country.ts'
import { inEnglish } from '#api/http/in-english.ts'
import { answers, newRouter } from '#api/http/router.ts'
import { figuresFor } from '#api/protection/imprecise.ts'
import { scopeOf } from '#api/queries/scope.ts'

const route = createRoute({
  method: 'get',
  path: '/country',
  summary: 'Everything known about the whole country',
  request: { query: countryQuery.strict() },
  responses: answers(country),
})

export const countryRoute = () =>
  newRouter().openapi(route, async (c) => {
    const told = await tellCountry(c.var.mirror, await scopeOf(c.var.mirror, c.req.valid('query')))
    return c.json(inEnglish(figuresFor(c.var.actor.role, told)), 200)
  })
