/** The months in which incidents are recorded. Where none has ever come in, a place without incidents is not a quiet one. */
import { z } from 'zod'
import { rememberedSinceImport } from '#api/mirror/answer-cache.ts'
import { question } from './ask.ts'

const ask = question('incident-span', z.object({ firstMonth: z.string().nullable(), lastMonth: z.string().nullable() }))

export const incidentSpan = rememberedSinceImport(
  async (mirror, asOf: string | null): Promise<{ first: string; last: string } | null> => {
    const [span] = await ask(mirror, { asOf })
    const { firstMonth, lastMonth } = span ?? { firstMonth: null, lastMonth: null }
    return firstMonth === null || lastMonth === null ? null : { first: firstMonth, last: lastMonth }
  },
)
