/** PUT /api/consultations/{consultationId}: who was met, and what each group asked for. Whoever goes there may write it down. */
import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import { planReceipt } from '#api/contract/commitment-writes.ts'
import { newConsultation } from '#api/contract/consultation-writes.ts'
import { reporterAsked, reporterHeader } from '#api/contract/observations.ts'
import type { Deps } from '#api/deps.ts'
import { limitBody } from '#api/http/body-limit.ts'
import { newRouter } from '#api/http/router.ts'
import { answerOnce, bodyOf, onceOrAgain } from '#api/http/written-once.ts'
import { holdConsultation } from '#api/plan/hold-consultation.ts'
import { permitting } from '#api/protection/permit.ts'
import { askedByWriter } from '#api/protection/reporter.ts'

const hold = createRoute({
  method: 'put',
  path: '/consultations/{consultationId}',
  summary: 'Write down a consultation: who came and what they asked for, in order; sending it again changes nothing',
  middleware: [permitting('hear'), limitBody(1)] as const,
  request: {
    params: z.object({ consultationId: z.uuid() }),
    headers: reporterAsked,
    body: bodyOf(newConsultation),
  },
  responses: onceOrAgain(planReceipt),
})

export const consultationWritesRoute = (deps: Deps) =>
  newRouter().openapi(hold, async (c) => {
    await askedByWriter(deps.mirror, c.req.header(reporterHeader), c.var.actor)
    const consultationId = c.req.valid('param').consultationId.toLowerCase()
    return answerOnce(c, await holdConsultation(deps, consultationId, c.req.valid('json'), c.var.actor.name))
  })
