/** Sums behind each single grievance, by district and wave: to name the foremost ones. */
import { z } from 'zod'
import { question } from './ask.ts'

const row = z.object({
  indicator: z.string(),
  waveId: z.string(),
  pcode: z.string(),
  weight: z.number(),
  weightedSum: z.number(),
})
export const grievanceShares = question('grievance-shares', row)
