/** What is said of a wish (who had it, in how many districts, and what came of it), and of two groups' wishes side by side. */
import { z } from 'zod'
import { raisers } from '#data/schema/consultation.ts'
import { interventionKind } from '#data/schema/intervention.ts'
import { statement } from './statement.ts'

export const askedAndGotFinding = statement('asked-and-got', {
  raisedBy: z.enum(raisers),
  /** Its label. */
  priority: z.string(),
  districts: z.int(),
  got: z.int(),
  /** The kinds of other work begun there since, most frequent first. */
  instead: z.array(z.object({ kind: interventionKind, districts: z.int() })),
}).meta({ id: 'AskedAndGotFinding' })
export type AskedAndGotFinding = z.infer<typeof askedAndGotFinding>

export const agreementFinding = statement('wishes-of-two', {
  one: z.enum(raisers),
  other: z.enum(raisers),
  /** Districts where both were heard, and where they want different things most. */
  heardBoth: z.int(),
  differ: z.int(),
  /** Over all districts: whether their orders are alike, opposite, or cannot be told apart from chance; null where too few. */
  orders: z.enum(['alike', 'opposite', 'cannot-tell']).nullable(),
  wishes: z.int(),
}).meta({ id: 'AgreementFinding' })
export type AgreementFinding = z.infer<typeof agreementFinding>
