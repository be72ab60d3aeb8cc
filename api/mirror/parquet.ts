/**
 * Rows of an import on their way into the record: typed rows, or a canonical CSV file, become one Parquet blob with exactly
 * the columns of the table. The same rows give the same bytes. A row that could not be folded is refused here, because what
 * is in the record stays there.
 */
import { randomUUID } from 'node:crypto'
import { rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { RowTable } from '#api/record/entries.ts'
import type { Blobs } from '#api/record/journal.ts'
import { type Cell, type Column, csvHeader, csvLine } from './canonical-csv.ts'
import type { Mirror } from './mirror.ts'
import { sqlFile } from './sql-file.ts'
import type { Asking } from './values.ts'

const columnsSql = sqlFile('mirror/columns.sql')
const parquetSql = sqlFile('mirror/rows-to-parquet.sql')
const nullsSql = sqlFile('mirror/null-counts.sql')

type Deps = { mirror: Mirror; blobs: Blobs }
export type Cells = Readonly<Record<string, Cell>>
type Rows = Iterable<Cells> | AsyncIterable<Cells>
export type RowSet = { table: RowTable; sha256: string; count: number }

/** Longest line read. Wider buffers cost memory and time, and only an outline is ever longer than a few pages. */
const lineBytes = 4 * 1024 * 1024
const outlineBytes = 32 * 1024 * 1024

/** Text collected before it is written to the file. */
const chunkLength = 512 * 1024

/** Rows keyed by the table's columns in camel case. */
export async function writeRows(deps: Deps, table: RowTable, rows: Rows, asking: Asking = {}): Promise<RowSet> {
  const columns = await columnsOf(deps.mirror, table)
  const csv = join(deps.blobs.incoming, `${randomUUID()}.csv`)
  try {
    await writeFile(csv, csvText(columns, rows))
    return await intoBlob(deps, table, csv, columns, asking)
  } finally {
    await rm(csv, { force: true })
  }
}

/**
 * The fast way for whoever writes canonical CSV themselves. The file must be in `blobs.incoming`, with a header and every
 * column of the table but batch_id in the table's order; moments end in Z. It is left where it is.
 */
export async function writeCsvRows(deps: Deps, table: RowTable, csv: string, asking: Asking = {}): Promise<RowSet> {
  return intoBlob(deps, table, csv, await columnsOf(deps.mirror, table), asking, refuseNulls)
}

type Check = (mirror: Mirror, table: RowTable, columns: readonly Column[], parquet: string) => Promise<void>

async function intoBlob(
  { mirror, blobs }: Deps,
  table: RowTable,
  csv: string,
  columns: readonly Column[],
  asking: Asking,
  check?: Check,
): Promise<RowSet> {
  const parquet = join(blobs.incoming, `${randomUUID()}.parquet`)
  try {
    const types = Object.fromEntries(columns.map(({ name, type }) => [name, type]))
    const { size } = await stat(csv)
    const longest = Math.min(table === 'boundary' ? outlineBytes : lineBytes, size)
    const [copied] = await mirror.query(parquetSql, { csv, parquet, columns: types, lineBytes: longest }, asking)
    await check?.(mirror, table, columns, parquet)
    const { sha256 } = await blobs.adopt(parquet)
    return { table, sha256, count: Number(copied?.Count) }
  } finally {
    await rm(parquet, { force: true })
  }
}

/** For lines that others wrote; ours are checked as they are written. */
async function refuseNulls(
  mirror: Mirror,
  table: RowTable,
  columns: readonly Column[],
  parquet: string,
): Promise<void> {
  const withNulls = new Set((await mirror.query(nullsSql, { path: parquet })).map((row) => row.name))
  const missing = columns.find(({ name, nullable }) => !nullable && withNulls.has(name))
  if (missing !== undefined) throw new Error(`${missing.name} is missing in a row of ${table}`)
}

const known = new WeakMap<Mirror, Map<RowTable, Promise<Column[]>>>()

/** A table's columns but batch_id, in the order that canonical CSV has them. */
export function columnsOf(mirror: Mirror, table: RowTable): Promise<Column[]> {
  const ofMirror = known.get(mirror) ?? new Map<RowTable, Promise<Column[]>>()
  known.set(mirror, ofMirror)
  const asked = ofMirror.get(table) ?? readColumns(mirror, table)
  ofMirror.set(table, asked)
  asked.catch(() => ofMirror.delete(table))
  return asked
}

async function readColumns(mirror: Mirror, table: RowTable): Promise<Column[]> {
  const rows = await mirror.query(columnsSql, { table })
  return rows.map(({ name, type, nullable }) => {
    const key = String(name).replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
    return { name: String(name), key, type: String(type), nullable: nullable === true }
  })
}

async function* csvText(columns: readonly Column[], rows: Rows): AsyncIterable<string> {
  let text = csvHeader(columns)
  // Awaiting each of a million rows that are already there would cost more than writing them.
  if (Symbol.iterator in rows) {
    for (const row of rows) {
      text += csvLine(columns, row)
      if (text.length >= chunkLength) {
        yield text
        text = ''
      }
    }
  } else {
    for await (const row of rows) {
      text += csvLine(columns, row)
      if (text.length >= chunkLength) {
        yield text
        text = ''
      }
    }
  }
  yield text
}
