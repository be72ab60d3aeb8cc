/**
 * The only importer of DuckDB. Opens one database file, hardened (no network, no files but the allowed folders, settings
 * locked), with one writer behind a mutex and a few readers, each lent to one piece of work at a time: a second query on a
 * busy connection would interrupt the first. Knows no table of ours. Snake case becomes camel case here and nowhere else.
 */
import * as duckdb from '@duckdb/node-api'
import { problem } from '#api/contract/problems.ts'
import { createPool } from './pool.ts'
import { SqlError } from './sql-error.ts'
import type { Asking, Param, Params, Row, SearchPath, Value } from './values.ts'

export type Connection = {
  rows(sql: string, params?: Params, asking?: Asking): Promise<Row[]>
  /** Rows in the order and the portions DuckDB makes them. */
  stream(sql: string, params?: Params, asking?: Asking): AsyncIterable<Row[]>
  /** Several statements, no parameters; names are looked up as for the statement before where no path is named. */
  script(sql: string, path?: SearchPath): Promise<void>
}

export type Db = {
  /** Lends a reader. */
  read<T>(work: (connection: Connection) => Promise<T>): Promise<T>
  readWhile<T>(work: (connection: Connection) => AsyncIterable<T>): AsyncIterable<T>
  /** Lends the writer, in one transaction: all of it or nothing. */
  write<T>(work: (connection: Connection) => Promise<T>): Promise<T>
  /** Waits for what is running, then closes. */
  close(): Promise<void>
}

/**
 * DuckDB 1.5 keeps what it knew of a column (its least, largest, longest value) in a prepared statement's plan, and does not plan
 * again when rows come in: later rows would be dropped by filters, cut short in sorts or missed in sums. These use it.
 */
const planBlind = 'statistics_propagation,compressed_materialization,row_group_pruner'

export type DbOptions = { path: string; folders: readonly string[]; memoryMb?: number; readers?: number }

export async function openDb({ path, folders, memoryMb = 384, readers = 4 }: DbOptions): Promise<Db> {
  const instance = await duckdb.DuckDBInstance.create(path, {
    memory_limit: `${memoryMb}MB`,
    max_temp_directory_size: '4GB',
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  })
  try {
    const first = await instance.connect()
    await first.run('CHECKPOINT')
    await first.run("SET TimeZone = 'UTC'")
    await first.run('SET disabled_optimizers = $planBlind', { planBlind })
    await first.run('SET allowed_directories = $folders', { folders: duckdb.listValue([...folders]) })
    await first.run('SET enable_external_access = false')
    await first.run('SET lock_configuration = true')
    const others = await Promise.all(Array.from({ length: readers }, () => instance.connect()))
    const writers = createPool([openConnection(first)])
    const lent = createPool(others.map(openConnection))
    let closing: Promise<void> | null = null
    return {
      read: lent.lend,
      readWhile: lent.lendWhile,
      write: (work) => writers.lend((connection) => inTransaction(connection, work)),
      close() {
        closing ??= Promise.all([writers.drain(), lent.drain()]).then(() => {
          for (const connection of [first, ...others]) connection.closeSync()
          instance.closeSync()
        })
        return closing
      },
    }
  } catch (error) {
    instance.closeSync()
    throw error
  }
}

async function inTransaction<T>(connection: Connection, work: (connection: Connection) => Promise<T>): Promise<T> {
  await connection.script('BEGIN')
  try {
    const result = await work(connection)
    await connection.script('COMMIT')
    return result
  } catch (error) {
    await connection.script('ROLLBACK').catch(() => {})
    throw error
  }
}

type Prepared = {
  statement: duckdb.DuckDBPreparedStatement
  expected: { name: string; type: duckdb.DuckDBTypeId }[]
}

function describe(statement: duckdb.DuckDBPreparedStatement): Prepared {
  const positions = Array.from({ length: statement.parameterCount }, (_, i) => i + 1)
  const expected = positions.map((i) => ({ name: statement.parameterName(i), type: statement.parameterTypeId(i) }))
  return { statement, expected }
}

const interruptAgainMs = 50

function openConnection(connection: duckdb.DuckDBConnection): Connection {
  const prepared = new Map<string, Prepared>()
  let follows: SearchPath = 'main'

  async function follow(path: SearchPath): Promise<void> {
    if (path === follows) return
    await connection.run(`SET search_path = '${path}'`)
    follows = path
  }

  async function ready(
    sql: string,
    params: Params,
    path: SearchPath = 'main',
  ): Promise<duckdb.DuckDBPreparedStatement> {
    await follow(path)
    const key = `${path} ${sql}`
    const known = prepared.get(key) ?? describe(await connection.prepare(sql))
    prepared.set(key, known)
    for (const [i, { name, type }] of known.expected.entries()) {
      const param = params[name]
      if (param === undefined) throw new Error(`the parameter $${name} is missing`)
      bind(known.statement, i + 1, param, type)
    }
    return known.statement
  }

  async function asked<T>(sql: string, { signal }: Asking, work: () => Promise<T>): Promise<T> {
    let again: NodeJS.Timeout | undefined
    const interrupt = (): void => {
      connection.interrupt()
      // An interrupt that comes before the statement has begun to run is lost.
      again = setInterval(() => connection.interrupt(), interruptAgainMs)
    }
    if (signal?.aborted) throw problem('query.cancelled')
    signal?.addEventListener('abort', interrupt, { once: true })
    try {
      return await work()
    } catch (error) {
      if (signal?.aborted) throw problem('query.cancelled')
      throw error instanceof SqlError ? error : new SqlError(sql, error)
    } finally {
      signal?.removeEventListener('abort', interrupt)
      clearInterval(again)
    }
  }

  return {
    rows: (sql, params = {}, asking = {}) =>
      asked(sql, asking, async () => {
        const result = await (await ready(sql, params, asking.path)).run()
        const names = result.columnNames().map(camelCase)
        const rows: Row[] = []
        for (const chunk of await result.fetchAllChunks()) addRows(rows, names, chunk)
        return rows
      }),
    async *stream(sql, params = {}, asking = {}) {
      const result = await asked(sql, asking, async () => (await ready(sql, params, asking.path)).stream())
      const names = result.columnNames().map(camelCase)
      for (;;) {
        const chunk = await asked(sql, asking, () => result.fetchChunk())
        if (chunk === null || chunk.rowCount === 0) return
        const rows: Row[] = []
        addRows(rows, names, chunk)
        yield rows
      }
    },
    script: (sql, path) =>
      asked(sql, {}, async () => {
        if (path !== undefined) await follow(path)
        await connection.run(sql)
      }),
  }
}

