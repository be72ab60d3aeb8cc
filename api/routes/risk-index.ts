/** GET /api/risk-index: one score a district and what it is made of. Aggregates only: answers anyone. */
import { createRoute } from '@hono/zod-openapi'
import { riskIndex as tellRiskIndex } from '#api/answers/risk/risk-index.ts'
import { riskIndex, riskIndexQuery, usualWeights } from '#api/contract/risk-index.ts'
import { inEnglish } from '#api/http/in-english.ts'
import { answers, newRouter } from '#api/http/router.ts'
import { figuresFor } from '#api/protection/imprecise.ts'
import { scopeOf } from '#api/queries/scope.ts'

const route = createRoute({
  method: 'get',
  path: '/risk-index',
  summary: 'A risk index by district, opened to its components, with how sure its ranks are',
  request: { query: riskIndexQuery.strict() },
  responses: answers(riskIndex),
})

export const riskIndexRoute = () =>
  newRouter().openapi(route, async (c) => {
    const { weights = usualWeights, aggregation, draws, seed, ...filters } = c.req.valid('query')
    const scope = await scopeOf(c.var.mirror, filters)
    const told = await tellRiskIndex(c.var.mirror, { scope, weights, aggregation, draws, seed })
    return c.json(inEnglish(figuresFor(c.var.actor.role, told)), 200)
  })
