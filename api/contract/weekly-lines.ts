/**
 * PUT and DELETE /api/weekly-lines/{uuid}: one week of one place, as a phone sends it. Idempotent: the same content again gives the same
 * receipt (201 first, 200 after), other content under a known id is 409, a withdrawn id is 410.
 */
import { z } from 'zod'

export const weeklyLineReceipt = z
  .object({ uuid: z.string(), seq: z.int(), receivedAt: z.string(), contentSha256: z.string() })
  .meta({ id: 'WeeklyLineReceipt' })
export type WeeklyLineReceipt = z.infer<typeof weeklyLineReceipt>
