/** What is said of the money of a place and period. */
import { z } from 'zod'
import { statement } from './statement.ts'

const works = { works: z.int(), withoutBudget: z.int(), paidEarlier: z.int() }
export const balanceFinding = z
  .discriminatedUnion('code', [
    statement('balance-told', {
      totalUsd: z.number(),
      /** Shares of the total, 0-1. */
      defence: z.number(),
      development: z.number(),
      diplomacy: z.number(),
      ...works,
    }),
    /** Work, but no money that counts in the period. */
    statement('balance-no-money', works),
    statement('balance-no-work', {}),
  ])
  .meta({ id: 'BalanceFinding' })
export type BalanceFinding = z.infer<typeof balanceFinding>
