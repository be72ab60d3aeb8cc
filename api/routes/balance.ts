/** GET /api/balance: money by the three Ds. Names no piece of work and no position; anyone may read it. */
import { createRoute } from '@hono/zod-openapi'
import { balance as answerBalance } from '#api/answers/balance/balance.ts'
import { balance } from '#api/contract/balance.ts'
import { filters } from '#api/contract/filters.ts'
import { inEnglish } from '#api/http/in-english.ts'
import { answers, newRouter } from '#api/http/router.ts'
import { scopeOf } from '#api/queries/scope.ts'

const route = createRoute({
  method: 'get',
  path: '/balance',
  summary: 'Money for defence, development and diplomacy in the period, by district, region and nation',
  description:
    'A budget is spread evenly over the days of its work; the days inside the period count. Work that states no end counts whole on the day it began. Work that states no budget is counted, never taken as zero.',
  request: { query: filters.pick({ pcodes: true, from: true, to: true, asOf: true }).strict() },
  responses: answers(balance),
})

export const balanceRoute = () =>
  newRouter().openapi(route, async (c) =>
    c.json(inEnglish(await answerBalance(c.var.mirror, await scopeOf(c.var.mirror, c.req.valid('query')))), 200),
  )
