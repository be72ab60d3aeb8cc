/** How far a district's incidents gather in one place. Says how many, never where. */
import { z } from 'zod'
import { question } from './ask.ts'

const row = z.object({ pcode: z.string(), incidents: z.int(), busiest: z.int() })
export const busiestPlaces = question('busiest-places', row)
