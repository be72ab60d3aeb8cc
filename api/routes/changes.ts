/** GET /api/changes: two periods, place by place. Aggregates only: answers anyone. */
import { createRoute } from '@hono/zod-openapi'
import { changes as tellChanges } from '#api/answers/changes/changes.ts'
import { comparedPeriods } from '#api/answers/changes/periods.ts'
import { changes, changesQuery } from '#api/contract/changes.ts'
import { inEnglish } from '#api/http/in-english.ts'
import { answers, newRouter } from '#api/http/router.ts'
import { figuresFor } from '#api/protection/imprecise.ts'
import { scopeOf } from '#api/queries/scope.ts'

const route = createRoute({
  method: 'get',
  path: '/changes',
  summary: 'Two periods held side by side, and whether each place changed by more than chance',
  request: { query: changesQuery.strict() },
  responses: answers(changes),
})

export const changesRoute = () =>
  newRouter().openapi(route, async (c) => {
    const { of, baseFrom, baseTo, ...filter } = c.req.valid('query')
    const scope = await scopeOf(c.var.mirror, filter)
    const compared = await comparedPeriods(c.var.mirror, scope, { ...filter, of, baseFrom, baseTo })
    return c.json(inEnglish(figuresFor(c.var.actor.role, await tellChanges(c.var.mirror, compared))), 200)
  })
