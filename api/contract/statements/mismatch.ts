/** Why fear and records may disagree in a district: each likely reason with what in the record speaks for it, or against. */
import { z } from 'zod'
import { statement } from './statement.ts'

/** What the country's figure says of a reason; it is unclear where that lies inside the district's interval. */
export const speaks = z.enum(['for', 'against', 'unclear'])
export type Speaks = z.infer<typeof speaks>

/** Reasons told from what people answered: few victims report, few trust the police; or many do. */
const answered = z.enum(['unreported', 'distrust', 'reported', 'trusted'])
export type AnsweredReason = z.infer<typeof answered>

export const mismatchReason = z
  .discriminatedUnion('code', [
    statement('mismatch-answers', {
      reason: answered,
      speaks,
      share: z.number(),
      lo: z.number(),
      hi: z.number(),
      country: z.number(),
    }),
    statement('mismatch-untold', { reason: answered, why: z.enum(['never-asked', 'suppressed', 'imprecise']) }),
    /** Fewer sources report from here than from the district in the middle. */
    statement('mismatch-sources', { speaks, sources: z.int(), usual: z.int() }),
    /** How many of its neighbours lie above the common rate. */
    statement('mismatch-neighbours', { speaks, above: z.int(), neighbours: z.int() }),
    /** Of its incidents known to a point, how many happened in the one place, about a kilometre wide, where most did. */
    statement('mismatch-one-place', { speaks, busiest: z.int(), incidents: z.int() }),
    statement('mismatch-no-points', {}),
    /** People may have grown used to it: no record tells. */
    statement('mismatch-used-to', {}),
  ])
  .meta({ id: 'MismatchReason' })
export type MismatchReason = z.infer<typeof mismatchReason>
