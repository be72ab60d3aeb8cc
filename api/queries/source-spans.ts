/** The months each source of incidents reported in. */
import { z } from 'zod'
import { question } from './ask.ts'

const row = z.object({ id: z.string(), firstMonth: z.string(), lastMonth: z.string() })
export type SourceSpan = z.infer<typeof row>
export const sourceSpans = question('source-spans', row)
