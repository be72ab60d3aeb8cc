/**
 * POST /api/withdrawals: whoever holds the code of a report takes it back, without an account. The answer is the same whether or not
 * there is such a report: nobody learns from it what was reported.
 */
import { z } from 'zod'

export const withdrawalRequest = z.strictObject({
  /** As somebody typed it: hyphens, spaces and small letters do not matter. */
  code: z.string().max(100),
})
export const withdrawalHeard = z
  .object({
    /** What was sent with the code is gone from every answer within so many seconds. */
    goneWithinSeconds: z.int(),
  })
  .meta({ id: 'WithdrawalHeard' })
export const goneWithinSeconds = 60
