/**
 * Parquet for notebooks, GeoParquet 1.0 where rows have a place. Rows go to a canonical CSV beside the blobs, from which DuckDB writes
 * the file; both are removed once it was sent, or given up. What the file says of itself is in its key-value metadata.
 */
import { randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { csvLine, type Column as Loaded } from '#api/mirror/canonical-csv.ts'
import { sqlFile } from '#api/mirror/sql-file.ts'
import { type FreeSpace, watchFreeSpace } from '#api/record/free-space.ts'
import type { ColumnType } from './column.ts'
import type { ExportFormat } from './export-format.ts'
import type { ExportTable } from './export-table.ts'
import { wkbOf } from './wkb.ts'

const placedSql = sqlFile('exports/placed-to-parquet.sql')
const rowsSql = sqlFile('exports/rows-to-parquet.sql')

const sqlTypes: Record<ColumnType, string> = {
  text: 'VARCHAR',
  code: 'VARCHAR',
  moment: 'VARCHAR',
  integer: 'BIGINT',
  number: 'DOUBLE',
  date: 'DATE',
}
const lineBytes = 32 * 1024 * 1024
/** How much is written between two looks at the free space: a full disk would break the mirror. */
const spaceCheckBytes = 16 * 1024 * 1024

export const parquet: ExportFormat = {
  id: 'parquet',
  contentType: 'application/vnd.apache.parquet',
  async *write(table, provenance, { name, deps: { mirror, blobs } }) {
    const path = join(blobs.incoming, `export-${randomUUID()}`)
    const [rows, file] = [`${path}.csv`, `${path}.parquet`]
    try {
      const space = watchFreeSpace(blobs.dir)
      await pipeline(Readable.from(canonical(table, space)), createWriteStream(rows))
      await space.require((await stat(rows)).size)
      await mirror.query(table.drawnAs === null ? rowsSql : placedSql, {
        csv: rows,
        parquet: file,
        columns: Object.fromEntries(loadedAs(table).map((column) => [column.name, column.type])),
        lineBytes,
        about: {
          title: name,
          provenance: JSON.stringify(provenance),
          columns: JSON.stringify(table.columns),
        },
      })
      await rm(rows)
      yield* createReadStream(file, { highWaterMark: 256 * 1024 })
    } finally {
      await rm(rows, { force: true })
      await rm(file, { force: true })
    }
  },
}

function loadedAs({ columns, drawnAs }: ExportTable): Loaded[] {
  const own = distinct(columns.map(({ name }) => name)).map((name, i) => ({
    name,
    key: String(i),
    type: sqlTypes[columns[i]?.type ?? 'text'],
    nullable: true,
  }))
  return drawnAs === null ? own : [...own, { name: 'geometry', key: 'geometry', type: 'VARCHAR', nullable: true }]
}

/** DuckDB takes names that differ in capitals alone for one. */
function distinct(names: readonly string[]): string[] {
  const times = new Map<string, number>()
  return names.map((name) => {
    const before = times.get(name.toLowerCase()) ?? 0
    times.set(name.toLowerCase(), before + 1)
    return before === 0 ? name : `${name}_${before + 1}`
  })
}

async function* canonical(table: ExportTable, space: FreeSpace): AsyncIterable<string> {
  const loaded = loadedAs(table)
  let unchecked = spaceCheckBytes
  for await (const portion of table.rows) {
    let lines = ''
    for (const { cells, geometry } of portion)
      lines += csvLine(loaded, {
        ...Object.fromEntries(cells.entries()),
        geometry: geometry === null ? null : wkbOf(geometry),
      })
    unchecked += lines.length
    if (unchecked >= spaceCheckBytes) {
      await space.require(spaceCheckBytes + lines.length)
      unchecked = 0
    }
    yield lines
  }
}
