/** PUT /api/observations/{uuid}/times/{timeId}: another time for a report of one's own. */
import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import { timeReceipt, timeSaid } from '#api/contract/observation-times.ts'
import { reporterAsked, reporterHeader } from '#api/contract/observations.ts'
import type { Deps } from '#api/deps.ts'
import { limitBody } from '#api/http/body-limit.ts'
import { newRouter } from '#api/http/router.ts'
import { answerOnce, bodyOf, onceOrAgain } from '#api/http/written-once.ts'
import { retimeObservation } from '#api/observations/retime-observation.ts'
import { permitting } from '#api/protection/permit.ts'
import { askedByWriter } from '#api/protection/reporter.ts'

const route = createRoute({
  method: 'put',
  path: '/observations/{uuid}/times/{timeId}',
  summary: 'Say that an observation of your own was made at another time; sending it again changes nothing',
  description:
    'What was said before is kept, and the last word counts. Reports of others are as if they were not there. The time may not be later than the report came in.',
  middleware: [permitting('observe'), limitBody(1)] as const,
  request: {
    params: z.object({ uuid: z.uuid(), timeId: z.uuid() }),
    headers: reporterAsked,
    body: bodyOf(timeSaid),
  },
  responses: onceOrAgain(timeReceipt),
})

export const observationTimesRoute = (deps: Deps) =>
  newRouter().openapi(route, async (c) => {
    await askedByWriter(deps.mirror, c.req.header(reporterHeader), c.var.actor)
    const { uuid, timeId } = c.req.valid('param')
    const ids = { uuid: uuid.toLowerCase(), timeId: timeId.toLowerCase() }
    return answerOnce(c, await retimeObservation(deps, { ...ids, said: c.req.valid('json'), actor: c.var.actor }))
  })
