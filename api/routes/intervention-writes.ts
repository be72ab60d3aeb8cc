/** PUT /api/interventions/{interventionId} and …/corrections/{stepId}: registering work, and telling it anew where it was told wrongly. */
import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import { planReceipt } from '#api/contract/commitment-writes.ts'
import { interventionCorrection, newIntervention } from '#api/contract/intervention-writes.ts'
import type { Deps } from '#api/deps.ts'
import { limitBody } from '#api/http/body-limit.ts'
import { newRouter } from '#api/http/router.ts'
import { correctIntervention, registerIntervention } from '#api/plan/register-intervention.ts'
import { permitting } from '#api/protection/permit.ts'

const received = (description: string) => ({ description, content: { 'application/json': { schema: planReceipt } } })
const onceOrAgain = { 200: received('It was already here'), 201: received('It is kept') }

const register = createRoute({
  method: 'put',
  path: '/interventions/{interventionId}',
  summary: 'Register work that is done or to be done; sending it again changes nothing',
  middleware: [permitting('plan'), limitBody(1)] as const,
  request: {
    params: z.object({ interventionId: z.uuid() }),
    body: { required: true, content: { 'application/json': { schema: newIntervention } } },
  },
  responses: onceOrAgain,
})
const correct = createRoute({
  method: 'put',
  path: '/interventions/{interventionId}/corrections/{stepId}',
  summary: 'Tell a piece of work anew, with the reason; what was told before is kept. Sending it again changes nothing',
  middleware: [permitting('plan'), limitBody(1)] as const,
  request: {
    params: z.object({ interventionId: z.string().min(1).max(200), stepId: z.uuid() }),
    body: { required: true, content: { 'application/json': { schema: interventionCorrection } } },
  },
  responses: onceOrAgain,
})

export const interventionWritesRoute = (deps: Deps) =>
  newRouter()
    .openapi(register, async (c) => {
      const told = { interventionId: c.req.valid('param').interventionId.toLowerCase(), actor: c.var.actor.name }
      const { receipt, first } = await registerIntervention(deps, told, c.req.valid('json'))
      return first ? c.json(receipt, 201) : c.json(receipt, 200)
    })
    .openapi(correct, async (c) => {
      const { interventionId, stepId } = c.req.valid('param')
      const told = { interventionId, versionId: stepId.toLowerCase(), actor: c.var.actor.name }
      const { receipt, first } = await correctIntervention(deps, told, c.req.valid('json'))
      return first ? c.json(receipt, 201) : c.json(receipt, 200)
    })
