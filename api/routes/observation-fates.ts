/** GET /api/observation-fates: what became of the reports of whoever asks. */
import { createRoute } from '@hono/zod-openapi'
import { observationFates, observationFatesQuery } from '#api/contract/observation-fates.ts'
import { reporterAsked, reporterHeader } from '#api/contract/observations.ts'
import { answers, newRouter } from '#api/http/router.ts'
import { permitting } from '#api/protection/permit.ts'
import { askedByWriter, namesOf } from '#api/protection/reporter.ts'
import { observationFates as askFates } from '#api/queries/observation-fates.ts'

const route = createRoute({
  method: 'get',
  path: '/observation-fates',
  summary: 'What became of my own observations',
  middleware: [permitting('observe')] as const,
  request: { query: observationFatesQuery.strict(), headers: reporterAsked },
  responses: answers(observationFates),
})

export const observationFatesRoute = () =>
  newRouter().openapi(route, async (c) => {
    await askedByWriter(c.var.mirror, c.req.header(reporterHeader), c.var.actor)
    const uuids = c.req.valid('query').uuids.map((uuid) => uuid.toLowerCase())
    const actors = await namesOf(c.var.mirror, c.var.actor.name)
    return c.json({ rows: await askFates(c.var.mirror, { uuids, actors }) }, 200)
  })
