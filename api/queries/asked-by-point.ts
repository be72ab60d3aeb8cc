/** People asked by sampling point and group: what a test of a sample's make-up needs where people were asked in clusters. */
import { z } from 'zod'
import { question } from './ask.ts'

const row = z.object({
  pcode: z.string(),
  stratum: z.string(),
  psu: z.string(),
  grouping: z.enum(['sex', 'age', 'minority', 'displacement']),
  member: z.string().nullable(),
  respondents: z.int(),
})
export type PointRow = z.infer<typeof row>
export const askedByPoint = question('asked-by-point', row)
