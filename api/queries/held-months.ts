/** The first and the last month anything is held for, as known at a moment; null when nothing dated is held. */
import { z } from 'zod'
import { rememberedSinceImport } from '#api/mirror/answer-cache.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { question } from './ask.ts'

const row = z.object({ firstMonth: z.string().nullable(), lastMonth: z.string().nullable() })
export type HeldMonths = z.infer<typeof row>
const ask = question('held-months', row)

const heldMonthsAsOf = rememberedSinceImport(
  async (mirror, asOf: string | null): Promise<HeldMonths> =>
    (await ask(mirror, { asOf }))[0] ?? { firstMonth: null, lastMonth: null },
)

export const heldMonths = (mirror: Mirror, asOf: string | null = null): Promise<HeldMonths> =>
  heldMonthsAsOf(mirror, asOf)
