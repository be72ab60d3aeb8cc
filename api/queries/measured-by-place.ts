/** Counts that came per area and period, over the period asked for. */
import { z } from 'zod'
import { question } from './ask.ts'

const row = z.object({
  pcode: z.string(),
  measure: z.string(),
  source: z.string(),
  isShared: z.boolean(),
  total: z.number(),
  latest: z.number(),
  /** Months the counts themselves cover. */
  months: z.int(),
  from: z.string(),
  latestFrom: z.string(),
  to: z.string(),
})
export type MeasuredByPlace = z.infer<typeof row>
export const measuredByPlace = question('measured-by-place', row)
