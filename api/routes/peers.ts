/** GET /api/districts/{pcode}/peers: a district among those most alike. Aggregates only: answers anyone. */
import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import { comparedPeriods } from '#api/answers/changes/periods.ts'
import { peers as tellPeers } from '#api/answers/peers/peers.ts'
import { peers, peersQuery } from '#api/contract/peers.ts'
import { inEnglish } from '#api/http/in-english.ts'
import { answers, newRouter } from '#api/http/router.ts'
import { figuresFor } from '#api/protection/imprecise.ts'
import { scopeOf } from '#api/queries/scope.ts'
import { pcode } from '#data/schema/place.ts'

const route = createRoute({
  method: 'get',
  path: '/districts/{pcode}/peers',
  summary: 'A district among those most alike before, why those, and whether it is told apart from them',
  request: { params: z.object({ pcode }), query: peersQuery.strict() },
  responses: answers(peers),
})

export const peersRoute = () =>
  newRouter().openapi(route, async (c) => {
    const { most, baseFrom, baseTo, ...filter } = c.req.valid('query')
    const scope = await scopeOf(c.var.mirror, filter)
    const { base, now } = await comparedPeriods(c.var.mirror, scope, { ...filter, of: 'incidents', baseFrom, baseTo })
    const told = await tellPeers(c.var.mirror, { pcode: c.req.valid('param').pcode, base, now, most })
    return c.json(inEnglish(figuresFor(c.var.actor.role, told)), 200)
  })
