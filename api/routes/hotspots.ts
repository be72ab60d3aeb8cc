/** GET /api/hotspots: Gi* and local Moran's I per district for anyone; clusters of sites for those who may see positions. */
import { createRoute } from '@hono/zod-openapi'
import { hotspots as tellHotspots } from '#api/answers/hotspots/hotspots.ts'
import { hotspots, hotspotsQuery } from '#api/contract/hotspots.ts'
import { inEnglish } from '#api/http/in-english.ts'
import { answers, newRouter } from '#api/http/router.ts'
import { may } from '#api/protection/permissions.ts'
import { scopeOf } from '#api/queries/scope.ts'

const route = createRoute({
  method: 'get',
  path: '/hotspots',
  summary: 'Hot and cold spots with false discoveries held down; clusters of abandoned buildings',
  request: { query: hotspotsQuery.strict() },
  responses: answers(hotspots),
})

export const hotspotsRoute = () =>
  newRouter().openapi(route, async (c) => {
    // Both statistics are in every answer; which one the reader looks at changes nothing in it.
    const { of, epsM, minPts, draws, seed, statistic: _looked, ...filters } = c.req.valid('query')
    const told = await tellHotspots(c.var.mirror, {
      scope: await scopeOf(c.var.mirror, filters),
      of,
      epsM,
      minPts,
      draws,
      seed,
    })
    return c.json(inEnglish(may(c.var.actor.role, 'seePositions') ? told : { ...told, clusters: null }), 200)
  })
