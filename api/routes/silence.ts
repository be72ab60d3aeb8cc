/** GET /api/silence: who was not asked. Says of a group whether it was heard, never how many: answers anyone. */
import { createRoute } from '@hono/zod-openapi'
import { silence as tellSilence } from '#api/answers/perception/silence.ts'
import { silence, silenceQuery } from '#api/contract/silence.ts'
import { inEnglish } from '#api/http/in-english.ts'
import { answers, newRouter } from '#api/http/router.ts'
import { scopeOf } from '#api/queries/scope.ts'

const route = createRoute({
  method: 'get',
  path: '/silence',
  summary: 'Who was not asked, by any survey or consultation, or not within some months',
  request: { query: silenceQuery.strict() },
  responses: answers(silence),
})

export const silenceRoute = () =>
  newRouter().openapi(route, async (c) => {
    const { months, ...filters } = c.req.valid('query')
    const { from, to, toDate, pcodes, asOf } = await scopeOf(c.var.mirror, filters)
    return c.json(
      inEnglish(await tellSilence(c.var.mirror, { scope: { from, to, toDate, pcodes, asOf }, months })),
      200,
    )
  })
