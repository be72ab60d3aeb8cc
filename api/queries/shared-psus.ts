/** Sampling points asked in two waves: their answers move together, and a tested change must know it. */
import { z } from 'zod'
import { question } from './ask.ts'

const row = z.object({
  waveId: z.string(),
  otherWaveId: z.string(),
  askedAs: z.string(),
  stratum: z.string(),
  shared: z.int(),
})
export const sharedPsus = question('shared-psus', row)
