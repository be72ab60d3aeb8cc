/** GET /api/balance: what was spent on defence, development and diplomacy, in the nation, in each region and in each district. */
import { z } from 'zod'
import { answeredAs } from './estimates.ts'
import { balanceFinding } from './statements/balance.ts'

/** US dollars to the cent. */
const usd = z.number().min(0)
export const moneyByDimension = z
  .object({ defence: usd, development: usd, diplomacy: usd })
  .meta({ id: 'MoneyByDimension' })
export type MoneyByDimension = z.infer<typeof moneyByDimension>

/**
 * What is known of a place's money. `whole`: every piece of work states its budget. `part`: some do not. `unknown`: none does.
 * `earlier`: all of it counted before the period. `no-work`: nothing was under way. Only `whole` and `part` may be a zero.
 */
export const moneyStates = ['whole', 'part', 'unknown', 'earlier', 'no-work'] as const
export type MoneyState = (typeof moneyStates)[number]

/** No money known is no zero. */
export const isMoneyKnown = ({ state }: { state: MoneyState }): boolean => state === 'whole' || state === 'part'

export const balanceRow = z
  .object({
    pcode: z.string(),
    name: z.string(),
    regionPcode: z.string().nullable(),
    usd: moneyByDimension,
    totalUsd: usd,
    /** Of it, for work of the place as a whole, in none of the places within. */
    wholeUsd: usd,
    perHead: z.number().nullable(),
    population: z.int().nullable(),
    populationYear: z.int().nullable(),
    /** Pieces of work under way in the period. */
    works: z.int(),
    /** Of them, how many state no budget: counted here, never as zero. */
    withoutBudget: z.int(),
    /** Of them, how many state no end and began before the period: their money counted when they began. */
    paidEarlier: z.int(),
    state: z.enum(moneyStates),
  })
  .meta({ id: 'BalanceRow' })
export type BalanceRow = z.infer<typeof balanceRow>

export const balance = z
  .object({
    ...answeredAs,
    /** The places asked for, together: regions, or districts of other regions, and work of no region add up to it. */
    nation: balanceRow,
    /** Those asked for as a whole. */
    regions: z.array(balanceRow),
    districts: z.array(balanceRow),
    /** Money that counted whole because the work states no end. */
    endlessUsd: usd,
    finding: balanceFinding,
  })
  .meta({ id: 'Balance' })
export type Balance = z.infer<typeof balance>
