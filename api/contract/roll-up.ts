/** GET /api/roll-up: the country's figure out of its districts', who stands behind it, how far they stand apart and which disagree. */
import { z } from 'zod'
import { comparedThing, rateRatio } from './changes.ts'
import { answeredAs, gapReason, rateEstimate, shareDifference, shareEstimate } from './estimates.ts'
import { filtersWith } from './filters.ts'
import { rollUpFinding } from './statements/roll-up.ts'

/** Districts are always held against the whole country; `pcodes` says which of them are told. */
export const rollUpQuery = filtersWith({ of: comparedThing.default('answers') }).omit({ level: true })

/**
 * What may be said of a district beside the country. `imprecise`: its figure may not be shown. `other-wave`: last asked in an earlier
 * wave than the country's. `not-measured`: nobody asked in the period, or no rate.
 */
export const rollUpVerdicts = [
  'above',
  'below',
  'cannot-tell',
  'imprecise',
  'withheld',
  'other-wave',
  'not-measured',
] as const
export const rollUpVerdict = z.enum(rollUpVerdicts)
export type RollUpVerdict = z.infer<typeof rollUpVerdict>

/** Said as one of two, because the published description would otherwise ask for an object and nothing at once. */
const orNone = <T extends z.ZodType>(schema: T) => z.union([schema, z.null()])

/** The share of answers or the rate of incidents, whichever was asked for; the other is null. */
const figure = { share: orNone(shareEstimate), rate: orNone(rateEstimate) }

/** Which districts stand behind a figure, and how many of the people live in them. */
export const rollUpCoverage = z
  .object({
    districts: z.int(),
    /** In the figure of the whole: told, too imprecise to show alone, or withheld alone. */
    behind: z.int(),
    told: z.int(),
    imprecise: z.int(),
    withheld: z.int(),
    /** Not in the figure of the whole. */
    otherWave: z.int(),
    notMeasured: z.int(),
    /** People living in the districts behind the figure, and in all; null where not every district was counted. */
    people: z.object({ behind: z.number(), all: z.number(), share: z.number() }).nullable(),
  })
  .meta({ id: 'RollUpCoverage' })
export type RollUpCoverage = z.infer<typeof rollUpCoverage>

/** Of the districts told, in the unit of the figure. */
export const rollUpSpread = z
  .object({
    districts: z.int(),
    lowest: z.number(),
    lowerQuartile: z.number(),
    median: z.number(),
    upperQuartile: z.number(),
    highest: z.number(),
    /** Standard deviation of the districts' true figures with its 95 % interval, once chance is taken out. */
    between: z.number(),
    betweenLo: z.number(),
    betweenHi: z.number(),
    /** Share (0-1) of the variance between the figures that chance alone explains. */
    chanceShare: z.number(),
    /** How often districts that are all alike would stand as far apart. */
    alikeP: z.number(),
  })
  .meta({ id: 'RollUpSpread' })
export type RollUpSpread = z.infer<typeof rollUpSpread>

export const rollUpRow = z
  .object({
    pcode: z.string(),
    name: z.string(),
    regionPcode: z.string().nullable(),
    regionName: z.string().nullable(),
    people: z.number().nullable(),
    ...figure,
    /** The district's share less the country's, both asked at the same sampling points; null of incidents. */
    fromCountry: orNone(shareDifference),
    /** The district's rate over that of all other districts together; null of answers. */
    toOthers: orNone(rateRatio),
    /** Among all districts of the country tested together (Benjamini-Hochberg). */
    pAdjusted: z.number().nullable(),
    verdict: rollUpVerdict,
  })
  .meta({ id: 'RollUpRow' })
export type RollUpRow = z.infer<typeof rollUpRow>

const whole = z.object({
  pcode: z.string().nullable(),
  name: z.string().nullable(),
  ...figure,
  coverage: rollUpCoverage,
  above: z.int(),
  below: z.int(),
})
export const rollUpRegion = whole.meta({ id: 'RollUpRegion' })
export type RollUpRegion = z.infer<typeof rollUpRegion>

export const rollUp = z
  .object({
    ...answeredAs,
    of: comparedThing,
    indicator: z.string(),
    /** Kinds of incident counted. */
    kinds: z.array(z.string()),
    /** All districts together: the figures of GET /api/country. No place where the districts lie in several countries. */
    country: whole,
    /** The shares told, each weighing as the people who live there: what the survey's own weights come to is `country`. */
    byPeople: z.object({ share: z.number(), lo: z.number(), hi: z.number(), districts: z.int() }).nullable(),
    spread: rollUpSpread.nullable(),
    /** Why there is no spread. */
    spreadReason: gapReason.nullable(),
    /** Districts tested at once, and the share of those called that may be chance. */
    tested: z.int(),
    falseDiscoveries: z.number(),
    /** How many times more than chance months of one district vary; null of answers. */
    dispersion: z.number().nullable(),
    finding: rollUpFinding,
    regions: z.array(rollUpRegion),
    total: z.int(),
    counts: z.record(rollUpVerdict, z.int()),
    rows: z.array(rollUpRow),
  })
  .meta({ id: 'RollUp' })
export type RollUp = z.infer<typeof rollUp>
