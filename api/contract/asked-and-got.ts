/** GET /api/asked-and-got: what people asked for before all else, and what was done where they asked. */
import { z } from 'zod'
import { raisers } from '#data/schema/consultation.ts'
import { interventionKind } from '#data/schema/intervention.ts'
import { answeredAs } from './estimates.ts'
import { askedAndGotFinding } from './statements/asked-and-got.ts'

const work = z.object({
  interventionId: z.string(),
  name: z.string(),
  kind: interventionKind,
  startsOn: z.string(),
  budgetUsd: z.number().nullable(),
})
const wish = z
  .object({
    pcode: z.string(),
    districtName: z.string().nullable(),
    raisedBy: z.enum(raisers),
    priority: z.string(),
    label: z.string(),
    firstOn: z.string(),
    consultations: z.int(),
    /** Begun since, of a kind that answers the wish; and all other work begun there since. */
    got: z.array(work),
    instead: z.array(work),
  })
  .meta({ id: 'Wish' })
export type Wish = z.infer<typeof wish>

const summary = z.object({
  raisedBy: z.enum(raisers),
  priority: z.string(),
  label: z.string(),
  /** The kinds of work that count as an answer. */
  answeredBy: z.array(interventionKind),
  districts: z.int(),
  got: z.int(),
  /** Money of the work that answered and of the other work; null where no budget is known. */
  gotUsd: z.number().nullable(),
  insteadUsd: z.number().nullable(),
  finding: askedAndGotFinding,
  wishes: z.array(wish),
})
export const askedAndGot = z
  .object({ ...answeredAs, total: z.int(), rows: z.array(summary) })
  .meta({ id: 'AskedAndGot' })
export type AskedAndGot = z.infer<typeof askedAndGot>
