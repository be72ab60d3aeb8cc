/** GET /api/roll-up: the country out of its districts. Aggregates only, withheld as everywhere: answers anyone. */
import { createRoute } from '@hono/zod-openapi'
import { rollUp as tellRollUp } from '#api/answers/roll-up/roll-up.ts'
import { rollUp, rollUpQuery } from '#api/contract/roll-up.ts'
import { inEnglish } from '#api/http/in-english.ts'
import { answers, newRouter } from '#api/http/router.ts'
import { figuresFor } from '#api/protection/imprecise.ts'
import { scopeOf } from '#api/queries/scope.ts'

const route = createRoute({
  method: 'get',
  path: '/roll-up',
  summary: "The country's figure, who stands behind it, how far its districts stand apart and which disagree",
  request: { query: rollUpQuery.strict() },
  responses: answers(rollUp),
})

export const rollUpRoute = () =>
  newRouter().openapi(route, async (c) => {
    const { of, ...filters } = c.req.valid('query')
    const scope = await scopeOf(c.var.mirror, filters)
    return c.json(inEnglish(figuresFor(c.var.actor.role, await tellRollUp(c.var.mirror, { scope, of }))), 200)
  })
