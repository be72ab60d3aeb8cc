/** How many incidents the filter of another program holds, its box and its days included; and how many more may not be handed on. */
import { z } from 'zod'
import { question } from './ask.ts'

export const incidentsMatched = question('incidents-matched', z.object({ total: z.int(), notHandedOn: z.int() }))
