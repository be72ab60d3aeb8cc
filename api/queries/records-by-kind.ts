/** Incidents held, by kind. */
import { z } from 'zod'
import { question } from './ask.ts'

export const recordsByKind = question('records-by-kind', z.object({ kind: z.string(), records: z.int() }))
