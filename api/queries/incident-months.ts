/** Incidents month by month. */
import { z } from 'zod'
import { question } from './ask.ts'

const row = z.object({
  line: z.string(),
  month: z.string().nullable(),
  incidents: z.int(),
  fatalities: z.int(),
  sources: z.int(),
})
export type IncidentMonth = z.infer<typeof row>
export const incidentMonths = question('incident-months', row)
