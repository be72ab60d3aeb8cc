/** Sums per sampling point: what a survey estimate is made of. No respondent leaves the database. */
import { z } from 'zod'
import { question } from './ask.ts'

export const psuRow = z.object({
  indicator: z.string(),
  waveId: z.string(),
  pcode: z.string(),
  askedAs: z.string(),
  stratum: z.string(),
  psu: z.string(),
  n: z.int(),
  weight: z.number(),
  weightedSum: z.number(),
  sumWeightsSquared: z.number(),
  dontKnow: z.int(),
  dontKnowWeight: z.number(),
  dontKnowWeightsSquared: z.number(),
})
export type PsuRow = z.infer<typeof psuRow>
export const psuSums = question('psu-sums', psuRow)
