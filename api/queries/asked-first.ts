/** What groups asked for before all else at consultations. */
import { z } from 'zod'
import { raisers } from '#data/schema/consultation.ts'
import { question } from './ask.ts'

const row = z.object({
  pcode: z.string(),
  raisedBy: z.enum(raisers),
  priority: z.string(),
  firstOn: z.string(),
  consultations: z.int(),
})
export type AskedFirst = z.infer<typeof row>
export const askedFirst = question('asked-first', row)
