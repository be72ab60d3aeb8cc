/**
 * Rows on their way into the record, as canonical CSV beside the blobs. A large table is cut into parts, and each full part
 * becomes a blob while the next is still being read. A dry run keeps none of them and only counts.
 */
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Mirror } from '#api/mirror/mirror.ts'
import { columnsOf, type RowSet, writeCsvRows } from '#api/mirror/parquet.ts'
import { type RowTable, rowTables } from '#api/record/entries.ts'
import type { Blobs } from '#api/record/journal.ts'
import { type LineFile, openLineFile } from '../reading/line-file.ts'
import type { CellRow } from '../reading/line-writer.ts'

export type RowStage = {
  put(rows: Partial<Record<RowTable, readonly CellRow[]>>): Promise<void>
  /** No more rows come. */
  close(): Promise<void>
  counts(): Record<string, number>
  /** Turns everything into blobs. */
  settle(): Promise<RowSet[]>
  discard(): Promise<void>
}

type Part = { table: RowTable; path: string; file: LineFile; rows: number }

/** One row group of DuckDB (122,880 rows): what is cut elsewhere is compressed twice when it is folded. */
const rowsAPart = 122_880

export function createRowStage(deps: { mirror: Mirror; blobs: Blobs }, id: string, isKept: boolean): RowStage {
  const open_: Partial<Record<RowTable, Part>> = {}
  const full: { table: RowTable; path: string }[] = []
  const settling: Promise<RowSet>[] = []
  const counts: Record<string, number> = {}
  let opened = 0

  async function openPart(table: RowTable): Promise<Part> {
    const path = join(deps.blobs.incoming, `${id}-${table}-${opened++}.csv`)
    const part = { table, path, file: await openLineFile(path, await columnsOf(deps.mirror, table)), rows: 0 }
    open_[table] = part
    return part
  }

  async function finishPart(part: Part): Promise<void> {
    await part.file.close()
    delete open_[part.table]
    const { table, path } = part
    full.push({ table, path })
    const writing = intoBlob(table, path)
    // Looked at in settle(); until then a failure must not count as unheard.
    writing.catch(() => {})
    settling.push(writing)
  }

  async function intoBlob(table: RowTable, path: string): Promise<RowSet> {
    const rowSet = await writeCsvRows(deps, table, path)
    await rm(path, { force: true })
    return rowSet
  }

  return {
    async put(rows) {
      for (const table of rowTables) counts[table] = (counts[table] ?? 0) + (rows[table]?.length ?? 0)
      if (!isKept) return
      for (const table of rowTables) {
        const given = rows[table]
        if (given === undefined || given.length === 0) continue
        let part = open_[table] ?? (await openPart(table))
        for (const row of given) {
          if (part.rows === rowsAPart) {
            await finishPart(part)
            part = await openPart(table)
          }
          const pending = part.file.write(row)
          if (pending !== undefined) await pending
          part.rows++
        }
      }
    },
    async close() {
      for (const part of Object.values(open_)) await finishPart(part)
    },
    counts: () => Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0)),
    settle: () => Promise.all(settling),
    async discard() {
      for (const part of Object.values(open_)) await part.file.close()
      await Promise.allSettled(settling)
      for (const { path } of [...full, ...Object.values(open_)]) await rm(path, { force: true })
    },
  }
}
