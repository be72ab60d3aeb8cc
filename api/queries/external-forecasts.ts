/** The values of one issue of a forecast of others. */
import { z } from 'zod'
import { forecastArea } from '#data/schema/external-forecast.ts'
import { question } from './ask.ts'

export const externalForecasts = question(
  'external-forecasts',
  z.object({
    month: z.string(),
    area: forecastArea,
    pcode: z.string(),
    cell: z.int().nullable(),
    value: z.number(),
    observed: z.number().nullable(),
  }),
)
