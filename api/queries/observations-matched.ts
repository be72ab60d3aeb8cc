/** How many observations the filter of another program holds, its box and its moments included. */
import { z } from 'zod'
import type { Params } from '#api/mirror/values.ts'
import { type Asked, question } from './ask.ts'

const ask = question('observations-matched', z.object({ total: z.int() }))

export const observationsMatched = async (asked: Asked, params: Params): Promise<number> =>
  (await ask(asked, params))[0]?.total ?? 0
