/**
 * GET /api/space-time-scan. Anyone may ask what is known by district, with no more draws than usual; who may start long
 * calculations may ask for more, and who may see positions is answered by position.
 */
import { createRoute } from '@hono/zod-openapi'
import { spaceTimeScan as tellScan } from '#api/answers/clusters/space-time-scan.ts'
import { problem } from '#api/contract/problems.ts'
import { spaceTimeScan, spaceTimeScanQuery } from '#api/contract/space-time-scan.ts'
import type { Deps } from '#api/deps.ts'
import { inEnglish } from '#api/http/in-english.ts'
import { answers, newRouter } from '#api/http/router.ts'
import { noteAccess } from '#api/protection/note-access.ts'
import { may } from '#api/protection/permissions.ts'
import { scopeOf } from '#api/queries/scope.ts'

const usualDraws = 999

const route = createRoute({
  method: 'get',
  path: '/space-time-scan',
  summary: 'Where and when incidents came together more than place and time alone explain',
  request: { query: spaceTimeScanQuery.strict() },
  responses: answers(spaceTimeScan),
})

export const spaceTimeScanRoute = (deps: Deps) => {
  return newRouter().openapi(route, async (c) => {
    const { radiusKm, weeks, draws, seed, prospective, ...filters } = c.req.valid('query')
    const { role } = c.var.actor
    if (draws > usualDraws && !may(role, 'calculate')) {
      throw problem('request.invalid', undefined, { draws: { code: 'draws-without-signing-in', most: usualDraws } })
    }
    const scope = await scopeOf(c.var.mirror, filters)
    const seesPositions = may(role, 'seePositions')
    const told = await tellScan(c.var.mirror, { scope, radiusKm, weeks, draws, seed, prospective, seesPositions })
    if (seesPositions) noteAccess(deps, c, 'clusters', 1)
    return c.json(inEnglish(told), 200)
  })
}
