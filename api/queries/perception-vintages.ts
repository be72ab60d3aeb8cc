/** When each wave, and what its figures rest on, reached the record. */
import { z } from 'zod'
import { question } from './ask.ts'

const row = z.object({
  batchId: z.string(),
  seq: z.int(),
  waveId: z.string().nullable(),
  label: z.string().nullable(),
  endedOn: z.string().nullable(),
  recordedAt: z.string(),
  undoneAt: z.string().nullable(),
})
export type PerceptionVintage = z.infer<typeof row>
export const perceptionVintages = question('perception-vintages', row)
