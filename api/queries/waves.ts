/** Waves of interviews, oldest first. */
import { z } from 'zod'
import { question } from './ask.ts'

const row = z.object({
  waveId: z.string(),
  label: z.string(),
  startedOn: z.string(),
  endedOn: z.string(),
})
export type WaveRow = z.infer<typeof row>
export const waves = question('waves', row)
