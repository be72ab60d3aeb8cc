/** People asked, by question, place, wave and group, as known now: what disclosure control decides from. */
import { z } from 'zod'
import { question } from './ask.ts'

const row = z.object({
  indicator: z.string().nullable(),
  waveId: z.string(),
  askedAs: z.string(),
  pcode: z.string(),
  grouping: z.enum(['', 'sex', 'age', 'minority', 'displacement']),
  member: z.string().nullable(),
  asked: z.int(),
  answered: z.int(),
  psus: z.int(),
})
export type AnswerCell = z.infer<typeof row>
export const answerCells = question('answer-cells', row)
