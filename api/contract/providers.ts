/** GET /api/providers: the two sides of a plan. What communities asked for first; and who promised what, what they do, how long it takes. */
import { z } from 'zod'
import { providerSorts } from '#data/schema/commitment.ts'
import { raisers } from '#data/schema/consultation.ts'
import { interventionKind } from '#data/schema/intervention.ts'
import { answeredAs } from './estimates.ts'

/** Days until half of it came about, with the 95 % interval. What is still open counts as longer than so far. */
export const planClock = z
  .object({
    n: z.int().describe('things on the clock'),
    come: z.int().describe('of which it has come about'),
    medianDays: z.number().nullable(),
    lo: z.number().nullable(),
    hi: z.number().nullable(),
    /** Of those that came about. */
    quickestDays: z.number().nullable(),
    slowestDays: z.number().nullable(),
    /** Of those still open. */
    longestOpenDays: z.number().nullable(),
    /** Why there is no median. */
    reason: z.enum(['nothing-asked', 'half-not-yet']).nullable(),
  })
  .meta({ id: 'PlanClock' })
export type PlanClock = z.infer<typeof planClock>

const demanded = z.object({
  raisedBy: z.enum(raisers),
  priority: z.string(),
  label: z.string(),
  /** Districts in which they asked for it first; of these, where it was promised, where that is overdue, and where they got it. */
  districts: z.int(),
  promised: z.int(),
  overdue: z.int(),
  got: z.int(),
})
const counts = z.object({
  open: z.int(),
  overdue: z.int(),
  done: z.int(),
  dropped: z.int(),
  agreed: z.int(),
  contested: z.int(),
})
const provider = z
  .object({
    name: z.string(),
    /** Null where nobody said what sort of provider this is. */
    sort: z.enum(providerSorts).nullable(),
    commitments: counts,
    /** From asked for to promised; only what was promised at all can be on a provider's clock. */
    toPromise: planClock,
    /** From promised to done. */
    toDone: planClock,
    /** Posts, patrols and all other work, by kind: how many run, are to come, are over, and in how many districts. */
    work: z.array(
      z.object({ kind: interventionKind, active: z.int(), planned: z.int(), ended: z.int(), districts: z.int() }),
    ),
  })
  .meta({ id: 'Provider' })
export type Provider = z.infer<typeof provider>

export const providers = z
  .object({
    ...answeredAs,
    on: z.string(),
    demand: z.array(demanded),
    /** From asked for first to promised, over everything asked for, promised or not. */
    demandToPromise: planClock,
    providers: z.array(provider),
    /** From promised to done, over everything promised by anybody. */
    toDone: planClock,
    /** Commitments of which nobody knows when they were asked for: on no clock that starts there. */
    raisedUnknown: z.int(),
    /** Work of which nobody said who does it. */
    workOfNobody: z.int(),
  })
  .meta({ id: 'Providers' })
export type Providers = z.infer<typeof providers>
