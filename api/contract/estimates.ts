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

/** A share of people (0-1) with its 95 % interval. `value` is null only when suppressed or not measured. */
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
    status: estimateStatus,
    reason: gapReason.nullable(),
  })
  .meta({ id: 'ShareEstimate' })
export type ShareEstimate = z.infer<typeof shareEstimate>

/** Incidents per 100,000 person-years with the exact 95 % interval; of violent kinds unless the filter names kinds. */
export const rateEstimate = z
  .object({
    value: z.number().nullable(),
    lo: z.number().nullable(),
    hi: z.number().nullable(),
    population: z.number().nullable(),
    populationYear: z.int().nullable(),
    status: estimateStatus,
    reason: gapReason.nullable(),
  })
  .meta({ id: 'RateEstimate' })
export type RateEstimate = z.infer<typeof rateEstimate>

/** What makes a Monte Carlo answer again to the bit, together with its `seq` and the question. */
export const reproduce = z
  .object({
    seed: z.int(),
    draws: z.int(),
    generator: z.string(),
    /** Version of the mathematics: a digest of its sources. */
    analytics: z.string(),
  })
  .meta({ id: 'Reproduce' })
export type Reproduce = z.infer<typeof reproduce>

/** What a question that draws random numbers may choose. */
export const seed = z.coerce.number().int().min(0).max(4_294_967_295).default(1)
export const drawsUpTo = (most: number, usual: number) => z.coerce.number().int().min(0).max(most).default(usual)

/** A field of a row that has no value, and why. */
export const gap = z.object({ field: z.string(), reason: gapReason }).meta({ id: 'Gap' })
export type Gap = z.infer<typeof gap>

/** What every list answer says about itself. */
export const answeredAs = {
  /** Record sequence the answer was computed from. */
  seq: z.int(),
  from: z.string(),
  to: z.string(),
  asOf: z.string().nullable(),
  fictional: z.boolean(),
}
