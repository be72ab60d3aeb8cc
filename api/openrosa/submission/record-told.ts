/** The record an observation was told by, as the phone sent it, with the answers that mean nothing here. Null where it came otherwise. */
import { readFile } from 'node:fs/promises'
import type { Deps } from '#api/deps.ts'
import { sqlFile } from '#api/mirror/sql-file.ts'

const sql = sqlFile('openrosa/submission/record-told.sql')

export async function recordTold(
  { mirror, blobs }: Pick<Deps, 'mirror' | 'blobs'>,
  uuid: string,
): Promise<string | null> {
  const [row] = await mirror.query(sql, { uuid })
  return row === undefined ? null : readFile(blobs.path(String(row.xmlSha256)), 'utf8')
}
