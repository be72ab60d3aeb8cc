/** POST /api/withdrawals: taking back a report with its code. The code travels in the body alone, never in an address. */
import { createRoute } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { problem } from '#api/contract/problems.ts'
import { goneWithinSeconds, withdrawalHeard, withdrawalRequest } from '#api/contract/withdrawals.ts'
import type { Deps } from '#api/deps.ts'
import { limitBody } from '#api/http/body-limit.ts'
import type { Env } from '#api/http/env.ts'
import { answers, newRouter } from '#api/http/router.ts'
import { tooMany } from '#api/http/too-many.ts'
import { bodyOf } from '#api/http/written-once.ts'
import { withdrawByCode } from '#api/observations/withdraw-by-code.ts'
import { readWithdrawalCode } from '#data/schema/withdrawal-code.ts'

const route = createRoute({
  method: 'post',
  path: '/withdrawals',
  summary: 'Take back what was sent with a code, for good; needs no account',
  description:
    'What was sent, its photo and all that was said of it is blanked in the record and in no answer any more. The answer is the same for a code that nothing was sent with, and comes after the same time.',
  middleware: [limitBody(1)] as const,
  request: { body: bodyOf(withdrawalRequest) },
  responses: answers(withdrawalHeard, 'It was heard'),
})

/** A code cannot be guessed; this keeps trying from costing others anything. */
const mostInAMinute = 30

export const withdrawalsRoute = (deps: Deps) => {
  const count = tooMany({ most: mostInAMinute, seconds: 60 })
  return newRouter().openapi(route, async (c) => {
    await count(addressOf(c))
    const code = readWithdrawalCode(c.req.valid('json').code)
    if (code === null) throw problem('request.invalid', undefined, { code: { code: 'withdrawal-code-unreadable' } })
    await withdrawByCode(deps, code)
    c.header('Cache-Control', 'no-store')
    return c.json({ goneWithinSeconds }, 200)
  })
}

const addressOf = (c: Context<Env>): string => c.env.incoming?.socket.remoteAddress ?? 'here'
