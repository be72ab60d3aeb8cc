/**
 * GET /api/workshops and /api/workshops/{workshopId}: what communities agreed to, contested and added. PUT
 * /api/workshops/{workshopId}: holding one, idempotent like every write of a plan.
 */
import { z } from 'zod'
import { verdicts } from '#data/schema/commitment.ts'
import { type Workshop, workshop } from '#data/schema/workshop.ts'
import { peopleTold } from './commitments.ts'
import { answeredAs } from './estimates.ts'

/** Nobody raises a hand who did not come, and nobody raises two. */
export const newWorkshop = workshop.superRefine(
  ({ attended, findings, added, commitments, heldOn }: Workshop, context) => {
    const people = attended.women + attended.men
    const issue = (path: PropertyKey[], params: object) =>
      context.addIssue({ code: 'custom', path, params: { ...params } })
    if (people === 0) issue(['attended', 'women'], { code: 'field-too-small', least: 1, of: 'number' })
    for (const group of ['youth', 'minority'] as const)
      if (attended[group] > people) issue(['attended', group], { code: 'field-too-large', most: people, of: 'number' })
    for (const [list, judged] of Object.entries({ findings, added }))
      for (const { hands } of judged)
        for (const group of ['women', 'men', 'youth', 'minority'] as const)
          if (hands !== null && hands.agreed[group] + hands.contested[group] > attended[group])
            issue([list, 'hands', group], { code: 'field-too-large', most: attended[group], of: 'number' })
    for (const { dueOn } of commitments)
      if (dueOn < heldOn) issue(['commitments', 'dueOn'], { code: 'day-before', earliest: heldOn })
  },
)
export type NewWorkshop = z.infer<typeof newWorkshop>

const handsTold = z.object({ agreed: peopleTold, contested: peopleTold })
export type HandsTold = z.infer<typeof handsTold>
const judgedLine = z.object({
  /** Null for what somebody in the room added. */
  findingId: z.string().nullable(),
  code: z.string().nullable(),
  /** As it was read out; null where a figure in it is withheld by now. */
  said: z.string().nullable(),
  verdict: z.enum(verdicts).nullable(),
  /** Null where no hands were counted, or so few people came that a count would point at somebody. */
  hands: handsTold.nullable(),
  /** Told to signed-in roles. */
  note: z.string().nullable(),
})
export type JudgedLine = z.infer<typeof judgedLine>
export const workshopRow = z
  .object({
    workshopId: z.string(),
    pcode: z.string(),
    districtName: z.string().nullable(),
    heldOn: z.string(),
    recordedAt: z.string(),
    attended: peopleTold,
    /** Told to signed-in roles. */
    note: z.string().nullable(),
    lines: z.array(judgedLine),
    commitments: z.array(
      z.object({ commitmentId: z.string(), promise: z.string(), owner: z.string(), dueOn: z.string() }),
    ),
  })
  .meta({ id: 'WorkshopRow' })
export type WorkshopRow = z.infer<typeof workshopRow>

export const workshops = z
  .object({
    ...answeredAs,
    on: z.string(),
    total: z.int(),
    /** Latest first. */
    rows: z.array(workshopRow),
    /** By district: workshops held, and findings of the last one that were contested. */
    dissent: z.array(
      z.object({ pcode: z.string(), workshops: z.int(), lastHeldOn: z.string(), contested: z.int(), judged: z.int() }),
    ),
  })
  .meta({ id: 'Workshops' })
export type Workshops = z.infer<typeof workshops>
export const oneWorkshop = z.object({ ...answeredAs, row: workshopRow }).meta({ id: 'Workshop' })
export type OneWorkshop = z.infer<typeof oneWorkshop>
