/** What is said of a voice: in how many districts it was not heard, and in how many of them never. */
import { z } from 'zod'
import { voiceIds } from '#data/schema/voice.ts'
import { statement } from './statement.ts'

export const silenceFinding = statement('silent', {
  voice: z.enum(voiceIds),
  districts: z.int(),
  /** Of those; the others were heard longer ago than `months`. */
  never: z.int(),
  /** Districts where it cannot be told. */
  unknown: z.int(),
  months: z.int(),
}).meta({ id: 'SilenceFinding' })
export type SilenceFinding = z.infer<typeof silenceFinding>
