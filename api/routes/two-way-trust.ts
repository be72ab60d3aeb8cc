/** GET /api/two-way-trust: trust from both sides. Shares only, withheld as everywhere: answers anyone. */
import { createRoute } from '@hono/zod-openapi'
import { twoWayTrust as tellTwoWayTrust } from '#api/answers/perception/two-way-trust.ts'
import { twoWayTrust, twoWayTrustQuery } from '#api/contract/two-way-trust.ts'
import { answers, newRouter } from '#api/http/router.ts'
import { figuresFor } from '#api/protection/imprecise.ts'
import { scopeOf } from '#api/queries/scope.ts'

const route = createRoute({
  method: 'get',
  path: '/two-way-trust',
  summary: 'Trust of people in the police against trust of the police in people, place by place',
  request: { query: twoWayTrustQuery.strict() },
  responses: answers(twoWayTrust),
})

export const twoWayTrustRoute = () =>
  newRouter().openapi(route, async (c) => {
    const { from, to, fromDate, toDate, level, pcodes, asOf } = await scopeOf(c.var.mirror, c.req.valid('query'))
    const told = await tellTwoWayTrust(c.var.mirror, { from, to, fromDate, toDate, level, pcodes, asOf })
    return c.json(figuresFor(c.var.actor.role, told), 200)
  })
