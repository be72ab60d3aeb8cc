/** GET /api/forecast: the next three periods as ranges, where they have lately been worth more than the plain past. */
import { z } from 'zod'
import { answeredAs } from './estimates.ts'
import { filtersWith } from './filters.ts'

export const forecastPeriods = ['month', 'quarter'] as const
export const forecastPeriod = z.enum(forecastPeriods)
export type ForecastPeriod = z.infer<typeof forecastPeriod>

export const forecastQuery = filtersWith({ period: forecastPeriod.default('month') })

/** `no-skill-over-climatology`: lately no better than the last twelve periods as they were. */
export const forecastReason = z.enum(['no-data', 'too-few', 'no-skill-over-climatology'])
export type ForecastReason = z.infer<typeof forecastReason>

const scores = z.object({
  crps: z.number(),
  /** Null for climatology, which gives no chance to a count it has not seen. */
  logScore: z.number().nullable(),
  /** Of "one incident or more". */
  brier: z.number(),
  /** Share of the origins whose count lay in the 90 % range. */
  coverage: z.number(),
})

export const forecastTrack = z
  .object({
    origins: z.int(),
    forecast: scores,
    persistence: scores,
    climatology: scores,
    skillOverPersistence: z.number().nullable(),
    skillOverClimatology: z.number().nullable(),
  })
  .meta({ id: 'ForecastTrack' })

export const forecastAhead = z
  .object({
    /** First month of the period. */
    month: z.string(),
    ahead: z.int().min(1).max(3),
    shown: z.boolean(),
    reason: forecastReason.nullable(),
    /** Incidents at 5, 25, 50, 75 and 95 %; null where not shown. */
    quantiles: z.object({ p5: z.int(), p25: z.int(), p50: z.int(), p75: z.int(), p95: z.int() }).nullable(),
    /** The whole distribution: negative binomial, P(0) = probability^size. */
    distribution: z.object({ size: z.number(), probability: z.number() }).nullable(),
    track: forecastTrack.nullable(),
  })
  .meta({ id: 'ForecastAhead' })

export const forecastLine = z
  .object({
    /** A p-code, or `all`: every district asked for together. */
    id: z.string(),
    name: z.string().nullable(),
    shown: z.boolean(),
    reason: forecastReason.nullable(),
    periodsKnown: z.int(),
    /** The last periods as they were, for the chart. */
    past: z.array(z.object({ month: z.string(), incidents: z.int() })),
    ahead: z.array(forecastAhead),
  })
  .meta({ id: 'ForecastLine' })
export type ForecastLine = z.infer<typeof forecastLine>

export const forecast = z
  .object({
    ...answeredAs,
    period: forecastPeriod,
    model: z.literal('harvey-fernandes'),
    /** Kinds counted: the filter's, or the violent ones. */
    kinds: z.array(z.string()),
    leastPeriods: z.int(),
    /** Over all districts asked for, one period ahead: mean CRPS against the mean CRPS of the other. */
    overall: z.object({
      districts: z.int(),
      shown: z.int(),
      skillOverPersistence: z.number().nullable(),
      skillOverClimatology: z.number().nullable(),
    }),
    together: forecastLine,
    rows: z.array(forecastLine),
  })
  .meta({ id: 'Forecast' })
export type Forecast = z.infer<typeof forecast>
