/** What is said of a wish: who had it, in how many districts, and what came of it. */
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
