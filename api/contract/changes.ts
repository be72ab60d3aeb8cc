/** GET /api/changes: two periods, place by place: what was in each, and whether the change is more than chance. */
import { z } from 'zod'
import { month } from '#data/schema/period.ts'
import { answeredAs, rateEstimate, shareChange, shareEstimate } from './estimates.ts'
import { filtersWith } from './filters.ts'
import { changeFinding } from './statements/changes.ts'

/** What is compared: incidents for the people living there, or answers to one question. */
export const comparedThings = ['incidents', 'answers'] as const
export const comparedThing = z.enum(comparedThings)
export type ComparedThing = z.infer<typeof comparedThing>

/** Withheld: too few people on one side or both. Imprecise: one side may not be shown. Not measured: one side is missing. */
export const changeVerdicts = ['up', 'down', 'cannot-tell', 'imprecise', 'withheld', 'not-measured'] as const
export const changeVerdict = z.enum(changeVerdicts)
export type ChangeVerdict = z.infer<typeof changeVerdict>

/** The period of the filter is held against one that ended before it began. */
export const changesQuery = filtersWith({
  of: comparedThing.optional(),
  baseFrom: month.optional(),
  baseTo: month.optional(),
})
export type ChangesQuery = z.infer<typeof changesQuery>

/** Now over before, with its 95 % interval; the ratio is null where nothing happened before, `hi` where there is no upper limit. */
export const rateRatio = z
  .object({ ratio: z.number().nullable(), lo: z.number(), hi: z.number().nullable(), p: z.number() })
  .meta({ id: 'RateRatio' })
export type RateRatio = z.infer<typeof rateRatio>

const counted = z.object({ incidents: z.int().nullable(), rate: rateEstimate })
export type CountedSide = z.infer<typeof counted>

export const changeRow = z
  .object({
    pcode: z.string(),
    name: z.string(),
    regionPcode: z.string().nullable(),
    regionName: z.string().nullable(),
    /** Null where answers are compared. */
    incidents: z.object({ base: counted, now: counted, change: rateRatio.nullable() }).nullable(),
    /** Null where incidents are compared. */
    answers: z.object({ base: shareEstimate, now: shareEstimate, change: shareChange }).nullable(),
    /** Among all places tested together (Benjamini-Hochberg); null where nothing was tested. */
    pAdjusted: z.number().nullable(),
    verdict: changeVerdict,
  })
  .meta({ id: 'ChangeRow' })
export type ChangeRow = z.infer<typeof changeRow>

export const changes = z
  .object({
    ...answeredAs,
    base: z.object({ from: month, to: month }),
    of: comparedThing,
    level: z.string(),
    indicator: z.string(),
    /** Kinds of incident counted. */
    kinds: z.array(z.string()),
    /** Share of the changes called, among all places together, that may be chance. */
    falseClaims: z.number(),
    tested: z.int(),
    /** How many times more than chance months of one place vary by themselves; null where answers are compared. */
    dispersion: z.number().nullable(),
    total: z.int(),
    counts: z.record(changeVerdict, z.int()),
    finding: changeFinding,
    rows: z.array(changeRow),
  })
  .meta({ id: 'Changes' })
export type Changes = z.infer<typeof changes>
