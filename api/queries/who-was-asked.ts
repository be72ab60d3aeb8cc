/** People asked, by district, wave and group. */
import { z } from 'zod'
import { question } from './ask.ts'

const row = z.object({
  waveId: z.string(),
  pcode: z.string(),
  grouping: z.enum(['sex', 'age', 'minority', 'displacement', 'sex-age']),
  member: z.string().nullable(),
  respondents: z.int(),
})
export type GroupMet = z.infer<typeof row>
export const whoWasAsked = question('who-was-asked', row)
