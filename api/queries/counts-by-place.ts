/** Counts that came per area and period, summed over the period. */
import { z } from 'zod'
import { question } from './ask.ts'

export const countsByPlace = question(
  'counts-by-place',
  z.object({ pcode: z.string(), measure: z.string(), total: z.number() }),
)
