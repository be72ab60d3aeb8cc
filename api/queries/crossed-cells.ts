/** People asked, by place, wave and two groups at once. */
import { z } from 'zod'
import { question } from './ask.ts'

const row = z.object({
  waveId: z.string(),
  pcode: z.string(),
  firstMember: z.string().nullable(),
  secondMember: z.string().nullable(),
  asked: z.int(),
  answered: z.int(),
  psus: z.int(),
})
export type CrossedCell = z.infer<typeof row>
export const crossedCells = question('crossed-cells', row)
