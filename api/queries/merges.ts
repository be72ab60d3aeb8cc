/** Observations that repeat another. */
import { z } from 'zod'
import { question } from './ask.ts'

export const merges = question('merges', z.object({ uuid: z.string(), mergedInto: z.string() }))
