/**
 * Whether a blob is the photo of an observation that still stands: the store also holds files that are nobody's to look at. `reviews`: whoever asks
 * may decide about reports, and sees those that count nowhere as well, within their reach, to put a wrong decision right.
 */
import type { Mirror } from '#api/mirror/mirror.ts'
import { sqlFile } from '#api/mirror/sql-file.ts'

const knownSql = sqlFile('observations/photo-known.sql')
const inReviewSql = sqlFile('observations/photo-in-review.sql')

export async function photoKnown(mirror: Mirror, sha256: string, reviews: boolean): Promise<boolean> {
  for (const sql of reviews ? [knownSql, inReviewSql] : [knownSql]) {
    const [row] = await mirror.query(sql, { sha256 })
    if (Number(row?.observations) > 0) return true
  }
  return false
}
