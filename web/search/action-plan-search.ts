// What the action plan keeps in the address: the day it is judged by, whose promises, and which of them is open.
import { z } from 'zod'

export const actionPlanSearch = z.object({
  on: z.iso.date().optional(),
  owner: z.string().min(1).max(120).optional(),
  /** A commitment whose history is shown. */
  commitment: z.string().min(1).max(200).optional(),
})
export type ActionPlanSearch = z.output<typeof actionPlanSearch>
