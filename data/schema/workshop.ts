/** Workshops: a community goes through what is known of its district; what it agrees to, contests and adds is kept. */
import { z } from 'zod'
import { commitmentLinks, peopleAsked, verdicts } from './commitment.ts'
import { pcode } from './place.ts'

/** Hands raised, by group; young people and the minority are counted among the women and men. */
const hands = z.strictObject({ agreed: peopleAsked, contested: peopleAsked })
export type Hands = z.infer<typeof hands>
const words = (most: number) => z.string().trim().min(1).max(most)
const note = z.string().trim().max(2000).default('')

const judged = {
  /** Null where the room passed over it. */
  verdict: z.enum(verdicts).nullable(),
  /** Null where no hands were counted. */
  hands: hands.nullable().default(null),
  note,
}
/** A finding as it stood that day: its code and parameters, and the words it was read out in. */
export const workshopFinding = z.strictObject({
  findingId: words(200),
  finding: z.looseObject({ code: words(80) }),
  said: words(1000),
  ...judged,
})
export type WorkshopFinding = z.infer<typeof workshopFinding>
/** What somebody in the room added. */
export const workshopAddition = z.strictObject({ said: words(1000), ...judged })
export type WorkshopAddition = z.infer<typeof workshopAddition>

/** Promised in the room, on the day. */
export const workshopCommitment = z.strictObject({
  commitmentId: z.uuid(),
  promise: words(300),
  owner: words(120),
  ownerSort: commitmentLinks.shape.ownerSort.default(null),
  dueOn: z.iso.date(),
})
export type WorkshopCommitment = z.infer<typeof workshopCommitment>

export const workshop = z.strictObject({
  pcode,
  heldOn: z.iso.date(),
  attended: peopleAsked,
  note,
  findings: z.array(workshopFinding).max(60),
  added: z.array(workshopAddition).max(40).default([]),
  commitments: z.array(workshopCommitment).max(40).default([]),
})
export type Workshop = z.infer<typeof workshop>
