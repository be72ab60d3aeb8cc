/** Whether a blob is the sound of an observation that still stands: the store also holds files that are nobody's to hear. */
import type { Mirror } from '#api/mirror/mirror.ts'
import { sqlFile } from '#api/mirror/sql-file.ts'

const sql = sqlFile('observations/audio-note-known.sql')

export async function audioNoteKnown(mirror: Mirror, sha256: string): Promise<boolean> {
  const [row] = await mirror.query(sql, { sha256 })
  return Number(row?.observations) > 0
}
