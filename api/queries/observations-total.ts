/** How many observations the filter holds. */
import { z } from 'zod'
import type { Params } from '#api/mirror/values.ts'
import { type Asked, question } from './ask.ts'

const ask = question('observations-total', z.object({ total: z.int() }))

export const observationsTotal = async (asked: Asked, params: Params): Promise<number> =>
  (await ask(asked, params))[0]?.total ?? 0
