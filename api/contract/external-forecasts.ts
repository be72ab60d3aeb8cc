/**
 * GET /api/external-forecasts: what VIEWS and ACLED CAST expect, issue by issue, as they said it. Theirs alone: no figure, forecast,
 * index or flag of ours is made of it.
 */
import { z } from 'zod'
import { forecastArea, forecastIssuer, forecastOutcome, forecastUnits } from '#data/schema/external-forecast.ts'
import { month } from '#data/schema/period.ts'
import { pcode } from '#data/schema/place.ts'
import { filterShape } from './filters.ts'

export const externalForecastsQuery = z.object({
  /** Absent: the first that is held. */
  outcome: forecastOutcome.optional(),
  /** Absent: the newest. */
  vintage: z.string().min(1).max(100).optional(),
  /** Absent: the first month spoken of. With a place, every month is told. */
  month: month.optional(),
  /** What is said of this district, or of what it lies in, with what was recorded here since. */
  pcode: pcode.optional(),
  asOf: filterShape.asOf,
})

/**
 * Since its release of October 2025 VIEWS spreads the deaths of events that lasted several months evenly over these; before, all fell in
 * the last. `unclear`: the run's name does not tell on which side it is. Null for others.
 */
export const longEventsSpread = z.enum(['before', 'since', 'unclear'])
export type LongEventsSpread = z.infer<typeof longEventsSpread>

export const forecastVintage = z
  .object({
    vintage: z.string(),
    /** Null where only the run is known. */
    issuedOn: z.string().nullable(),
    /** Last month the forecast rests on; null where nobody said. */
    dataUntil: z.string().nullable(),
    longEvents: longEventsSpread.nullable(),
    outcomes: z.array(
      z.object({
        outcome: forecastOutcome,
        unit: z.enum(forecastUnits),
        from: z.string(),
        to: z.string(),
        areas: z.array(forecastArea),
        forecasts: z.int(),
      }),
    ),
  })
  .meta({ id: 'ForecastVintage' })
export type ForecastVintage = z.infer<typeof forecastVintage>

export const heldForecasts = z
  .object({
    issuer: forecastIssuer,
    name: z.string(),
    licence: z.string(),
    licenceUrl: z.string(),
    citation: z.string().nullable(),
    /** Whether its rows may be passed on to others. */
    handsRowsOn: z.boolean(),
    /** The newest first. */
    vintages: z.array(forecastVintage),
  })
  .meta({ id: 'HeldForecasts' })
export type HeldForecasts = z.infer<typeof heldForecasts>

/** `not-over`: no record of a later month shows that this one is complete. `another-area`: records are not counted by grid cell. */
export const recordedReasons = ['not-held', 'not-over', 'another-area'] as const
export const recordedHere = z
  .object({
    /** Incidents, or deaths, as the unit of the forecast is; deaths beside a probability. */
    value: z.int().nullable(),
    reason: z.enum(recordedReasons).nullable(),
  })
  .meta({ id: 'RecordedHere' })

export const externalForecastRow = z
  .object({
    month: z.string(),
    area: forecastArea,
    /** Of a cell, the district in which its middle lies. */
    pcode: z.string(),
    name: z.string().nullable(),
    /** PRIO-GRID's number and the square's south-west corner; its sides are half a degree. */
    cell: z.object({ id: z.int(), west: z.number(), south: z.number() }).nullable(),
    value: z.number(),
    /** What the issuer itself counted once the month was over; null where it has not said. */
    observed: z.number().nullable(),
    /** What is recorded here under the same definition; null where no place was asked for. */
    recorded: recordedHere.nullable(),
  })
  .meta({ id: 'ExternalForecastRow' })
export type ExternalForecastRow = z.infer<typeof externalForecastRow>

export const externalForecasts = z
  .object({
    seq: z.int(),
    asOf: z.string().nullable(),
    fictional: z.boolean(),
    held: z.array(heldForecasts),
    /** Null where nothing is held. */
    shown: z
      .object({
        issuer: forecastIssuer,
        outcome: forecastOutcome,
        unit: z.enum(forecastUnits),
        vintage: z.string(),
        /** Null where every month is told. */
        month: z.string().nullable(),
      })
      .nullable(),
    rows: z.array(externalForecastRow),
    /** How many rows stay here because their issuer's terms forbid passing them on. */
    notHandedOn: z.int(),
  })
  .meta({ id: 'ExternalForecasts' })
export type ExternalForecasts = z.infer<typeof externalForecasts>
