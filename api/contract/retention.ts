/** GET and PUT /api/retention: how long things are kept. POST /api/purges: erase what is past its time now, or say what would go. */
import { z } from 'zod'
import { retentionDays } from '#data/schema/retention.ts'

export const retention = z
  .object({
    seq: z.int(),
    fictional: z.boolean(),
    days: retentionDays,
    /** When it was said, by whom; null where nobody ever did. */
    said: z.object({ at: z.string(), actor: z.string() }).nullable(),
  })
  .meta({ id: 'Retention' })
export type Retention = z.infer<typeof retention>
export const retentionSet = z.object({ seq: z.int(), days: retentionDays }).meta({ id: 'RetentionSet' })

export const purgeRequest = z.strictObject({ dryRun: z.boolean() })
export const purged = z
  .object({
    seq: z.int(),
    dryRun: z.boolean(),
    /** Observations that lose where exactly and what was written. */
    observations: z.int(),
    photos: z.int(),
    /** Weekly lines that lose who wrote them, and where in the district. */
    weeklyLines: z.int(),
    /** Files on their way that no report has named. */
    uploads: z.int(),
    /** Files deleted, photos among them. */
    files: z.int(),
    /** Bodies blanked. */
    entries: z.int(),
    /** Lines of the access log. */
    accessLines: z.int(),
  })
  .meta({ id: 'Purged' })
export type Purged = z.infer<typeof purged>
