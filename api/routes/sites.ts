/** GET /api/sites: places with a history, as they stood at the end of the period. For those who may see positions. */
import { createRoute } from '@hono/zod-openapi'
import { answeredAs } from '#api/answers/answered-as.ts'
import { filters } from '#api/contract/filters.ts'
import { sites } from '#api/contract/sites.ts'
import type { Deps } from '#api/deps.ts'
import { answers, newRouter } from '#api/http/router.ts'
import { noteAccess } from '#api/protection/note-access.ts'
import { permit } from '#api/protection/permit.ts'
import { paramsOf, scopeOf } from '#api/queries/scope.ts'
import { sites as askSites } from '#api/queries/sites.ts'

const route = createRoute({
  method: 'get',
  path: '/sites',
  summary: 'Sites, their present state and how they came to it',
  request: { query: filters.strict() },
  responses: answers(sites),
})

export const sitesRoute = (deps: Deps) => {
  return newRouter().openapi(route, async (c) => {
    permit(c.var.actor, 'seePositions')
    const scope = await scopeOf(c.var.mirror, c.req.valid('query'))
    const rows = await askSites(c.var.mirror, paramsOf(scope))
    noteAccess(deps, c, 'sites', rows.length)
    return c.json({ ...(await answeredAs(c.var.mirror, scope)), total: rows.length, rows }, 200)
  })
}
