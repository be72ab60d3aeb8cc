/** GET /api/places: every place, its level and parent. Answers anyone. */
import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import { places as tellPlaces } from '#api/answers/places/places.ts'
import { filterShape } from '#api/contract/filters.ts'
import { places } from '#api/contract/places.ts'
import { answers, newRouter } from '#api/http/router.ts'
import { instantOf } from '#api/queries/scope.ts'

const route = createRoute({
  method: 'get',
  path: '/places',
  summary: 'Every place, its level, parent and population',
  request: { query: z.strictObject({ asOf: filterShape.asOf }) },
  responses: answers(places),
})

export const placesRoute = () =>
  newRouter().openapi(route, async (c) =>
    c.json(await tellPlaces(c.var.mirror, instantOf(c.req.valid('query').asOf)), 200),
  )
