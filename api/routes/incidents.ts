/** GET /api/incidents and /api/incidents/points: the records themselves, for those who may see positions. */
import { createRoute } from '@hono/zod-openapi'
import { incidents as tellIncidents, incidentPoints as tellPoints } from '#api/answers/incidents/incidents.ts'
import { filters } from '#api/contract/filters.ts'
import { incidentPoints, incidents, incidentsQuery } from '#api/contract/incidents.ts'
import type { Deps } from '#api/deps.ts'
import { answers, newRouter } from '#api/http/router.ts'
import { takesAway } from '#api/protection/handing-on.ts'
import { noteAccess } from '#api/protection/note-access.ts'
import { permit } from '#api/protection/permit.ts'
import { scopeOf } from '#api/queries/scope.ts'

const list = createRoute({
  method: 'get',
  path: '/incidents',
  summary: 'Incidents, a page at a time, with the exact total',
  request: { query: incidentsQuery.strict() },
  responses: answers(incidents),
})
const points = createRoute({
  method: 'get',
  path: '/incidents/points',
  summary: 'Every placed incident of the filter as parallel columns',
  request: { query: filters.strict() },
  responses: answers(incidentPoints),
})

export const incidentsRoute = (deps: Deps) => {
  return newRouter()
    .openapi(list, async (c) => {
      permit(c.var.actor, 'seePositions')
      const { limit, cursor, sort, ...asked } = c.req.valid('query')
      const scope = await scopeOf(c.var.mirror, asked)
      const told = await tellIncidents(c.var.mirror, scope, { limit, cursor, sort }, takesAway(c.var.actor))
      noteAccess(deps, c, 'incidents', told.rows.length)
      return c.json(told, 200)
    })
    .openapi(points, async (c) => {
      permit(c.var.actor, 'seePositions')
      const scope = await scopeOf(c.var.mirror, c.req.valid('query'))
      const told = await tellPoints(c.var.mirror, scope, takesAway(c.var.actor))
      noteAccess(deps, c, 'incidents', told.lng.length)
      return c.json(told, 200)
    })
}
