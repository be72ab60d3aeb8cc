/**
 * PUT /api/commitments/{commitmentId}, …/moves/{stepId} and …/confirmations/{stepId}: making a commitment, changing it, and what the
 * community says of it. Each is idempotent under an id the writer chose: the same content again gives the same receipt (201 first,
 * 200 after), other content under a known id is 409.
 */
import { z } from 'zod'
import { commitmentLinks, commitmentState, peopleAsked, providerSorts, verdicts } from '#data/schema/commitment.ts'
import { pcode } from '#data/schema/place.ts'

const day = z.iso.date()
const words = (most: number) => z.string().trim().min(1).max(most)
const note = z.string().trim().max(2000).default('')
const { raisedOn, raisedBy, priority, grievance, ownerSort } = commitmentLinks.shape

type Dated = { promisedOn: string; dueOn: string; raisedOn: string | null }
/** A later day may not come before an earlier one. */
const inOrder = ({ promisedOn, dueOn, raisedOn: first }: Dated, context: z.RefinementCtx): void => {
  const early = (path: string, earliest: string) =>
    context.addIssue({ code: 'custom', path: [path], params: { code: 'day-before', earliest } })
  if (dueOn < promisedOn) early('dueOn', promisedOn)
  if (first !== null && first > promisedOn) early('promisedOn', first)
}
const newCommitmentShape = {
  promise: words(300),
  owner: words(120),
  ownerSort: ownerSort.default(null),
  promisedOn: day,
  dueOn: day,
  raisedOn: raisedOn.default(null),
  raisedBy: raisedBy.default(null),
  priority: priority.default(null),
  grievance: grievance.default(null),
  siteId: z.string().max(64).nullable().default(null),
  interventionId: z.string().max(200).nullable().default(null),
}
export const newCommitment = z.strictObject({ pcode, ...newCommitmentShape }).superRefine(inOrder)
export type NewCommitment = z.infer<typeof newCommitment>

/** At least one change. `doneOn` goes with the state done, and with no other. */
export const commitmentMove = z
  .strictObject({
    movedOn: day,
    state: commitmentState.nullable().default(null),
    doneOn: day.nullable().default(null),
    dueOn: day.nullable().default(null),
    owner: words(120).nullable().default(null),
    ownerSort: z.enum(providerSorts).nullable().default(null),
    note,
  })
  .superRefine((move, context) => {
    const issue = (path: string, code: string) => context.addIssue({ code: 'custom', path: [path], params: { code } })
    if (move.state === null && move.dueOn === null && move.owner === null) issue('state', 'changes-nothing')
    if (move.state === 'done' && move.doneOn === null) issue('doneOn', 'field-missing')
    if (move.state !== 'done' && move.doneOn !== null) issue('doneOn', 'only-when-done')
  })
export type CommitmentMove = z.infer<typeof commitmentMove>

export const commitmentConfirmation = z
  .strictObject({ askedOn: day, verdict: z.enum(verdicts), asked: peopleAsked, note })
  .superRefine(({ asked: { women, men, youth, minority } }, context) => {
    const people = women + men
    const issue = (path: string, code: object) =>
      context.addIssue({ code: 'custom', path: ['asked', path], params: { ...code } })
    if (people === 0) issue('women', { code: 'field-too-small', least: 1, of: 'number' })
    for (const [path, members] of Object.entries({ youth, minority }))
      if (members > people) issue(path, { code: 'field-too-large', most: people, of: 'number' })
  })
export type CommitmentConfirmation = z.infer<typeof commitmentConfirmation>

export const planReceipt = z
  .object({ uuid: z.string(), seq: z.int(), receivedAt: z.string(), contentSha256: z.string() })
  .meta({ id: 'PlanReceipt' })
export type PlanReceipt = z.infer<typeof planReceipt>
