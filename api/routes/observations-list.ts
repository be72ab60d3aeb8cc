/** GET /api/observations: what field officers reported, newest first. For those who may see positions. */
import { createRoute } from '@hono/zod-openapi'
import { observations as tellObservations } from '#api/answers/observations/observations.ts'
import { observations, observationsQuery } from '#api/contract/observations.ts'
import { problem } from '#api/contract/problems.ts'
import type { Deps } from '#api/deps.ts'
import { answers, newRouter } from '#api/http/router.ts'
import { noteAccess } from '#api/protection/note-access.ts'
import { permit } from '#api/protection/permit.ts'
import { observedScope } from '#api/queries/observed-scope.ts'
import { observationKinds } from '#data/schema/observation.ts'

const route = createRoute({
  method: 'get',
  path: '/observations',
  summary: 'Observations, a page at a time, with the exact total',
  request: { query: observationsQuery.strict() },
  responses: answers(observations),
})

export const observationsListRoute = (deps: Deps) => {
  return newRouter().openapi(route, async (c) => {
    permit(c.var.actor, 'seePositions')
    const { limit, cursor, observationKinds: kinds, unplaced = false, ...filters } = c.req.valid('query')
    const scope = await observedScope(c.var.mirror, filters, unplaced)
    const told = await tellObservations(c.var.mirror, scope, {
      limit,
      cursor,
      observationKinds: kindsOf(kinds),
      unplaced,
    })
    noteAccess(deps, c, 'observations', told.rows.length)
    return c.json(told, 200)
  })
}

function kindsOf(asked: string | undefined): string[] | null {
  if (asked === undefined) return null
  const kinds = asked.split(',').filter((kind) => kind !== '')
  const known: readonly string[] = observationKinds.map((kind) => kind.id)
  const unknown = kinds.filter((kind) => !known.includes(kind))
  if (kinds.length > 0 && unknown.length === 0) return [...new Set(kinds)].sort()
  throw problem('request.invalid', undefined, { observationKinds: { code: 'field-not-one-of', choices: [...known] } })
}
