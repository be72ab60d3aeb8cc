/** GET /api/commitments and /api/commitments/{commitmentId}: what was promised, how it stands, and how it came to stand so. */
import { z } from 'zod'
import { commitment, commitmentLinks, commitmentState, verdicts } from '#data/schema/commitment.ts'
import { answeredAs } from './estimates.ts'
import { filters, listOf } from './filters.ts'
import { actorRole } from './session.ts'

export const planQuery = filters.pick({ pcodes: true, to: true, asOf: true }).extend({
  /** The day overdue is judged by. Absent: the day after the period of `to`, else that of `asOf`, else today. */
  on: z.iso.date().optional(),
})
export type PlanQuery = z.infer<typeof planQuery>
export const commitmentsQuery = planQuery.extend({
  states: listOf(commitmentState),
  owner: z.string().trim().min(1).max(120).optional(),
})
export type CommitmentsQuery = z.infer<typeof commitmentsQuery>

export const commitmentRow = z
  .object({
    ...commitment.shape,
    ...commitmentLinks.shape,
    /** As it was written, should this program have no words for it. */
    priority: z.string().nullable(),
    districtName: z.string().nullable(),
    /** How it is known when it was first asked for; null where it is not. */
    raisedKnownBy: z.enum(['stated', 'consultation', 'observation']).nullable(),
    overdue: z.boolean(),
    /** Since it was due; null unless overdue. */
    daysOverdue: z.int().nullable(),
    /** When the community was asked last; null where nobody was, or an import does not say. */
    askedOn: z.string().nullable(),
    workshopId: z.string().nullable(),
  })
  .meta({ id: 'CommitmentRow' })
export type CommitmentRow = z.infer<typeof commitmentRow>

export const commitments = z
  .object({
    ...answeredAs,
    on: z.string(),
    total: z.int(),
    /** Overdue first, then by the day they are due. */
    rows: z.array(commitmentRow),
    /** Everybody who has promised anything in the places asked for, whatever the states and owner asked for. */
    owners: z.array(z.string()),
  })
  .meta({ id: 'Commitments' })
export type Commitments = z.infer<typeof commitments>

const changedFields = ['promise', 'pcode', 'owner', 'dueOn', 'state', 'doneOn'] as const
/** Who was asked; the groups are null where so few came that a count would point at somebody. */
export const peopleTold = z.object({
  people: z.int(),
  women: z.int().nullable(),
  men: z.int().nullable(),
  youth: z.int().nullable(),
  minority: z.int().nullable(),
})
export type PeopleTold = z.infer<typeof peopleTold>

const stepShape = {
  stepId: z.string(),
  /** The day it happened, as whoever wrote it says, and the moment it reached the record. */
  on: z.string(),
  recordedAt: z.string(),
  /** Who wrote it; null when it came with an import. The name as the record keeps it is told to signed-in roles. */
  role: actorRole.nullable(),
  actor: z.string().nullable(),
  /** Told to signed-in roles. */
  note: z.string().nullable(),
}
export const commitmentStep = z
  .discriminatedUnion('sort', [
    z.object({ sort: z.literal('told'), ...stepShape, batchId: z.string().nullable() }),
    z.object({
      sort: z.literal('moved'),
      ...stepShape,
      changes: z.array(
        z.object({ field: z.enum(changedFields), from: z.string().nullable(), to: z.string().nullable() }),
      ),
    }),
    z.object({ sort: z.literal('asked'), ...stepShape, verdict: z.enum(verdicts), asked: peopleTold.nullable() }),
  ])
  .meta({ id: 'CommitmentStep' })
export type CommitmentStep = z.infer<typeof commitmentStep>

export const commitmentHistory = z
  .object({ ...answeredAs, on: z.string(), row: commitmentRow, steps: z.array(commitmentStep) })
  .meta({ id: 'CommitmentHistory' })
export type CommitmentHistory = z.infer<typeof commitmentHistory>
