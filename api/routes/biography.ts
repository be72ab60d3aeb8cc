/** GET /api/sites/{siteIds}/biography and GET /api/site-clusters: what became of places. For those who may see positions. */
import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import { biography as askBiography } from '#api/answers/sites/biography.ts'
import { siteGroups as askSiteGroups } from '#api/answers/sites/site-groups.ts'
import { biography, biographyQuery, mostSites, siteGroups } from '#api/contract/biography.ts'
import { filters } from '#api/contract/filters.ts'
import type { Deps } from '#api/deps.ts'
import { inEnglish } from '#api/http/in-english.ts'
import { answers, newRouter } from '#api/http/router.ts'
import { noteAccess } from '#api/protection/note-access.ts'
import { permit } from '#api/protection/permit.ts'
import { scopeOf } from '#api/queries/scope.ts'

const siteIds = z
  .string()
  .transform((text) => [...new Set(text.split(',').filter((id) => id !== ''))])
  .pipe(z.array(z.string().max(64)).min(1).max(mostSites))
const oneRoute = createRoute({
  method: 'get',
  path: '/sites/{siteIds}/biography',
  summary: 'A site through its states, or several that stand together',
  description:
    'One id, or several joined by commas: a cluster. Incidents around are counted once, however many sites they are near to.',
  request: { params: z.object({ siteIds }), query: biographyQuery },
  responses: answers(biography),
})
const groupsRoute = createRoute({
  method: 'get',
  path: '/site-clusters',
  summary: 'Sites that stand together, whatever their state',
  request: { query: filters.pick({ pcodes: true, to: true, asOf: true }).strict() },
  responses: answers(siteGroups),
})

export const biographyRoute = (deps: Deps) => {
  return newRouter()
    .openapi(groupsRoute, async (c) => {
      permit(c.var.actor, 'seePositions')
      const told = await askSiteGroups(c.var.mirror, await scopeOf(c.var.mirror, c.req.valid('query')))
      noteAccess(deps, c, 'sites', told.rows.length)
      return c.json(told, 200)
    })
    .openapi(oneRoute, async (c) => {
      permit(c.var.actor, 'seePositions')
      const scope = await scopeOf(c.var.mirror, c.req.valid('query'))
      const { siteIds } = c.req.valid('param')
      const told = await askBiography(c.var.mirror, { scope, siteIds })
      noteAccess(deps, c, 'sites', 1)
      return c.json(inEnglish(told), 200)
    })
}
