/** Incidents of an outcome by district, month and source. */
import { z } from 'zod'
import { question } from './ask.ts'

const row = z.object({ pcode: z.string(), month: z.string(), source: z.string(), incidents: z.int() })
export type OutcomeMonth = z.infer<typeof row>
export const outcomeMonths = question('outcome-months', row)
