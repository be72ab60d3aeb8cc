/** PUT /api/commitments/{commitmentId}, …/moves/{stepId}, …/confirmations/{stepId}: making a commitment, and every step since. */
import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import { commitmentConfirmation, commitmentMove, newCommitment, planReceipt } from '#api/contract/commitment-writes.ts'
import type { Deps } from '#api/deps.ts'
import { limitBody } from '#api/http/body-limit.ts'
import { newRouter } from '#api/http/router.ts'
import { answerOnce, bodyOf, onceOrAgain } from '#api/http/written-once.ts'
import { confirmCommitment, makeCommitment, moveCommitment } from '#api/plan/write-commitment.ts'
import { permitting } from '#api/protection/permit.ts'

const stepParams = z.object({ commitmentId: z.string().min(1).max(200), stepId: z.uuid() })

const make = createRoute({
  method: 'put',
  path: '/commitments/{commitmentId}',
  summary: 'Make a commitment; sending it again changes nothing',
  middleware: [permitting('plan'), limitBody(1)] as const,
  request: { params: z.object({ commitmentId: z.uuid() }), body: bodyOf(newCommitment) },
  responses: onceOrAgain(planReceipt),
})
const move = createRoute({
  method: 'put',
  path: '/commitments/{commitmentId}/moves/{stepId}',
  summary: 'Say how far a commitment has come, when it is due now, or whose it is; sending it again changes nothing',
  middleware: [permitting('plan'), limitBody(1)] as const,
  request: { params: stepParams, body: bodyOf(commitmentMove) },
  responses: onceOrAgain(planReceipt),
})
const confirm = createRoute({
  method: 'put',
  path: '/commitments/{commitmentId}/confirmations/{stepId}',
  summary: 'Write down whether the community says it happened, and who was asked; sending it again changes nothing',
  middleware: [permitting('hear'), limitBody(1)] as const,
  request: { params: stepParams, body: bodyOf(commitmentConfirmation) },
  responses: onceOrAgain(planReceipt),
})

export const commitmentWritesRoute = (deps: Deps) =>
  newRouter()
    .openapi(make, async (c) => {
      const commitmentId = c.req.valid('param').commitmentId.toLowerCase()
      return answerOnce(c, await makeCommitment(deps, commitmentId, c.req.valid('json'), c.var.actor.name))
    })
    .openapi(move, async (c) => {
      const { commitmentId, stepId } = c.req.valid('param')
      const step = { commitmentId, stepId: stepId.toLowerCase(), actor: c.var.actor.name }
      return answerOnce(c, await moveCommitment(deps, step, c.req.valid('json')))
    })
    .openapi(confirm, async (c) => {
      const { commitmentId, stepId } = c.req.valid('param')
      const step = { commitmentId, stepId: stepId.toLowerCase(), actor: c.var.actor.name }
      return answerOnce(c, await confirmCommitment(deps, step, c.req.valid('json')))
    })
