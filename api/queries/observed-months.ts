/** The first and the last month observations were made in; null where there are none. For those who may see them. */
import { z } from 'zod'
import { question } from './ask.ts'

export const observedMonths = question(
  'observed-months',
  z.object({ firstMonth: z.string().nullable(), lastMonth: z.string().nullable() }),
)
