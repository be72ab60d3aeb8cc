/** Figures as they travel: never without their uncertainty, never missing without a reason. */
import { z } from 'zod'

export const gapReasons = [
  'no-data',
  'never-asked',
  'suppressed',
  'too-few',
  'no-neighbours',
  'constant',
  'not-tested',
  'no-population',
  'stale',
  'wide-interval',
] as const
export type GapReason = (typeof gapReasons)[number]
export const gapReason = z.enum(gapReasons)

export const estimateStatuses = ['ok', 'unreliable', 'suppressed', 'not_tested', 'stale', 'no_data'] as const
export const estimateStatus = z.enum(estimateStatuses)
export type EstimateStatus = z.infer<typeof estimateStatus>

/**
 * What the precision rule says of a figure: show it; show it with caution, as a range (rare answers, few sampling points, nobody or
 * everybody); or hide it and show the smoothed one. A hidden figure is blank, with `status` unreliable and its reason, but for
 * analysts and stewards, who get it with this verdict beside it.
 */
export const precisions = ['shown', 'caution', 'hidden'] as const
export const precision = z.enum(precisions)
export type Precision = z.infer<typeof precision>

/** A share of people (0-1) with its 95 % interval. `value` is null when withheld, hidden or not measured. */
export const shareEstimate = z
  .object({
    value: z.number().nullable(),
    lo: z.number().nullable(),
    hi: z.number().nullable(),
    /** Respondents in the base. Null when suppressed. */
    n: z.int().nullable(),
    nEffective: z.number().nullable(),
    /** Respondents who said "don't know" or refused, whether or not they are in the base. */
    dontKnow: z.int().nullable(),
    waveId: z.string().nullable(),
    /** Last day of the wave. */
    asked: z.string().nullable(),
    /** Null where there is no figure. */
    precision: precision.nullable(),
    status: estimateStatus,
    reason: gapReason.nullable(),
  })
  .meta({ id: 'ShareEstimate' })
export type ShareEstimate = z.infer<typeof shareEstimate>

/** A figure others published for an area and period, as they counted it: no interval is known. */
export const measured = z
  .object({
    /** The measure's name, with its source where two sources publish one of that name. */
    id: z.string(),
    value: z.number(),
    /** An index or a rate, not a count: never summed, so it stands for the last of its periods. */
    isIndex: z.boolean(),
    /** First and last month the figure covers. */
    from: z.string(),
    to: z.string(),
    /** Months counted in between. */
    months: z.int(),
  })
  .meta({ id: 'Measured' })
export type Measured = z.infer<typeof measured>

/** A measure of one place in every period it was counted in, whatever period the filter asks for. */
export const measuredLine = z
  .object({
    id: z.string(),
    source: z.string(),
    isIndex: z.boolean(),
    periods: z.array(z.object({ from: z.string(), to: z.string(), value: z.number() })),
  })
  .meta({ id: 'MeasuredLine' })
export type MeasuredLine = z.infer<typeof measuredLine>

/** Incidents per 100,000 person-years with the exact 95 % interval; of violent kinds unless the filter names kinds. */
export const rateEstimate = z
  .object({
    value: z.number().nullable(),
    lo: z.number().nullable(),
    hi: z.number().nullable(),
    population: z.number().nullable(),
    populationYear: z.int().nullable(),
    /** Months of the period inside the record of incidents: the rate divides by these alone. */
    months: z.int(),
    /** Hidden: fewer than 10 incidents, or an interval wider than 160 % of the rate; the count is shown, the rate is not. */
    precision: precision.nullable(),
    status: estimateStatus,
    reason: gapReason.nullable(),
  })
  .meta({ id: 'RateEstimate' })
export type RateEstimate = z.infer<typeof rateEstimate>

/** What makes a Monte Carlo answer again to the bit, together with its `seq`, its `analytics` and the question. */
export const reproduce = z.object({ seed: z.int(), draws: z.int(), generator: z.string() }).meta({ id: 'Reproduce' })
export type Reproduce = z.infer<typeof reproduce>

/** What a question that draws random numbers may choose. */
export const seed = z.coerce.number().int().min(0).max(4_294_967_295).default(1)
export const drawsUpTo = (most: number, usual: number) => z.coerce.number().int().min(0).max(most).default(usual)

