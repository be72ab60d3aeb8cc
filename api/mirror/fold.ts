/**
 * Turns entries into rows. Each kind of entry has one SQL file of its name, handed a run of such entries as JSON; an accepted
 * import then brings its rows from their Parquet files, one INSERT … SELECT a table. Runs inside the caller's transaction.
 */
import { type Entry, type EntryKind, entryBodies, type RowTable, rowTables } from '#api/record/entries.ts'
import type { Blobs } from '#api/record/journal.ts'
import type { Connection } from './db.ts'
import { sqlFile } from './sql-file.ts'

const kinds = Object.keys(entryBodies)
const foldSql = new Map<string, string>(
  kinds.map((kind) => [kind, sqlFile(`mirror/folds/${kind.replace('.', '-')}.sql`)]),
)
const rowsSql = new Map<RowTable, string>(rowTables.map((table) => [table, sqlFile(`mirror/folds/rows/${table}.sql`)]))
/**
 * What is worked out once from the rows an import brought. Read from the file, not from the table: a table that is inserted into
 * from itself in the transaction that filled it loses large batches (DuckDB 1.5).
 */
const derivedSql = new Map<RowTable, string>([
  ['incident', sqlFile('mirror/folds/derived/incident-count.sql')],
  ['answer', sqlFile('mirror/folds/derived/serious-grievance.sql')],
])
const appliedSql = sqlFile('mirror/folds/applied.sql')

/** Everything that decides what the tables look like; a mirror made by other SQL is not ours. */
export const foldTexts: readonly string[] = [...foldSql.values(), ...rowsSql.values(), ...derivedSql.values()]

export async function foldEntries(connection: Connection, entries: readonly Entry[], blobs: Blobs): Promise<void> {
  for (const run of runsOfOneKind(entries)) {
    await connection.rows(sqlOf(foldSql, run.kind), { entries: JSON.stringify(run.entries) })
    for (const entry of run.entries) await bringRows(connection, entry, blobs)
  }
  const last = entries.at(-1)
  if (last !== undefined) await connection.rows(appliedSql, { seq: last.seq, chain: last.chain })
}

async function bringRows(connection: Connection, entry: Entry, blobs: Blobs): Promise<void> {
  if (entry.kind !== 'import.accepted' || entry.body === null) return
  for (const { table, sha256 } of entry.body.rows) {
    const file = { batchId: entry.body.batchId, path: blobs.path(sha256) }
    await connection.rows(sqlOf(rowsSql, table), file)
    const derived = derivedSql.get(table)
    if (derived !== undefined) await connection.rows(derived, file)
  }
}

/** Neighbours of one kind go in together. Erased entries leave no row. */
function runsOfOneKind(entries: readonly Entry[]): { kind: EntryKind; entries: Entry[] }[] {
  const runs: { kind: EntryKind; entries: Entry[] }[] = []
  for (const entry of entries) {
    if (entry.body === null) continue
    const run = runs.at(-1)
    if (run?.kind === entry.kind) run.entries.push(entry)
    else runs.push({ kind: entry.kind, entries: [entry] })
  }
  return runs
}

function sqlOf<K>(files: Map<K, string>, name: K): string {
  const sql = files.get(name)
  if (sql === undefined) throw new Error(`no fold for ${String(name)}`)
  return sql
}
