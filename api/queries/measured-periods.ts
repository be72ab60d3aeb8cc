/** The counts others published of one place, period by period. */
import { z } from 'zod'
import { question } from './ask.ts'

export const measuredPeriods = question(
  'measured-periods',
  z.object({
    measure: z.string(),
    source: z.string(),
    isShared: z.boolean(),
    value: z.number(),
    from: z.string(),
    to: z.string(),
  }),
)
