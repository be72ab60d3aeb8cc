/** Since when a place is as it is, and what it was before: one row an earlier place, or one without any. */
import { z } from 'zod'
import { question } from './ask.ts'

const row = z.object({
  validFrom: z.string().nullable(),
  beforePcode: z.string().nullable(),
  beforeName: z.string().nullable(),
  /** Of the earlier place's ground, 0 to 1. */
  share: z.number().nullable(),
  lastKnownOn: z.string().nullable(),
})
export type PlaceHistory = z.infer<typeof row>
export const placeHistory = question('place-history', row)
