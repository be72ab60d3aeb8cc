/** What every write that may be sent again shares: its body, its two answers, and which of them it is. */
import type { Context } from 'hono'
import type { z } from 'zod'

export const bodyOf = <S extends z.ZodType>(schema: S) => ({
  required: true as const,
  content: { 'application/json': { schema } },
})

export const onceOrAgain = <S extends z.ZodType>(receipt: S) => {
  const received = (description: string) => ({ description, content: { 'application/json': { schema: receipt } } })
  return { 200: received('It was already here'), 201: received('It is kept') }
}

export const answerOnce = <R extends object>(c: Context, { receipt, first }: { receipt: R; first: boolean }) =>
  first ? c.json(receipt, 201) : c.json(receipt, 200)
