/**
 * PUT /api/observations/{uuid}/times/{timeId}: whoever sent a report says that it was seen at another time. Idempotent: the same again
 * gives the same receipt (201 first, 200 after), other content under a known id is 409. What was said before is kept.
 */
import { z } from 'zod'
import { observation } from '#data/schema/observation.ts'

export const timeSaid = z.strictObject({ observedAt: observation.shape.observedAt })
export type TimeSaid = z.infer<typeof timeSaid>

export const timeReceipt = z
  .object({
    /** Of the correction. */
    uuid: z.string(),
    observation: z.string(),
    seq: z.int(),
    receivedAt: z.string(),
    /** What it said until now, and what it says. */
    before: z.string(),
    observedAt: z.string(),
    contentSha256: z.string(),
  })
  .meta({ id: 'TimeReceipt' })
export type TimeReceipt = z.infer<typeof timeReceipt>
