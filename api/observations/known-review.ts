/** The decision that already has an id; null when the id is free. */
import { z } from 'zod'
import type { Mirror } from '#api/mirror/mirror.ts'
import { sqlFile } from '#api/mirror/sql-file.ts'

const sql = sqlFile('observations/known-review.sql')
const rows = z.array(
  z.object({
    reviewId: z.string(),
    uuid: z.string(),
    contentSha256: z.string(),
    decidedAt: z.string(),
    seq: z.number(),
  }),
)
export type KnownReview = z.infer<typeof rows>[number]

export const knownReview = async (mirror: Mirror, reviewId: string): Promise<KnownReview | null> =>
  rows.parse(await mirror.query(sql, { reviewId }))[0] ?? null
