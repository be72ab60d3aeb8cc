/** How far the tables have come, and whether the record knows the entry they came to. */
import { genesis } from '#api/record/chain.ts'
import type { Journal } from '#api/record/journal.ts'
import type { Connection } from './db.ts'
import { sqlFile } from './sql-file.ts'

const appliedSql = sqlFile('mirror/applied-seq.sql')

type Applied = { seq: number; chain: string }

export async function appliedIn(connection: Connection): Promise<Applied> {
  const [row] = await connection.rows(appliedSql)
  return { seq: Number(row?.appliedSeq), chain: String(row?.appliedChain) }
}

export async function journalHas(journal: Journal, { seq, chain }: Applied): Promise<boolean> {
  if (seq === 0) return chain === genesis
  for await (const entry of journal.read(seq - 1)) return entry.chain === chain
  return false
}
