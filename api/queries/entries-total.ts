/** How many entries an audit would list. */
import { z } from 'zod'
import { question } from './ask.ts'

export const entriesTotal = question('entries-total', z.object({ entries: z.int() }))
