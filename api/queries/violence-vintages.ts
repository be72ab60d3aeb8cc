/** Violent incidents by district and month, with the time for which the record held them; `place` null: what only shows coverage. */
import { z } from 'zod'
import { question } from './ask.ts'

const row = z.object({
  place: z.string().nullable(),
  firstMonth: z.string(),
  lastMonth: z.string(),
  incidents: z.int(),
  recordedAt: z.string(),
  undoneAt: z.string().nullable(),
})
export type ViolenceVintage = z.infer<typeof row>
export const violenceVintages = question('violence-vintages', row)
