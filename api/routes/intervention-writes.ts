/** PUT /api/interventions/{interventionId} and …/corrections/{stepId}: registering work, and telling it anew where it was told wrongly. */
import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import { planReceipt } from '#api/contract/commitment-writes.ts'
import { interventionCorrection, newIntervention } from '#api/contract/intervention-writes.ts'
import type { Deps } from '#api/deps.ts'
import { limitBody } from '#api/http/body-limit.ts'
import { newRouter } from '#api/http/router.ts'
import { answerOnce, bodyOf, onceOrAgain } from '#api/http/written-once.ts'
import { correctIntervention, registerIntervention } from '#api/plan/register-intervention.ts'
import { permitting } from '#api/protection/permit.ts'

const register = createRoute({
  method: 'put',
  path: '/interventions/{interventionId}',
  summary: 'Register work that is done or to be done; sending it again changes nothing',
  middleware: [permitting('plan'), limitBody(1)] as const,
  request: {
    params: z.object({ interventionId: z.uuid() }),
    body: bodyOf(newIntervention),
  },
  responses: onceOrAgain(planReceipt),
})
const correct = createRoute({
  method: 'put',
  path: '/interventions/{interventionId}/corrections/{stepId}',
  summary: 'Tell a piece of work anew, with the reason; what was told before is kept. Sending it again changes nothing',
  middleware: [permitting('plan'), limitBody(1)] as const,
  request: {
    params: z.object({ interventionId: z.string().min(1).max(200), stepId: z.uuid() }),
    body: bodyOf(interventionCorrection),
  },
  responses: onceOrAgain(planReceipt),
})

export const interventionWritesRoute = (deps: Deps) =>
  newRouter()
    .openapi(register, async (c) => {
      const told = { interventionId: c.req.valid('param').interventionId.toLowerCase(), actor: c.var.actor.name }
      return answerOnce(c, await registerIntervention(deps, told, c.req.valid('json')))
    })
    .openapi(correct, async (c) => {
      const { interventionId, stepId } = c.req.valid('param')
      const told = { interventionId, versionId: stepId.toLowerCase(), actor: c.var.actor.name }
      return answerOnce(c, await correctIntervention(deps, told, c.req.valid('json')))
    })
