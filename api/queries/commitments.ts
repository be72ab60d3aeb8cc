/** Commitments made before the period ended, the most pressing first. */
import { z } from 'zod'
import { commitment } from '#data/schema/commitment.ts'
import { question } from './ask.ts'

export const commitments = question('commitments', commitment.extend({ overdue: z.boolean() }))
