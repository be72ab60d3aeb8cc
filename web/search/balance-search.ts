// What Balance keeps in the address: the table's places and order; the move and what is taken to be true of it.
import { z } from 'zod'
import { dimension } from '#data/schema/intervention.ts'
import { pcode } from '#data/schema/place.ts'

export const balanceRows = ['district', 'region'] as const

export const balanceSearch = z.object({
  rows: z.enum(balanceRows).optional(),
  /** A column of the table; `-` before it for descending. */
  sort: z.string().max(40).optional(),
  /** The place looked at; the nation where none is named. */
  place: pcode.optional(),
  take: z.enum(['new', ...dimension.options]).optional(),
  give: dimension.optional(),
  /** US dollars. */
  move: z.coerce.number().min(0).max(1e12).optional(),
  /** US dollars one violent incident costs the community. */
  cost: z.coerce.number().positive().max(1e12).optional(),
  /** Months the work goes on averting. */
  lasts: z.coerce.number().positive().max(1200).optional(),
  /** Incidents where it would work, in so many months. */
  seen: z.coerce.number().int().min(0).max(1e6).optional(),
  during: z.coerce.number().positive().max(1200).optional(),
})
export type BalanceSearch = z.output<typeof balanceSearch>
