/** Whether an import's rows may come in: their files are whole and fit the tables, and nobody else has told them already. */
import { z } from 'zod'
import type { SealedReason } from '#api/contract/statements/sealed.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { columnsOf } from '#api/mirror/parquet.ts'
import { sqlFile } from '#api/mirror/sql-file.ts'
import type { RowTable } from '#api/record/entries.ts'
import type { OfficeKey } from './seal-key.ts'

const keyed = [
  'incident',
  'respondent',
  'respondent_revision',
  'answer_count',
  'area_count',
  'intervention',
  'consultation',
  'commitment',
  'observation',
] as const satisfies readonly RowTable[]
const knownSql = new Map<RowTable, string>(keyed.map((table) => [table, sqlFile(`sealing/rows/${table}.sql`)]))
const columnsSql = sqlFile('sealing/file-columns.sql')
const nullsSql = sqlFile('mirror/null-counts.sql')
const countSql = sqlFile('sealing/file-rows.sql')
const counted = z.tuple([z.object({ rows: z.int() })])
const columns = z.array(z.object({ name: z.string(), type: z.string() }))

type RowsFile = { table: RowTable; count: number; path: string }

/** What is in the record stays there, so a file that could not be folded must not get in. */
export async function unfit(mirror: Mirror, { table, count, path }: RowsFile): Promise<SealedReason | null> {
  const why: SealedReason = { code: 'sealed-rows-unfit', table }
  try {
    const [held, wanted, nulls] = await Promise.all([
      mirror
        .query(columnsSql, { path })
        .then((rows) => new Map(columns.parse(rows).map(({ name, type }) => [name, type]))),
      columnsOf(mirror, table),
      mirror.query(nullsSql, { path }).then((rows) => new Set(rows.map(({ name }) => String(name)))),
    ])
    // A file from before a column was there lacks it; the fold leaves it empty.
    const fits = wanted.every(({ name, type, nullable }) =>
      held.has(name) ? held.get(name) === type && (nullable || !nulls.has(name)) : nullable,
    )
    const isKnown = [...held.keys()].every((name) => wanted.some((column) => column.name === name))
    const [{ rows }] = counted.parse(await mirror.query(countSql, { path }))
    return fits && isKnown && rows === count ? null : why
  } catch {
    return why
  }
}

/** Rows under an id that came by another road: nobody here can tell which is right. */
export async function toldElsewhere(
  mirror: Mirror,
  office: OfficeKey,
  { table, path }: RowsFile,
): Promise<SealedReason | null> {
  const sql = knownSql.get(table)
  if (sql === undefined) return null
  const [{ rows }] = counted.parse(await mirror.query(sql, { path, office }))
  return rows === 0 ? null : { code: 'sealed-rows-known', table, rows }
}
