/** How many incidents the filter holds. */
import { z } from 'zod'
import type { Params } from '#api/mirror/values.ts'
import { type Asked, question } from './ask.ts'

const ask = question('incidents-total', z.object({ total: z.int() }))

export const incidentsTotal = async (asked: Asked, params: Params): Promise<number> =>
  (await ask(asked, params))[0]?.total ?? 0
