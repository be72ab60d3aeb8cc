/** GET /api/asked-and-got: what people asked for and what was done. Names no person; anyone may read it. */
import { createRoute } from '@hono/zod-openapi'
import { askedAndGot as answerAskedAndGot } from '#api/answers/asked-and-got/asked-and-got.ts'
import { askedAndGot } from '#api/contract/asked-and-got.ts'
import { filters } from '#api/contract/filters.ts'
import { inEnglish } from '#api/http/in-english.ts'
import { answers, newRouter } from '#api/http/router.ts'
import { scopeOf } from '#api/queries/scope.ts'

const route = createRoute({
  method: 'get',
  path: '/asked-and-got',
  summary: 'What each group asked for before all else, against the work begun there since',
  request: { query: filters.pick({ pcodes: true, to: true, asOf: true }).strict() },
  responses: answers(askedAndGot),
})

export const askedAndGotRoute = () =>
  newRouter().openapi(route, async (c) =>
    c.json(inEnglish(await answerAskedAndGot(c.var.mirror, await scopeOf(c.var.mirror, c.req.valid('query')))), 200),
  )
