/** What groups asked for, all of it, in the order they wanted it. */
import { z } from 'zod'
import { raisers } from '#data/schema/consultation.ts'
import { question } from './ask.ts'

const row = z.object({
  pcode: z.string(),
  raisedBy: z.enum(raisers),
  priority: z.string(),
  firstOn: z.string(),
  /** Of this group in this district, whether or not it named this there. */
  consultations: z.int(),
  /** 1: first at each of them. */
  standing: z.number(),
})
export type AskedInOrder = z.infer<typeof row>
export const askedInOrder = question('asked-in-order', row)
