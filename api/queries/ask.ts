/**
 * The border between SQL and TypeScript: a question is a static SQL file and the shape its rows must have. Every query module
 * is made of these. Takes the mirror itself, or one view of it when several answers must agree.
 */
import { z } from 'zod'
import { sqlFile } from '#api/mirror/sql-file.ts'
import type { Params, Row } from '#api/mirror/values.ts'

export type Asked = { readonly seq: number; query(sql: string, params?: Params): Promise<Row[]> }
export type Question<R> = (asked: Asked, params?: Params) => Promise<R[]>

/** `question('places', row)` asks queries/places.sql. */
export function question<S extends z.ZodType>(name: string, row: S): Question<z.infer<S>> {
  const ask = rowsOf(name)
  const rows = z.array(row)
  return async (asked, params) => rows.parse(await ask(asked, params))
}

/** The same without looking at each row: where a page holds thousands and the next room takes them as they are. */
export function rowsOf(name: string): Question<Row> {
  const sql = sqlFile(`queries/${name}.sql`)
  // DuckDB plans before it knows a parameter's value: only where the text says "now" are the ways to any other moment left out.
  const sqlNow = sql.replaceAll('$asOf', 'NULL')
  return (asked, { asOf = null, ...params } = {}) =>
    asOf === null ? asked.query(sqlNow, params) : asked.query(sql, { ...params, asOf })
}
