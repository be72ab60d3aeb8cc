/** GET /api/track-record: the back-test of the flag, with the verdict first. Aggregates only: answers anyone. */
import { createRoute } from '@hono/zod-openapi'
import { trackRecord as tellRecord } from '#api/answers/track-record/track-record.ts'
import { trackRecord, trackRecordQuery } from '#api/contract/track-record.ts'
import { inEnglish } from '#api/http/in-english.ts'
import { answers, newRouter } from '#api/http/router.ts'
import { instantOf } from '#api/queries/scope.ts'

const route = createRoute({
  method: 'get',
  path: '/track-record',
  summary: 'Did the upstream flag see violence coming, and better than simpler ways of guessing?',
  request: { query: trackRecordQuery.strict() },
  responses: answers(trackRecord),
})

export const trackRecordRoute = () =>
  newRouter().openapi(route, async (c) => {
    const { asOf, ...rest } = c.req.valid('query')
    return c.json(inEnglish(await tellRecord(c.var.mirror, { ...rest, asOf: instantOf(asOf) })), 200)
  })
