/** GET /api/two-way-trust: what people think of the police against what the police think of people, place by place. */
import { z } from 'zod'
import { answeredAs, shareDifference, shareEstimate } from './estimates.ts'
import { filtersWith } from './filters.ts'

/** The two questions are fixed; groups, kinds and sources change no answer. */
export const twoWayTrustQuery = filtersWith({}).omit({ indicator: true, group: true, kinds: true, sources: true })

/** `both` and `neither`: on both sides the whole interval lies above, or below, one half. */
export const dyads = ['both', 'neither', 'people-less', 'providers-less', 'cannot-tell', 'untested'] as const
export const dyad = z.enum(dyads)
export type Dyad = z.infer<typeof dyad>

export const trustRow = z
  .object({
    pcode: z.string(),
    name: z.string(),
    regionPcode: z.string().nullable(),
    regionName: z.string().nullable(),
    people: shareEstimate,
    providers: shareEstimate,
    /** Share of the providers minus share of the people. */
    asymmetry: shareDifference,
    dyad,
  })
  .meta({ id: 'TrustRow' })
export type TrustRow = z.infer<typeof trustRow>

export const twoWayTrust = z
  .object({
    ...answeredAs,
    level: z.string(),
    /** The questions asked of the people and of the providers. */
    asked: z.object({ people: z.string(), providers: z.string() }),
    total: z.int(),
    tested: z.int(),
    falseDiscoveries: z.number(),
    rows: z.array(trustRow),
  })
  .meta({ id: 'TwoWayTrust' })
export type TwoWayTrust = z.infer<typeof twoWayTrust>
