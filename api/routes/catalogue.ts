/** GET /api/catalogue: indicators, kinds, grievances and what is held of each. Answers anyone. */
import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import { catalogue as tellCatalogue } from '#api/answers/catalogue/catalogue.ts'
import { catalogue } from '#api/contract/catalogue.ts'
import { filterShape } from '#api/contract/filters.ts'
import { answers, newRouter } from '#api/http/router.ts'
import { instantOf } from '#api/queries/scope.ts'

const route = createRoute({
  method: 'get',
  path: '/catalogue',
  summary: 'Everything with an id and a label, and what this instance holds of it',
  request: { query: z.strictObject({ asOf: filterShape.asOf }) },
  responses: answers(catalogue),
})

export const catalogueRoute = () =>
  newRouter().openapi(route, async (c) =>
    c.json(await tellCatalogue(c.var.mirror, instantOf(c.req.valid('query').asOf)), 200),
  )
