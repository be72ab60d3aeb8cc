/** How long things are kept, by whose word, since when. */
import { z } from 'zod'
import { type RetentionDays, retentionSaid } from '#data/schema/retention.ts'
import { question } from './ask.ts'

const days = z.string().transform((text): RetentionDays => retentionSaid.parse(JSON.parse(text)))
export const retentionNow = question('retention-now', z.object({ days, actor: z.string(), recordedAt: z.string() }))
