/** Answers known only as counts per place: published tables. */
import { z } from 'zod'
import { question } from './ask.ts'

const row = z.object({
  indicator: z.string(),
  waveId: z.string(),
  pcode: z.string(),
  asked: z.int(),
  counting: z.int(),
  dontKnow: z.int(),
})
export type PublishedRow = z.infer<typeof row>
export const publishedAnswers = question('published-answers', row)
