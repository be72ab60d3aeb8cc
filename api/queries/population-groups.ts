/** People living in each place, by group; the plainest count of a group is used where several cross it with others. */
import { z } from 'zod'
import { question } from './ask.ts'

const row = z.object({
  pcode: z.string(),
  grouping: z.enum(['sex', 'age', 'minority', 'displacement', 'sex-age']),
  member: z.string(),
  people: z.int(),
})
export type GroupLiving = z.infer<typeof row>
export const populationGroups = question('population-groups', row)
