/**
 * Incidents an import corrects: every version of them moves out of the table of incidents, and out of their counts by month, into
 * one of their own, so that a million incidents that were never corrected are read as fast as if none could be. Which version
 * counts is asked when it is read (`incidents_known` in macros.sql). Runs inside the fold's transaction, import by import.
 */
import type { Connection } from './db.ts'
import { sqlFile } from './sql-file.ts'

const idsSql = sqlFile('mirror/folds/versions/incident-ids.sql')
const steps = ['incident-version', 'incident-count', 'incident-count-empty', 'incident'].map((name) =>
  sqlFile(`mirror/folds/versions/${name}.sql`),
)

/** A mirror made by other SQL is not ours. */
export const versionTexts: readonly string[] = [idsSql, ...steps]

/** `seq` is the entry of the import: versions that came in after it are not its business. */
export async function moveVersions(connection: Connection, batchId: string, seq: number): Promise<void> {
  const ids = (await connection.rows(idsSql, { batchId, seq })).map((row) => String(row.incidentId))
  // DuckDB 1.5 loses rows after an insert of none.
  if (ids.length === 0) return
  for (const sql of steps) await connection.rows(sql, { ids, seq })
}
