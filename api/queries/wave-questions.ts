/** How each wave asked about each indicator, as far as the files told. */
import { rememberedForAll } from '#api/mirror/answer-cache.ts'
import { waveQuestion } from '#data/schema/perception.ts'
import { question } from './ask.ts'

const ask = question('wave-questions', waveQuestion)

export const waveQuestions = rememberedForAll(async (mirror, asOf: string | null) => ask(mirror, { asOf }))
