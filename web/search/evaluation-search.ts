// What "Did it work?" keeps in the address: the one piece of work that is looked at; none for the list of all. And whether work is being
// registered, beginning with what a commitment, or some buildings, already say of it.
import { z } from 'zod'
import { actionPlanSearch } from './action-plan-search.ts'
import { siteSearch } from './site-search.ts'

export const evaluationSearch = z.object({
  intervention: z.string().min(1).max(200).optional(),
  register: z.literal('new').optional(),
  commitment: actionPlanSearch.shape.commitment,
  sites: siteSearch.shape.sites,
})
export type EvaluationSearch = z.output<typeof evaluationSearch>
