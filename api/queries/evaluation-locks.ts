/** Every plan of how to judge an intervention, in the order in which they were agreed. */
import { z } from 'zod'
import { actorRole } from '#api/contract/session.ts'
import { evaluationPlan } from '#data/schema/evaluation-plan.ts'
import { question } from './ask.ts'

const row = z.object({
  interventionId: z.string(),
  role: actorRole,
  plan: z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(evaluationPlan),
  lockedAt: z.string(),
  seq: z.int(),
})
export type EvaluationLock = z.infer<typeof row>
export const evaluationLocks = question('evaluation-locks', row)
