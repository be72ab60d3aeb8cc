/** The months in which incidents are recorded. In other months a place without incidents is not a quiet one: nobody looked. */
import { z } from 'zod'
import { rememberedSinceImport } from '#api/mirror/answer-cache.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { countMonths, type Month } from '#data/schema/period.ts'
import { question } from './ask.ts'

const ask = question('incident-span', z.object({ firstMonth: z.string().nullable(), lastMonth: z.string().nullable() }))

export const incidentSpan = rememberedSinceImport(
  async (mirror, asOf: string | null): Promise<{ first: Month; last: Month } | null> => {
    const [span] = await ask(mirror, { asOf })
    const { firstMonth, lastMonth } = span ?? { firstMonth: null, lastMonth: null }
    return firstMonth === null || lastMonth === null ? null : { first: firstMonth, last: lastMonth }
  },
)

/** How many months of the period lie inside the record of incidents; 0 where none was being kept. */
export async function monthsRecorded(
  mirror: Mirror,
  { from, to, asOf }: { from: Month; to: Month; asOf: string | null },
): Promise<number> {
  const span = await incidentSpan(mirror, asOf)
  if (span === null) return 0
  const first = span.first > from ? span.first : from
  const last = span.last < to ? span.last : to
  return first > last ? 0 : countMonths(first, last)
}

/** Whether incidents were being recorded in any month of the period. */
export const isRecorded = async (
  mirror: Mirror,
  period: { from: Month; to: Month; asOf: string | null },
): Promise<boolean> => (await monthsRecorded(mirror, period)) > 0
