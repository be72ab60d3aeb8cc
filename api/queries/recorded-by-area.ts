/** Incidents of some sources by month, in a few areas of any level. */
import { z } from 'zod'
import { question } from './ask.ts'

export const recordedByArea = question(
  'recorded-by-area',
  z.object({ month: z.string(), pcode: z.string(), incidents: z.int(), fatalities: z.int() }),
)
