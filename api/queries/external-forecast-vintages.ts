/** What others expect, by issue. */
import { z } from 'zod'
import { forecastArea, forecastIssuer, forecastOutcome } from '#data/schema/external-forecast.ts'
import { question } from './ask.ts'

export const externalForecastVintages = question(
  'external-forecast-vintages',
  z.object({
    issuer: forecastIssuer,
    vintage: z.string(),
    issuedOn: z.string().nullable(),
    dataUntil: z.string().nullable(),
    outcome: forecastOutcome,
    from: z.string(),
    to: z.string(),
    areas: z.array(forecastArea),
    forecasts: z.int(),
  }),
)
