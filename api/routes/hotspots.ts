/** GET /api/hotspots: Gi* and local Moran's I per district for anyone; clusters of sites for those who may see positions. */
import { createRoute } from '@hono/zod-openapi'
import { hotspots as tellHotspots } from '#api/answers/hotspots/hotspots.ts'
import { hotspots, hotspotsQuery } from '#api/contract/hotspots.ts'
import type { Deps } from '#api/deps.ts'
import { inEnglish } from '#api/http/in-english.ts'
import { answers, newRouter } from '#api/http/router.ts'
import { noteAccess } from '#api/protection/note-access.ts'
import { may } from '#api/protection/permissions.ts'
import { scopeOf } from '#api/queries/scope.ts'

const route = createRoute({
  method: 'get',
  path: '/hotspots',
  summary: 'Hot and cold spots with false discoveries held down; clusters of abandoned buildings',
  request: { query: hotspotsQuery.strict() },
  responses: answers(hotspots),
})

export const hotspotsRoute = (deps: Deps) => {
  return newRouter().openapi(route, async (c) => {
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
    const seesPositions = may(c.var.actor.role, 'seePositions')
    if (seesPositions) noteAccess(deps, c, 'clusters', told.clusters?.length ?? 0)
    return c.json(inEnglish(seesPositions ? told : { ...told, clusters: null }), 200)
  })
}
