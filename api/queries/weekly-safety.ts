/** Weeks of community reporters by district, before anything is withheld. */
import { z } from 'zod'
import { question } from './ask.ts'

export const weeklySafety = question(
  'weekly-safety',
  z.object({
    pcode: z.string(),
    week: z.string(),
    reporters: z.int(),
    safety: z.number(),
    counts: z.array(z.object({ what: z.string(), count: z.int() })),
  }),
)
