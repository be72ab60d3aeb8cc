/** How many incidents the filter holds, how many of them a map can draw as points, and how many more may not be handed on. */
import { z } from 'zod'
import { question } from './ask.ts'

export const incidentsDrawn = question(
  'incidents-drawn',
  z.object({ total: z.int(), drawn: z.int(), notHandedOn: z.int() }),
)
