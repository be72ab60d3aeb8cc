/** What is counted per area and period without the records behind it. */
import { z } from 'zod'
import { question } from './ask.ts'

export const measures = question(
  'measures',
  z.object({ measure: z.string(), source: z.string(), isShared: z.boolean(), from: z.string(), to: z.string() }),
)
