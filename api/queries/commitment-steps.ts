/** Everything written of one commitment, first to last. */
import { z } from 'zod'
import { actorRole } from '#api/contract/session.ts'
import { commitmentState } from '#data/schema/commitment.ts'
import { question } from './ask.ts'

const count = z.int().nullable()
const row = z.object({
  sort: z.enum(['told', 'moved', 'asked']),
  stepId: z.string(),
  batchId: z.string().nullable(),
  saidOn: z.string(),
  recordedAt: z.string(),
  actor: z.string(),
  note: z.string().nullable(),
  pcode: z.string().nullable(),
  promise: z.string().nullable(),
  owner: z.string().nullable(),
  dueOn: z.string().nullable(),
  state: commitmentState.nullable(),
  doneOn: z.string().nullable(),
  confirmed: z.boolean().nullable(),
  women: count,
  men: count,
  youth: count,
  minority: count,
  tokenRole: actorRole.nullable(),
})
export type CommitmentStepRow = z.infer<typeof row>
export const commitmentSteps = question('commitment-steps', row)
