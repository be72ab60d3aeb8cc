/** Commitments: what was promised in an action plan, by whom, by when, and whether the community says it happened. */
import { z } from 'zod'
import { priorityIds, raisers } from './consultation.ts'
import { grievanceId } from './grievance.ts'
import { pcode } from './place.ts'

export const commitmentStates = ['promised', 'under-way', 'done', 'dropped'] as const
export type CommitmentState = (typeof commitmentStates)[number]
export const commitmentState = z.enum(commitmentStates)
/** Who can promise. */
export const providerSorts = ['police', 'court', 'authority', 'organisation', 'community'] as const
export type ProviderSort = (typeof providerSorts)[number]

export const commitment = z.object({
  commitmentId: z.string().min(1),
  pcode,
  promise: z.string(),
  owner: z.string(),
  promisedOn: z.iso.date(),
  dueOn: z.iso.date(),
  state: commitmentState,
  doneOn: z.iso.date().nullable(),
  /** Whether the community says it happened; null while nobody has asked them. */
  confirmed: z.boolean().nullable(),
})
export type Commitment = z.infer<typeof commitment>

/** What a commitment answers, and what sort of provider made it; null where nobody said. */
export const commitmentLinks = z.object({
  ownerSort: z.enum(providerSorts).nullable(),
  /** When it was first asked for, where that is known apart from the links. */
  raisedOn: z.iso.date().nullable(),
  raisedBy: z.enum(raisers).nullable(),
  priority: z.enum(priorityIds).nullable(),
  grievance: grievanceId.nullable(),
  siteId: z.string().nullable(),
  interventionId: z.string().nullable(),
})
export type CommitmentLinks = z.infer<typeof commitmentLinks>

/** Who was asked whether it happened. Women and men are everyone; young people and the minority are counted among them. */
export const peopleAsked = z.strictObject({
  women: z.int().min(0).max(10_000),
  men: z.int().min(0).max(10_000),
  youth: z.int().min(0).max(10_000),
  minority: z.int().min(0).max(10_000),
})
export type PeopleAsked = z.infer<typeof peopleAsked>
export const verdicts = ['agreed', 'contested'] as const
export type Verdict = (typeof verdicts)[number]
