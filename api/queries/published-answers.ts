/** Answers known only as counts per place: published tables. */
import { z } from 'zod'
import { rememberedForAll } from '#api/mirror/answer-cache.ts'
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
const asked = question('published-answers', row)

/** Everywhere and of every indicator: small beside the interviews, and looked at by nearly every question about them. */
export const publishedAnswers = rememberedForAll(
  (mirror, asOf: string | null): Promise<PublishedRow[]> => asked(mirror, { asOf }),
)
