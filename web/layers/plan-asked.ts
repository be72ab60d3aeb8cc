// The day by which a map judges a plan: the end of the period it shows, said or not.
import type { PlanAsked } from '#web/queries/commitments.ts'
import type { Question } from './question.ts'

export const planAsked = ({ filters, catalogue }: Question): PlanAsked => ({
  pcodes: filters.pcodes,
  to: filters.to ?? catalogue?.period?.to,
  asOf: filters.asOf,
})
