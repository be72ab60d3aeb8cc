/**
 * Does a table hold every row its imports brought? DuckDB has lost rows without a word, so what stands in a table is counted
 * and held against what was said to have come in. Must not know why rows might be missing.
 */
import { Problem } from '#api/contract/problems.ts'
import type { RecordFault } from '#api/contract/statements/instance.ts'
import type { RowTable } from '#api/record/entries.ts'
import { sqlFile } from './sql-file.ts'
import type { Params, Row } from './values.ts'

export class RowsAmiss extends Problem {
  readonly fault: RecordFault

  constructor(fault: RecordFault) {
    super({ code: 'mirror.incomplete', detail: fault })
    this.fault = fault
  }
}

type Asked = { rows(sql: string, params: Params): Promise<Row[]> }
export type Counts = ReadonlyMap<string, number>

const rowCountsSql = sqlFile('mirror/row-counts.sql')
const incidentsCountedSql = sqlFile('mirror/incidents-counted.sql')
const workedOutSql = sqlFile('mirror/answers-worked-out.sql')

/** Each batch of which the table holds another number of rows than said; empty when all are there. */
export async function rowsAmiss(asked: Asked, table: RowTable, said: Counts): Promise<RecordFault[]> {
  const batchIds = [...said.keys()]
  const held = countsOf(await asked.rows(rowCountsSql, { table, batchIds }))
  const amiss = differences(said, held, (rows) => ({ code: 'rows-missing', table, ...rows }))
  if (table !== 'incident') return amiss
  const counted = countsOf(await asked.rows(incidentsCountedSql, { batchIds }))
  return [...amiss, ...differences(said, counted, (rows) => ({ code: 'incidents-not-counted', ...rows }))]
}

/** The same against what entries name, where answers worked out from others may stand beside those brought. */
export async function rowsUnlikeEntries(asked: Asked, table: RowTable, named: Counts): Promise<RecordFault[]> {
  if (table !== 'answer') return rowsAmiss(asked, table, named)
  const held = countsOf(await asked.rows(rowCountsSql, { table, batchIds: [...named.keys()] }))
  const workedOut = countsOf(await asked.rows(workedOutSql, {}))
  const brought = new Map(
    [...named].map(([batchId, wanted]) => {
      const all = held.get(batchId) ?? 0
      return [batchId, all === wanted ? all : all - (workedOut.get(batchId) ?? 0)]
    }),
  )
  return differences(named, brought, (rows) => ({ code: 'rows-missing', table, ...rows }))
}

/** Stops a fold that lost rows, before it is kept. */
export async function requireAll(asked: Asked, table: RowTable, said: Counts): Promise<void> {
  const [first] = await rowsAmiss(asked, table, said)
  if (first !== undefined) throw new RowsAmiss(first)
}

const countsOf = (rows: readonly Row[]): Counts =>
  new Map(rows.map((row) => [String(row.batchId), Number(row.rows)] as const))

type Difference = { held: number; wanted: number; batch: string }
const differences = (said: Counts, counts: Counts, fault: (found: Difference) => RecordFault): RecordFault[] =>
  [...said].flatMap(([batch, wanted]) => {
    const held = counts.get(batch) ?? 0
    return held === wanted ? [] : [fault({ held, wanted, batch })]
  })
