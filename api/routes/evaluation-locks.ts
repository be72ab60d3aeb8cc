/** POST /api/evaluations/{interventionId}/locks: agree how it will be judged. For those who decide. */
import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import { evaluationLock } from '#api/contract/evaluation-locks.ts'
import type { Deps } from '#api/deps.ts'
import { lockEvaluation } from '#api/evaluation-plans/lock-evaluation.ts'
import { limitBody } from '#api/http/body-limit.ts'
import { newRouter } from '#api/http/router.ts'
import { permitting } from '#api/protection/permit.ts'
import { evaluationPlan } from '#data/schema/evaluation-plan.ts'

const kept = (description: string) => ({ description, content: { 'application/json': { schema: evaluationLock } } })
const route = createRoute({
  method: 'post',
  path: '/evaluations/{interventionId}/locks',
  summary: 'Agree how an intervention will be judged, before it is known how it came out',
  description: 'The first plan counts. The same again changes nothing; another is kept and shown beside the first.',
  middleware: [permitting('decide'), limitBody(1)] as const,
  request: {
    params: z.object({ interventionId: z.string().min(1) }),
    body: { required: true, content: { 'application/json': { schema: evaluationPlan } } },
  },
  responses: { 200: kept('It was agreed already'), 201: kept('It is agreed') },
})

export const evaluationLocksRoute = (deps: Deps) =>
  newRouter().openapi(route, async (c) => {
    const { interventionId } = c.req.valid('param')
    const { lock, first } = await lockEvaluation(deps, interventionId, c.req.valid('json'), c.var.actor)
    return first ? c.json(lock, 201) : c.json(lock, 200)
  })
