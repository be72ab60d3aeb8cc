/** What was asked in each wave, and the share who could not or would not say. */
import { z } from 'zod'
import { rememberedForAll } from '#api/mirror/answer-cache.ts'
import { question } from './ask.ts'

const row = z.object({ waveId: z.string(), indicator: z.string(), answers: z.int(), dontKnow: z.int() })
const ask = question('held-indicators', row)

export const heldIndicators = rememberedForAll(async (mirror, asOf: string | null) => ask(mirror, { asOf }))
