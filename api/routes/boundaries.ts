/** GET /api/boundaries: outlines as GeoJSON, in three details. Answers anyone. */
import { createRoute } from '@hono/zod-openapi'
import { boundaries as tellBoundaries } from '#api/answers/places/boundaries.ts'
import { boundaries, boundariesQuery } from '#api/contract/boundaries.ts'
import { filterShape } from '#api/contract/filters.ts'
import { answers, newRouter } from '#api/http/router.ts'
import { instantOf } from '#api/queries/scope.ts'

const route = createRoute({
  method: 'get',
  path: '/boundaries',
  summary: 'Outlines of a level, simplified with shared borders kept',
  request: { query: boundariesQuery.extend({ asOf: filterShape.asOf }).strict() },
  responses: answers(boundaries, 'A GeoJSON FeatureCollection'),
})

export const boundariesRoute = () =>
  newRouter().openapi(route, async (c) => {
    const { level, detail, asOf } = c.req.valid('query')
    return c.json(await tellBoundaries(c.var.mirror, { level, detail, asOf: instantOf(asOf) }), 200)
  })
