/** Incidents of an outcome as parallel columns: where, and in which month. */
import { z } from 'zod'
import { question } from './ask.ts'

const row = z.object({
  lng: z.array(z.number()),
  lat: z.array(z.number()),
  month: z.array(z.string()),
  source: z.array(z.string()),
})
export const outcomeEvents = question('outcome-events', row)
