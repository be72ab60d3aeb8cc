/**
 * Turns entries into rows. Each kind of entry has one SQL file of its name, handed a run of such entries as JSON;
 * accepted imports then bring their rows from Parquet files, one INSERT … SELECT a table. Runs inside the caller's transaction.
 */
import { type Entry, type EntryKind, entryBodies, type RowTable, rowTables } from '#api/record/entries.ts'
import type { Blobs } from '#api/record/journal.ts'
import type { Connection } from './db.ts'
import { moveVersions, versionTexts } from './incident-versions.ts'
import { keepKnownNow, knownNowTexts } from './known-now.ts'
import { type MaskOf, maskPositions, maskTexts } from './mask-positions.ts'
import { mayMoveBorders, relocate, relocationTexts } from './relocate.ts'
import { requireAll } from './row-counts.ts'
import { sqlFile } from './sql-file.ts'

const kinds = Object.keys(entryBodies)
const foldSql = new Map<string, string>(
  kinds.map((kind) => [kind, sqlFile(`mirror/folds/${kind.replace('.', '-')}.sql`)]),
)
const rowsSql = new Map<RowTable, string>(rowTables.map((table) => [table, sqlFile(`mirror/folds/rows/${table}.sql`)]))
/** What is worked out once from the rows imports brought, from the same files, into a table of its own. */
const derivedSql = new Map<RowTable, string>([['incident', sqlFile('mirror/folds/derived/incident-count.sql')]])
/** Their derived rows stand in the same table, behind the batch they follow from, so each batch is brought by itself. */
const broughtAlone = new Set<RowTable>(['answer'])
const headsSql = sqlFile('mirror/folds/entry-heads.sql')
/** Every table that holds what a body said which may be erased. */
const erasedSql = [
  'observation',
  'observation-placed',
  'observation-photographed',
  'observation-retimed',
  'observation-review',
  'xform-filled',
  'weekly-line',
  'invitation',
  'person-joined',
  'person-secured',
].map((table) => sqlFile(`mirror/folds/erased/${table}.sql`))
const appliedSql = sqlFile('mirror/folds/applied.sql')

/** Everything that decides what the tables look like; a mirror made by other SQL is not ours. */
export const foldTexts: readonly string[] = [
  ...foldSql.values(),
  ...rowsSql.values(),
  ...derivedSql.values(),
  headsSql,
  ...erasedSql,
  ...relocationTexts,
  ...versionTexts,
  ...maskTexts,
  ...knownNowTexts,
]

export async function foldEntries(
  connection: Connection,
  entries: readonly Entry[],
  { blobs, maskOf }: { blobs: Blobs; maskOf: MaskOf },
): Promise<void> {
  const heads = entries.map(({ seq, at, actor, kind, subject }) => ({ seq, at, actor, kind, subject }))
  await connection.rows(headsSql, { entries: JSON.stringify(heads) })
  for (const run of runsOfOneKind(entries)) {
    const told = { entries: JSON.stringify(run.entries) }
    await connection.rows(sqlOf(foldSql, run.kind), told)
    if (run.kind === 'record.erased') for (const sql of erasedSql) await connection.rows(sql, told)
    await bringRows(connection, run.entries, blobs)
    for (const entry of run.entries) if (mayMoveBorders(entry)) await relocate(connection, entry)
    await maskPositions(connection, run.entries, { maskOf, bordersMoved: run.entries.some(mayMoveBorders) })
  }
  await keepKnownNow(connection, entries)
  const last = entries.at(-1)
  if (last !== undefined) await connection.rows(appliedSql, { seq: last.seq, chain: last.chain })
}

/** One statement a table, however many imports: a country has many, each with a few small files. Then every row is looked for. */
async function bringRows(connection: Connection, entries: readonly Entry[], blobs: Blobs): Promise<void> {
  for (const [table, sql] of rowsSql) {
    const said = new Map<string, number>()
    const groups = broughtAlone.has(table) ? entries.map((entry) => [entry]) : [entries]
    for (const group of groups) {
      const { counts, ...files } = filesOf(table, group, blobs)
      if (files.paths.length === 0) continue
      const [inserted] = await connection.rows(sql, files)
      for (const [batchId, count] of counts) {
        // How many rows follow from those of the file is known only once they are in.
        said.set(batchId, broughtAlone.has(table) ? Math.max(count, Number(inserted?.Count)) : count)
      }
      const derived = derivedSql.get(table)
      if (derived !== undefined) await connection.rows(derived, files)
    }
    if (table === 'incident') await moveCorrected(connection, entries)
    if (said.size > 0) await requireAll(connection, table, said)
  }
}

async function moveCorrected(connection: Connection, entries: readonly Entry[]): Promise<void> {
  for (const { kind, seq, body } of entries)
    if (kind === 'import.accepted' && body !== null && (body.corrected ?? 0) > 0)
      await moveVersions(connection, body.batchId, seq)
}

type Brought = { batchIds: string[]; paths: string[]; rowsBefore: number[]; counts: Map<string, number> }

/**
 * The files of a table in the order in which they came in, beside each the batch it belongs to and how many rows are in those before
 * it; and how many rows a batch brings.
 */
function filesOf(table: RowTable, entries: readonly Entry[], blobs: Blobs): Brought {
  const brought: Brought = { batchIds: [], paths: [], rowsBefore: [], counts: new Map() }
  let rowsBefore = 0
  for (const { kind, body } of entries) {
    if (kind !== 'import.accepted' || body === null) continue
    for (const row of body.rows) {
      if (row.table !== table) continue
      brought.batchIds.push(body.batchId)
      brought.paths.push(blobs.path(row.sha256))
      brought.rowsBefore.push(rowsBefore)
      rowsBefore += row.count
      brought.counts.set(body.batchId, (brought.counts.get(body.batchId) ?? 0) + row.count)
    }
  }
  return brought
}

/** Neighbours of one kind go in together, but for those that may move borders. Erased entries leave no row. */
function runsOfOneKind(entries: readonly Entry[]): { kind: EntryKind; entries: Entry[] }[] {
  const runs: { kind: EntryKind; entries: Entry[] }[] = []
  for (const entry of entries) {
    if (entry.body === null) continue
    const run = runs.at(-1)
    const isAlone = [entry, run?.entries[0]].some((one) => one !== undefined && mayMoveBorders(one))
    if (run?.kind === entry.kind && !isAlone) run.entries.push(entry)
    else runs.push({ kind: entry.kind, entries: [entry] })
  }
  return runs
}

function sqlOf<K>(files: Map<K, string>, name: K): string {
  const sql = files.get(name)
  if (sql === undefined) throw new Error(`no fold for ${String(name)}`)
  return sql
}
