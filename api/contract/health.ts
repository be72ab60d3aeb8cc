/** GET /api/health: is it up, how far has the mirror folded, what country is this? */
import { z } from 'zod'

export const health = z
  .object({
    status: z.enum(['ok', 'starting', 'degraded']),
    seq: z.int(),
    appliedSeq: z.int(),
    version: z.string(),
    instance: z.object({ name: z.string(), countryCode: z.string().nullable(), fictional: z.boolean() }).nullable(),
    /** No figure of fewer people is told, whoever asks. */
    fewestRespondents: z.int(),
    /** First and last month with incidents or perceptions; null when there are none. */
    firstMonth: z.string().nullable(),
    lastMonth: z.string().nullable(),
  })
  .meta({ id: 'Health' })
export type Health = z.infer<typeof health>
