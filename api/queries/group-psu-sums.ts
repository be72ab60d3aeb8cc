/** Sums per sampling point for every group at once. */
import { z } from 'zod'
import { question } from './ask.ts'
import { psuRow } from './psu-sums.ts'

const row = psuRow.extend({ grouping: z.string(), member: z.string() })
export const groupPsuSums = question('group-psu-sums', row)
