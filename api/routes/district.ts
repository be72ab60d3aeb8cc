/** GET /api/districts/{pcode}: the whole picture of one district. Answers anyone; sites and exact points only to those who may see them. */
import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import { district as tellDistrict } from '#api/answers/districts/district.ts'
import { district } from '#api/contract/district.ts'
import { filters } from '#api/contract/filters.ts'
import type { Deps } from '#api/deps.ts'
import { inEnglish } from '#api/http/in-english.ts'
import { answers, newRouter } from '#api/http/router.ts'
import { figuresFor } from '#api/protection/imprecise.ts'
import { noteAccess } from '#api/protection/note-access.ts'
import { may } from '#api/protection/permissions.ts'
import { pointsFor } from '#api/protection/positions.ts'
import { scopeOf } from '#api/queries/scope.ts'
import { pcode } from '#data/schema/place.ts'

const route = createRoute({
  method: 'get',
  path: '/districts/{pcode}',
  summary: 'Everything known about one district',
  request: { params: z.object({ pcode }), query: filters.strict() },
  responses: answers(district),
})

export const districtRoute = (deps: Deps) => {
  return newRouter().openapi(route, async (c) => {
    const { role } = c.var.actor
    const scope = await scopeOf(c.var.mirror, c.req.valid('query'))
    const told = figuresFor(role, await tellDistrict(c.var.mirror, { pcode: c.req.valid('param').pcode, scope }))
    const seesPositions = may(role, 'seePositions')
    const sites = seesPositions ? told.sites : null
    const dissents = seesPositions ? told.dissents : []
    if (seesPositions) noteAccess(deps, c, 'districts', 1)
    return c.json(inEnglish({ ...told, sites, dissents, interventions: pointsFor(role, told.interventions) }), 200)
  })
}
