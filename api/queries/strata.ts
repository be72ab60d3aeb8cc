/** The full sample's strata: points without an answer from a group still count in its uncertainty. */
import { z } from 'zod'
import { question } from './ask.ts'

const row = z.object({
  waveId: z.string(),
  askedAs: z.string(),
  stratum: z.string(),
  psuCount: z.int(),
  respondents: z.int(),
})
export const strata = question('strata', row)
