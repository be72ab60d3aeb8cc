/** GET /api/gaps: how far two groups of people stand apart in what they feel, place by place. */
import { z } from 'zod'
import { answeredAs, shareDifference, shareEstimate } from './estimates.ts'
import { filtersWith } from './filters.ts'

/** Always the first minus the second. `age`: those under 25 and everybody else. */
export const gapPairs = ['sex', 'minority', 'age', 'displacement'] as const
export const gapPair = z.enum(gapPairs)
export type GapPair = z.infer<typeof gapPair>

/** Groups are what is compared; kinds of incident and sources change no answer. */
export const gapsQuery = filtersWith({ between: gapPair.default('sex') }).omit({
  group: true,
  kinds: true,
  sources: true,
})

export const gapRow = z
  .object({
    pcode: z.string(),
    name: z.string(),
    regionPcode: z.string().nullable(),
    regionName: z.string().nullable(),
    first: shareEstimate,
    second: shareEstimate,
    difference: shareDifference,
  })
  .meta({ id: 'GapRow' })
export type GapRow = z.infer<typeof gapRow>

export const gaps = z
  .object({
    ...answeredAs,
    level: z.string(),
    indicator: z.string(),
    between: gapPair,
    total: z.int(),
    /** Places tested at once, those that were not asked for among them, and the share of chance finds let pass. */
    tested: z.int(),
    falseDiscoveries: z.number(),
    rows: z.array(gapRow),
  })
  .meta({ id: 'Gaps' })
export type Gaps = z.infer<typeof gaps>