/** A share as the model of all districts sees it (Fay-Herriot), with its 95 % interval. */
export const smoothedShare = z
  .object({
    value: z.number().nullable(),
    lo: z.number().nullable(),
    hi: z.number().nullable(),
    /** Weight of the place's own answers, 0 to 1; the rest is the model's. */
    ownWeight: z.number().nullable(),
    /** `model-only`: nobody was asked here, or the model explains all differences by chance. */
    source: z.enum(['own-and-model', 'model-only']).nullable(),
    reason: gapReason.nullable(),
  })
  .meta({ id: 'SmoothedShare' })
export type SmoothedShare = z.infer<typeof smoothedShare>

/** In what two waves asked an indicator differently: then their shares are not directly comparable. */
export const askedDifferences = ['wording', 'answers', 'counts', 'polarity'] as const
export const askedDifference = z.enum(askedDifferences)
export type AskedDifference = z.infer<typeof askedDifference>

/** How a share moved since the wave before, tested: sampling points asked both times bring their covariance. */
export const shareChange = z
  .object({
    /** In shares (0-1): 0.12 is 12 percentage points. */
    value: z.number().nullable(),
    lo: z.number().nullable(),
    hi: z.number().nullable(),
    p: z.number().nullable(),
    /** Whether the 95 % interval leaves out no change at all; null where it could not be tested. */
    distinguishable: z.boolean().nullable(),
    /** Sampling points asked in both waves. */
    sharedPsus: z.int().nullable(),
    sinceWave: z.string().nullable(),
    /** Where the two waves asked otherwise, what differs; empty where they asked alike, or nothing tells. */
    askedOtherwise: z.array(askedDifference),
    /** Hidden where one of the two shares is; null where there is no figure. */
    precision: precision.nullable(),
    reason: gapReason.nullable(),
  })
  .meta({ id: 'ShareChange' })
export type ShareChange = z.infer<typeof shareChange>

/** How far two shares stand apart, tested among all places at once. */
export const shareDifference = z
  .object({
    /** The first minus the second, in shares (0-1), with the 95 % interval of this place alone. */
    value: z.number().nullable(),
    lo: z.number().nullable(),
    hi: z.number().nullable(),
    p: z.number().nullable(),
    /** Benjamini-Hochberg over every place of the level that could be tested. */
    pAdjusted: z.number().nullable(),
    /** Whether it is told from none at a false discovery rate of 5 %; null where it could not be tested. */
    distinguishable: z.boolean().nullable(),
    /** Hidden where one of the two shares is; null where there is no figure. */
    precision: precision.nullable(),
    reason: gapReason.nullable(),
  })
  .meta({ id: 'ShareDifference' })
export type ShareDifference = z.infer<typeof shareDifference>

/** What a place may be called beside the common rate, allowing for chance and for how many places are looked at. */
export const exceedanceClass = z.enum([
  'very-likely-below',
  'likely-below',
  'cannot-tell',
  'likely-above',
  'very-likely-above',
])
export type ExceedanceClass = z.infer<typeof exceedanceClass>

/** A rate steadied by the rates of all places (Marshall's empirical Bayes), per 100,000 person-years. */
export const smoothedRate = z
  .object({
    value: z.number().nullable(),
    /** 95 % of the gamma posterior. */
    lo: z.number().nullable(),
    hi: z.number().nullable(),
    /** Probability that the true rate lies above the threshold of the answer's `rateModel`. */
    exceedance: z.number().nullable(),
    exceedanceClass: exceedanceClass.nullable(),
    /** No evidence that places differ beyond chance: all have the common rate, and exceedance is 0 or 1. */
    pooled: z.boolean(),
    reason: gapReason.nullable(),
  })
  .meta({ id: 'SmoothedRate' })
export type SmoothedRate = z.infer<typeof smoothedRate>

/** A field of a row that has no value, and why. */
export const gap = z.object({ field: z.string(), reason: gapReason }).meta({ id: 'Gap' })
export type Gap = z.infer<typeof gap>

/** What every answer says about itself; with the question, and `reproduce` where numbers are drawn, the same answer again. */
export const answeredAs = {
  /** Record sequence the answer was computed from. */
  seq: z.int(),
  /** Version of the mathematics: a digest of its sources. */
  analytics: z.string(),
  from: z.string(),
  to: z.string(),
  asOf: z.string().nullable(),
  fictional: z.boolean(),
  /** Kinds of incidents that count in none of it, because few people could be told by them; none to whoever may see their records. */
  withheldKinds: z.array(z.string()),
}
