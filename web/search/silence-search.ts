// What Silence keeps in the address: after how many months silence begins (the map calls it the same), and the order of the table.
import { z } from 'zod'
import { silentMonths } from '#api/contract/silence.ts'

export const silenceSearch = z.object({
  since: silentMonths.optional(),
  /** A column of the table; `-` before it for descending. */
  sort: z.string().max(40).optional(),
})
export type SilenceSearch = z.output<typeof silenceSearch>
