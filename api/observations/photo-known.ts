/** Whether a blob is the photo of an observation that still stands: the store also holds files that are nobody's to look at. */
import type { Mirror } from '#api/mirror/mirror.ts'
import { sqlFile } from '#api/mirror/sql-file.ts'

const sql = sqlFile('observations/photo-known.sql')

/** `whateverDecided`: also of those rejected, or told by another already, for whoever may decide otherwise. */
export async function photoKnown(mirror: Mirror, sha256: string, whateverDecided: boolean): Promise<boolean> {
  const [row] = await mirror.query(sql, { sha256, whateverDecided })
  return Number(row?.observations) > 0
}
