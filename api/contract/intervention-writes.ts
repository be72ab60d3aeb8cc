/**
 * PUT /api/interventions/{interventionId} and …/corrections/{stepId}: registering work, and telling it anew. Idempotent like every
 * write of a plan: the same content under an id the writer chose gives the same receipt (201 first, 200 after), other content is 409.
 */
import { z } from 'zod'
import { type RegisteredIntervention, registeredIntervention } from '#data/schema/intervention.ts'

type Stated = Pick<RegisteredIntervention, 'startsOn' | 'endsOn' | 'budget'>
/** Nothing ends before it begins, and a dollar is a dollar. */
const madeSense = ({ startsOn, endsOn, budget }: Stated, context: z.RefinementCtx): void => {
  if (endsOn !== null && endsOn < startsOn)
    context.addIssue({ code: 'custom', path: ['endsOn'], params: { code: 'day-before', earliest: startsOn } })
  if (budget?.currency === 'USD' && budget.perUsd !== 1)
    context.addIssue({ code: 'custom', path: ['budget', 'perUsd'], params: { code: 'a-dollar-is-a-dollar' } })
}

export const newIntervention = registeredIntervention.superRefine(madeSense)
export type NewIntervention = z.infer<typeof newIntervention>

/** The whole of it as it is now known, and why it is told anew. */
export const interventionCorrection = registeredIntervention
  .extend({ reason: z.string().trim().min(1).max(500) })
  .superRefine(madeSense)
export type InterventionCorrection = z.infer<typeof interventionCorrection>
