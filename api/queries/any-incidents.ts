/** Whether incidents are recorded here at all: without that, zero means nothing. */
import { z } from 'zod'
import { remembered } from '#api/mirror/answer-cache.ts'
import { question } from './ask.ts'

const ask = question('any-incidents', z.object({ watched: z.boolean() }))

export const anyIncidents = remembered(
  async (mirror, asOf: string | null) => (await ask(mirror, { asOf }))[0]?.watched ?? false,
)
