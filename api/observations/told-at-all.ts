/** To whoever is not told of an observation at all it is not there: they change nothing of it, and do not learn that it is kept. */
import { problem } from '#api/contract/problems.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { sqlFile } from '#api/mirror/sql-file.ts'
import type { Actor } from '#api/protection/actor.ts'
import { seenBy } from '#api/protection/seen-by.ts'

const sql = sqlFile('observations/told-at-all.sql')

export async function requireTold(mirror: Mirror, uuid: string, actor: Actor): Promise<void> {
  const [row] = await (await seenBy(mirror, actor)).query(sql, { uuid })
  if (Number(row?.observations) === 0) throw problem('observation.unknown')
}
