/** The months in which incidents are recorded. In other months a place without incidents is not a quiet one: nobody looked. */
import { z } from 'zod'
import { rememberedSinceImport } from '#api/mirror/answer-cache.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import type { Month } from '#data/schema/period.ts'
import { question } from './ask.ts'

const ask = question('incident-span', z.object({ firstMonth: z.string().nullable(), lastMonth: z.string().nullable() }))

export const incidentSpan = rememberedSinceImport(
  async (mirror, asOf: string | null): Promise<{ first: Month; last: Month } | null> => {
    const [span] = await ask(mirror, { asOf })
    const { firstMonth, lastMonth } = span ?? { firstMonth: null, lastMonth: null }
    return firstMonth === null || lastMonth === null ? null : { first: firstMonth, last: lastMonth }
  },
)

/** Whether incidents were being recorded in any month of the period. */
export async function isRecorded(
  mirror: Mirror,
  { from, to, asOf }: { from: Month; to: Month; asOf: string | null },
): Promise<boolean> {
  const span = await incidentSpan(mirror, asOf)
  return span !== null && span.first <= to && span.last >= from
}
