// What "Asked for, got" keeps in the address: whether a consultation is being written down.
import { z } from 'zod'

export const askedAndGotSearch = z.object({ consultation: z.literal('new').optional() })
export type AskedAndGotSearch = z.output<typeof askedAndGotSearch>