/** Bound as the type the statement expects, where it says one: DuckDB plans a statement again whenever a type differs. */
function bind(statement: duckdb.DuckDBPreparedStatement, index: number, param: Param, type: duckdb.DuckDBTypeId): void {
  if (param === null) statement.bindNull(index)
  else if (typeof param === 'string') bindText(statement, index, param, type)
  else if (typeof param === 'boolean') statement.bindBoolean(index, param)
  else if (typeof param === 'number') bindNumber(statement, index, param, type)
  else if (param instanceof Date) statement.bindTimestamp(index, timestamp(param))
  else if (!isList(param)) statement.bindStruct(index, duckdb.structValue({ ...param }))
  else {
    const item = param.every((p) => typeof p === 'number') && param.length > 0 ? duckdb.DOUBLE : duckdb.VARCHAR
    statement.bindList(index, [...param], duckdb.LIST(item))
  }
}

const isList = (param: object): param is readonly string[] | readonly number[] => Array.isArray(param)

const timestamp = (date: Date): duckdb.DuckDBTimestampValue => duckdb.timestampValue(BigInt(date.getTime()) * 1000n)

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text)

/** As ISO 8601 writes one; the longest has a year of six digits, nanoseconds and an offset. */
const isMoment = (text: string): boolean => text.length < 40 && /T.*(Z|[+-]\d{2}:\d{2})$/.test(text)

function bindText(
  statement: duckdb.DuckDBPreparedStatement,
  index: number,
  param: string,
  type: duckdb.DuckDBTypeId,
): void {
  const ms = isDay(param) || isMoment(param) ? Date.parse(param) : Number.NaN
  const day = ms / 86_400_000
  if (type === duckdb.DuckDBTypeId.DATE && Number.isInteger(day)) {
    statement.bindDate(index, new duckdb.DuckDBDateValue(day))
  } else if (type === duckdb.DuckDBTypeId.TIMESTAMP && !Number.isNaN(ms)) {
    statement.bindTimestamp(index, timestamp(new Date(ms)))
  } else statement.bindVarchar(index, param)
}

function bindNumber(
  statement: duckdb.DuckDBPreparedStatement,
  index: number,
  param: number,
  type: duckdb.DuckDBTypeId,
): void {
  if (type === duckdb.DuckDBTypeId.DOUBLE || !Number.isSafeInteger(param)) statement.bindDouble(index, param)
  else if (type === duckdb.DuckDBTypeId.BIGINT || Math.abs(param) >= 2 ** 31) statement.bindBigInt(index, BigInt(param))
  else statement.bindInteger(index, param)
}

function addRows(rows: Row[], names: string[], chunk: duckdb.DuckDBDataChunk): void {
  const start = rows.length
  const count = chunk.rowCount
  for (let i = 0; i < count; i++) rows.push({})
  for (const [c, name] of names.entries()) {
    const vector = chunk.getColumnVector(c)
    for (let i = 0; i < count; i++) rows[start + i]![name] = plain(vector.getItem(i))
  }
}

function plain(value: duckdb.DuckDBValue): Value {
  switch (typeof value) {
    case 'string':
    case 'number':
    case 'boolean':
      return value
    case 'bigint':
      return safeNumber(value)
    case 'undefined':
      return null
  }
  if (value === null) return null
  if (value instanceof duckdb.DuckDBDateValue) return dayText(value.days)
  if (value instanceof duckdb.DuckDBTimestampValue || value instanceof duckdb.DuckDBTimestampTZValue) {
    return new Date(Number(value.micros / 1000n)).toISOString()
  }
  if (value instanceof duckdb.DuckDBDecimalValue) return value.toDouble()
  if (value instanceof duckdb.DuckDBListValue || value instanceof duckdb.DuckDBArrayValue) return value.items.map(plain)
  if (value instanceof duckdb.DuckDBStructValue) {
    return Object.fromEntries(Object.entries(value.entries).map(([key, item]) => [camelCase(key), plain(item)]))
  }
  return value.toString()
}

function safeNumber(value: bigint): number {
  const number = Number(value)
  if (!Number.isSafeInteger(number)) throw new Error(`${value} is too large for a number: cast it to text in the query`)
  return number
}

const dayTexts = new Map<number, string>()

function dayText(days: number): string {
  const known = dayTexts.get(days)
  if (known !== undefined) return known
  const text = new Date(days * 86_400_000).toISOString().slice(0, 10)
  if (dayTexts.size < 100_000) dayTexts.set(days, text)
  return text
}

const camelNames = new Map<string, string>()

function camelCase(name: string): string {
  const known = camelNames.get(name)
  if (known !== undefined) return known
  const camel = name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
  if (camelNames.size < 10_000) camelNames.set(name, camel)
  return camel
}
