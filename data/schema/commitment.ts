/** Commitments: what was promised in an action plan, by whom, by when, and whether the community says it happened. */
import { z } from 'zod'
import { pcode } from './place.ts'

export const commitmentStates = ['promised', 'under-way', 'done', 'dropped'] as const
export const commitment = z.object({
  commitmentId: z.string().min(1),
  pcode,
  promise: z.string(),
  owner: z.string(),
  promisedOn: z.iso.date(),
  dueOn: z.iso.date(),
  state: z.enum(commitmentStates),
  doneOn: z.iso.date().nullable(),
  /** Whether the community says it happened; null while nobody has asked them. */
  confirmed: z.boolean().nullable(),
})
export type Commitment = z.infer<typeof commitment>
