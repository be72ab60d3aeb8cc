/** How an answer about patterns came about: the statistic, who is a neighbour, and how many tests at once are allowed for. */
import { z } from 'zod'
import { statement } from './statement.ts'

/** `rate`: incidents for the people living there; `indicator`: shares of the answers to one question. */
const tested = { of: z.enum(['rate', 'count', 'indicator']) }

export const patternMethod = z
  .discriminatedUnion('code', [
    statement('gi-star', tested),
    statement('gi-star-over-time', { of: z.enum(['rate', 'count']) }),
    statement('local-moran', tested),
    statement('space-time-permutation-scan', {}),
    statement('neighbours-queen', {}),
    statement('neighbours-queen-and-nearest', {}),
    statement('false-discovery-rate', { over: z.enum(['districts', 'districts-and-periods']) }),
    statement('mann-kendall', {}),
    statement('conditional-permutation', {}),
  ])
  .meta({ id: 'PatternMethod' })
export type PatternMethod = z.infer<typeof patternMethod>
