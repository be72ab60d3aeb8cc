/**
 * POST /api/evaluations/{interventionId}/locks: agree how an intervention will be judged, before it is known how it came out. The
 * first plan counts; the same plan again changes nothing (200 in place of 201); another one is kept and shown beside the first.
 */
import { z } from 'zod'
import { evaluationPlan } from '#data/schema/evaluation-plan.ts'
import { actorRole } from './session.ts'

export const evaluationLock = z
  .object({
    interventionId: z.string(),
    lockedAt: z.string(),
    role: actorRole,
    plan: evaluationPlan,
    seq: z.int().describe('of the entry in the record'),
  })
  .meta({ id: 'EvaluationLock' })
export type EvaluationLock = z.infer<typeof evaluationLock>
