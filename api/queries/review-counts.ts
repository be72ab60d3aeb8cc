/** How many observations are in each state of review. */
import { z } from 'zod'
import { question } from './ask.ts'

export const reviewCounts = question('review-counts', z.object({ state: z.string(), reports: z.int() }))
