/** What the track record puts on trial: the flag, and simpler ways of guessing. */
import { z } from 'zod'

export const scoreIds = ['flag', 'base-rate', 'persistence', 'neighbours', 'smoothed-rate', 'grievance'] as const
export const scoreId = z.enum(scoreIds)
export type ScoreId = z.infer<typeof scoreId>
