/** The number of arrival of the last of the incidents known at a moment; 0 where none is. */
import { z } from 'zod'
import { rememberedSinceImport } from '#api/mirror/answer-cache.ts'
import { question } from './ask.ts'

const ask = question('last-arrival', z.object({ arrival: z.int() }))

export const lastArrival = rememberedSinceImport(
  async (mirror, asOf: string | null): Promise<number> => (await ask(mirror, { asOf }))[0]?.arrival ?? 0,
)
