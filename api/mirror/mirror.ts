/**
 * The mirror: DuckDB tables folded from the record, for every question to read. It is disposable. One that cannot be opened,
 * was made by other SQL, or knows entries the record does not, is thrown away and folded afresh; one that breaks while
 * running is opened again, and the question asked again. Decides nothing about who may see what.
 */
import { createHash } from 'node:crypto'
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { FEWEST_RESPONDENTS } from '#api/analytics/survey/precision.ts'
import { genesis } from '#api/record/chain.ts'
import type { Entry } from '#api/record/entries.ts'
import type { Blobs, Journal } from '#api/record/journal.ts'
import { appliedIn, journalHas } from './applied.ts'
import { type Db, openDb } from './db.ts'
import { foldEntries, foldTexts } from './fold.ts'
import { holdRules } from './macros.ts'
import { type MaskOf, noMask } from './mask-positions.ts'
import { everythingTo } from './reader-params.ts'
import { erases, watchRemnants } from './remnants.ts'
import { emptyShelf, openShelf, type Shelf } from './shelf.ts'
import { SqlError } from './sql-error.ts'
import { sqlFile } from './sql-file.ts'
import type { Asking, Params, Row } from './values.ts'

const tablesSql = sqlFile('../data/schema/tables.sql')
const madeSql = sqlFile('mirror/made.sql')
const startSql = sqlFile('mirror/folds/start.sql')
const tableNamesSql = sqlFile('mirror/table-names.sql')
const contentsSql = sqlFile('mirror/contents.sql')

/** Named after the SQL that makes it, so a mirror of another version is simply not found. */
const fileName = `${createHash('sha256')
  .update([tablesSql, ...foldTexts].join('\n'))
  .digest('hex')
  .slice(0, 16)}.duckdb`

/** Entries folded in one transaction. */
const groupSize = 2000

/** What a query may do: one reader, and one state of the record for all it asks. */
export type View = {
  readonly seq: number
  query(sql: string, params?: Params, asking?: Asking): Promise<Row[]>
}

/** What a reader is not told of: kinds of incidents that count nowhere but in these places. */
export type Withheld = { kinds: readonly string[]; but: readonly string[] }

export type Mirror = {
  /** Names how far whoever asks reaches; empty where it is everything. */
  readonly reader: string
  /** The same as the server knows it, whoever asks. Only for-every-reader.ts looks there. */
  readonly whole: Mirror
  /** Null where nothing is withheld from whoever asks (api/protection/seen-by.ts). */
  readonly withheld: Withheld | null
  readonly maskOf: MaskOf
  /** No figure of fewer people is told from it, whoever asks: the country's own number. */
  readonly fewestRespondents: number
  /** What was worked out from it, and need not be again. */
  readonly shelf: Shelf
  /** Last entry folded. */
  readonly seq: number
  query(sql: string, params?: Params, asking?: Asking): Promise<Row[]>
  /** Row portions as DuckDB makes them, for answers too large to hold. */
  stream(sql: string, params?: Params, asking?: Asking): AsyncIterable<Row[]>
  /** Several queries that must agree with each other. */
  snapshot<T>(work: (view: View) => Promise<T>): Promise<T>
  /** Resolves when this entry, and all before it, can be seen. */
  fold(entry: Entry): Promise<void>
  /** What each table holds, as a count and a hash that do not depend on the order of rows. */
  contents(): Promise<Contents[]>
  /** Throws the tables away and folds the whole record again. */
  rebuild(): Promise<void>
  /** Where something was erased since the file was made: makes a file that never held it, while questions go on, and takes its place. */
  forget(): Promise<void>
  close(): Promise<void>
}

export type Contents = { table: string; rows: number; hash: string | null }

export type MirrorOptions = {
  dir: string
  journal: Journal
  blobs: Blobs
  memoryMb?: number
  readers?: number
  /** Which program asks; without a name nothing is put on the shelf. */
  program?: string | null
  /** What stands for a position where only its neighbourhood may be told; nothing does without it. */
  maskOf?: MaskOf
  fewestRespondents?: number
}

