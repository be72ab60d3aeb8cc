/** Active sources by place: a rise in reports may only be a rise in those who report. */
import { z } from 'zod'
import { question } from './ask.ts'

export const sourcesByPlace = question('sources-by-place', z.object({ pcode: z.string(), sources: z.int() }))
