/** The rules every question stands on, data/schema/*-macros.sql, each after those it uses. */
import { createHash } from 'node:crypto'
import type { Connection } from './db.ts'
import { sqlFile } from './sql-file.ts'

export const macroFiles = [
  'place-macros',
  'protection-macros',
  'macros',
  'survey-macros',
  'observation-macros',
  'field-macros',
  'review-macros',
  'plan-macros',
  'weekly-macros',
  'record-macros',
  'door-macros',
] as const

const macrosSql = macroFiles.map((name) => sqlFile(`../data/schema/${name}.sql`)).join('\n')
const nowSql = sqlFile('../data/schema/now-macros.sql')
const heldSql = sqlFile('mirror/rules-held.sql')
const madeSql = sqlFile('mirror/rules-made.sql')
const rules = createHash('sha256')
  .update(macrosSql + nowSql)
  .digest('hex')

/** Puts the rules into a mirror that holds none or others: to write them anew is a third of what it takes to open one. */
export async function holdRules(connection: Connection): Promise<void> {
  const [row] = await connection.rows(heldSql)
  if (row?.rulesHeld === rules) return
  await connection.script(macrosSql, 'main')
  await connection.script(nowSql, 'now,main')
  await connection.rows(madeSql, { rules })
}
