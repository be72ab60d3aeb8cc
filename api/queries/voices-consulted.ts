/** Who was heard at consultations, and when last. */
import { z } from 'zod'
import { voiceIds } from '#data/schema/voice.ts'
import { question } from './ask.ts'

const row = z.object({ pcode: z.string(), voice: z.enum([...voiceIds, 'unrecorded']), lastOn: z.string() })
export type VoiceConsulted = z.infer<typeof row>
export const voicesConsulted = question('voices-consulted', row)
