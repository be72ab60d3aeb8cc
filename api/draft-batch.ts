/** Rows that are already in our own terms become one accepted batch: the demo country's, and a test's. */

import type { Deps } from './deps.ts'
import { type Cells, writeRows } from './mirror/parquet.ts'
import { type Draft, type RowTable, rowTables } from './record/entries.ts'

export type Batch = {
  batchId: string
  /** When it is recorded as having come in. */
  at: string
  format: string
  filename: string
  rows: Partial<Record<RowTable, readonly object[]>>
}

/** Writes the rows as blobs, and hands back the entry that names them: nothing counts until that is in the record. */
export async function draftBatch(
  deps: Pick<Deps, 'mirror' | 'blobs'>,
  batch: Batch,
  actor: string,
): Promise<{ draft: Draft<'import.accepted'>; at: string }> {
  const rows = []
  for (const table of rowTables) {
    const given = batch.rows[table] ?? []
    if (given.length === 0) continue
    if (!areCells(given)) throw new Error(`a row of ${table} is a list`)
    rows.push(await writeRows(deps, table, given))
  }
  const read = rows.reduce((sum, r) => sum + r.count, 0)
  const { batchId, format, filename, at } = batch
  const counts = { read, accepted: read, rejected: 0, duplicate: 0, original: null, rejects: null }
  return {
    at,
    draft: { kind: 'import.accepted', subject: batchId, actor, body: { batchId, format, filename, ...counts, rows } },
  }
}

/** Copying a million rows to say so to the compiler would take longer than writing them. */
const areCells = (rows: readonly object[]): rows is readonly Cells[] => rows.every((row) => !Array.isArray(row))
