/** Where incidents and counts come from. */
import { z } from 'zod'
import { question } from './ask.ts'

export const sources = question('sources', z.object({ id: z.string(), records: z.int() }))
