/** GET /api/observation-fates: what became of an officer's own reports. Those of others are left out as if they did not exist. */
import { z } from 'zod'
import { reviewState } from '#data/schema/review.ts'

/** As many as a phone remembers. */
export const fatesAtOnce = 50
export const observationFatesQuery = z.object({
  uuids: z
    .string()
    .transform((text) => text.split(','))
    .pipe(z.array(z.uuid()).min(1).max(fatesAtOnce)),
})

/** All of it is what the record says today; why is said of what a reviewer refused or doubts, in the reviewer's own words. */
export const observationFate = z
  .object({
    uuid: z.string(),
    receivedAt: z.string(),
    withdrawnAt: z.string().nullable(),
    /** When a steward or an analyst said where it was made. */
    placedAt: z.string().nullable(),
    /** The district whose figures it counts in; null when it is withdrawn, rejected, told by another already, or in no district yet. */
    pcode: z.string().nullable(),
    districtName: z.string().nullable(),
    /** What a reviewer decided last, and when; null where nobody has. */
    review: z
      .object({ state: reviewState.exclude(['pending']), decidedAt: z.string(), reason: z.string().nullable() })
      .nullable()
      // What a phone heard before there were reviews.
      .default(null),
    /** The time its writer corrected, first and last. */
    retimed: z.object({ firstTold: z.string(), observedAt: z.string() }).nullable().default(null),
    /** Commitments that name this report, or the site it told of, as what they answer. */
    answeredBy: z.int(),
    /** All commitments made in its district since the day it was seen, that day included; null without a district. */
    promisedSince: z.int().nullable(),
  })
  .meta({ id: 'ObservationFate' })
export type ObservationFate = z.infer<typeof observationFate>
export const observationFates = z.object({ rows: z.array(observationFate) }).meta({ id: 'ObservationFates' })
export type ObservationFates = z.infer<typeof observationFates>
