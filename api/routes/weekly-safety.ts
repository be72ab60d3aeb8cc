/** GET /api/weekly-safety: community reporters' weeks by district. Withheld where they are few, so it answers anyone. */
import { createRoute } from '@hono/zod-openapi'
import { weeklySafety as tellWeeks } from '#api/answers/perception/weekly-safety.ts'
import { weeklySafety, weeklySafetyQuery } from '#api/contract/weekly-safety.ts'
import { answers, newRouter } from '#api/http/router.ts'
import { scopeOf } from '#api/queries/scope.ts'

const route = createRoute({
  method: 'get',
  path: '/weekly-safety',
  summary: 'How safe community reporters feel each week and what they counted, by district',
  request: { query: weeklySafetyQuery.strict() },
  responses: answers(weeklySafety),
})

export const weeklySafetyRoute = () =>
  newRouter().openapi(route, async (c) => {
    const { from, to, fromDate, toDate, pcodes, asOf } = await scopeOf(c.var.mirror, c.req.valid('query'))
    return c.json(await tellWeeks(c.var.mirror, { from, to, fromDate, toDate, pcodes, asOf }), 200)
  })