export async function openMirror({
  dir,
  journal,
  blobs,
  memoryMb,
  readers,
  program = null,
  maskOf = noMask,
  fewestRespondents = FEWEST_RESPONDENTS,
}: MirrorOptions): Promise<Mirror> {
  const folder = join(dir, 'mirror')
  const shelf =
    program === null ? emptyShelf : openShelf(join(folder, `${fileName}.shelf`), `${program}-${fewestRespondents}`)
  const path = join(folder, fileName)
  const remnants = watchRemnants(dir)
  if (await remnants.areThere()) await rm(folder, { recursive: true, force: true })
  await remnants.gone()
  let seq = 0
  let folded = { before: 0, known: 0 }
  let db = await openOrRebuild()
  let folding: Promise<void> | null = null
  let renewing: Promise<void> | null = null
  let usable = true
  let closing: Promise<void> | null = null
  try {
    await withDb(catchUp)
  } catch (error) {
    await db.close()
    throw error
  }

  async function open(): Promise<Db> {
    await mkdir(folder, { recursive: true })
    const opened = await openDb({
      path,
      folders: [blobs.dir],
      ...(memoryMb && { memoryMb }),
      ...(readers && { readers }),
    })
    try {
      seq = await opened.write(async (connection) => {
        if ((await connection.rows(madeSql)).length === 0) {
          await connection.script(tablesSql)
          await connection.rows(startSql, { chain: genesis })
        }
        const applied = await appliedIn(connection)
        await holdRules(connection)
        if (!(await journalHas(journal, applied))) throw new Error('the mirror knows entries that the record does not')
        return applied.seq
      })
      folded = { before: seq, known: journal.seq }
      return opened
    } catch (error) {
      await opened.close()
      throw error
    }
  }

  async function openOrRebuild(): Promise<Db> {
    await removeOthers(folder)
    try {
      return await open()
    } catch (error) {
      // A full disk says nothing against the file.
      if (/no space left/i.test(String(error))) throw error
      await rm(folder, { recursive: true, force: true })
      return open()
    }
  }

  async function catchUp(): Promise<void> {
    while (seq < journal.seq) {
      const group: Entry[] = []
      for await (const entry of journal.read(seq)) if (group.push(entry) >= groupSize) break
      if (group.some((entry) => erases(entry, folded))) await remnants.note()
      await db.write((connection) => foldEntries(connection, group, { blobs, maskOf }))
      seq = group.at(-1)?.seq ?? seq
    }
  }

  /** Opens the mirror again, from the file if that still serves, else from the record. One that fails is tried at next use. */
  function renew(meanwhile: () => Promise<void>): Promise<void> {
    renewing ??= (async () => {
      usable = false
      await db.close()
      await meanwhile()
      db = await openOrRebuild()
      await catchUp()
      usable = true
    })().finally(() => {
      renewing = null
    })
    return renewing
  }
  const asItIs = async (): Promise<void> => {}
  const thrownAway = (): Promise<void> => rm(folder, { recursive: true, force: true })

  async function current(): Promise<Db> {
    await renewing?.catch(() => {})
    if (!usable) await renew(asItIs)
    return db
  }

  async function withDb<T>(work: (db: Db) => Promise<T>): Promise<T> {
    const asked = await current()
    try {
      return await work(asked)
    } catch (error) {
      if (!(error instanceof SqlError && error.fatal)) throw error
      if (asked === db) await renew(error.corrupt ? thrownAway : asItIs)
      return work(await current())
    }
  }

  function snapshot<T>(work: (view: View) => Promise<T>): Promise<T> {
    return withDb((d) =>
      d.read(async (connection) => {
        await connection.script('BEGIN TRANSACTION READ ONLY')
        try {
          return await work({ seq: (await appliedIn(connection)).seq, query: everythingTo(connection.rows) })
        } finally {
          await connection.script('ROLLBACK').catch(() => {})
        }
      }),
    )
  }

  const whole: Mirror = {
    reader: '',
    get whole() {
      return whole
    },
    withheld: null,
    maskOf,
    fewestRespondents,
    shelf,
    get seq() {
      return seq
    },
    query: (sql, params, asking) =>
      withDb((d) => d.read((connection) => everythingTo(connection.rows)(sql, params, asking))),
    async *stream(sql, params, asking) {
      yield* (await current()).readWhile((connection) => everythingTo(connection.stream)(sql, params, asking))
    },
    snapshot,
    contents: () =>
      snapshot(async (view) => {
        const all: Contents[] = []
        for (const { name } of await view.query(tableNamesSql)) {
          const [row] = await view.query(contentsSql, { table: String(name) })
          all.push({ table: String(name), rows: Number(row?.rows), hash: row?.hash == null ? null : String(row.hash) })
        }
        return all
      }),
    async fold(entry) {
      while (seq < entry.seq) {
        folding ??= withDb(catchUp).finally(() => {
          folding = null
        })
        await folding
      }
    },
    async rebuild() {
      await folding
      await renew(thrownAway)
    },
    async forget() {
      if (!(await remnants.areThere())) return
      await remnants.gone()
      const beside = join(dir, 'forgetting')
      await rm(beside, { recursive: true, force: true })
      const fresh = await openMirror({ dir: beside, journal, blobs, readers: 1, maskOf })
      await fresh.close()
      await folding
      await renew(async () => {
        await rm(`${path}.wal`, { force: true })
        await rename(join(beside, 'mirror', fileName), path)
      })
      await rm(beside, { recursive: true, force: true })
    },
    close() {
      closing ??= shut()
      return closing
    },
  }
  return whole

  async function shut(): Promise<void> {
    await folding?.catch(() => {})
    await renewing?.catch(() => {})
    await db.close()
  }

  async function removeOthers(from: string): Promise<void> {
    const names = await readdir(from).catch(() => [])
    for (const name of names)
      if (!name.startsWith(fileName)) await rm(join(from, name), { recursive: true, force: true })
  }
}
