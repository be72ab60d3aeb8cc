/** When there is evidence, sort by sort: what a period that holds something is chosen from. */
import { z } from 'zod'
import { month } from '#data/schema/period.ts'
import { question } from './ask.ts'

const row = z.object({
  of: z.enum(['incidents', 'answers', 'counts']),
  /** The measure, of counts. */
  series: z.string(),
  from: month,
  to: month,
  records: z.int(),
})
export type DatedMonths = z.infer<typeof row>
export const datedMonths = question('dated-months', row)
