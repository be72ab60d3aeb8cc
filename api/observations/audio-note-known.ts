/**
 * Whether a blob is the sound of an observation that still stands: the store also holds files that are nobody's to hear. `reviews`: whoever asks
 * may decide about reports, and sees those that count nowhere as well, within their reach, to put a wrong decision right.
 */
import type { Mirror } from '#api/mirror/mirror.ts'
import { sqlFile } from '#api/mirror/sql-file.ts'

const knownSql = sqlFile('observations/audio-note-known.sql')
const inReviewSql = sqlFile('observations/audio-note-in-review.sql')

export async function audioNoteKnown(mirror: Mirror, sha256: string, reviews: boolean): Promise<boolean> {
  for (const sql of reviews ? [knownSql, inReviewSql] : [knownSql]) {
    const [row] = await mirror.query(sql, { sha256 })
    if (Number(row?.observations) > 0) return true
  }
  return false
}
