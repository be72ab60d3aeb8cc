/** Every question is asked of the real schema: a query that names a column nobody made fails here and nowhere later. */
import { readdirSync, readFileSync } from 'node:fs'
import { DuckDBInstance } from '@duckdb/node-api'
import { describe, expect, it } from 'vitest'
import { macroFiles } from '#api/mirror/macros.ts'

const folder = 'api/queries'
const files = readdirSync(folder).filter((name) => name.endsWith('.sql'))
const instance = await DuckDBInstance.create(':memory:')
const connection = await instance.connect()
await connection.run(readFileSync('data/schema/tables.sql', 'utf8'))
for (const name of macroFiles) await connection.run(readFileSync(`data/schema/${name}.sql`, 'utf8'))
await connection.run("SET search_path = 'now,main'")
await connection.run(readFileSync('data/schema/now-macros.sql', 'utf8'))

describe('every query', () => {
  it.each(files)('%s runs against the real schema', async (name) => {
    const text = readFileSync(`${folder}/${name}`, 'utf8')
    for (const [path, sql] of [
      ['main', text],
      ['now,main', text],
      ['now,main', text.replaceAll('$reach', 'NULL').replaceAll('$reader', 'NULL')],
    ] as const) {
      await connection.run(`SET search_path = '${path}'`)
      const prepared = await connection.prepare(sql)
      for (let i = 1; i <= prepared.parameterCount; i++) prepared.bindNull(i)
      const rows = await prepared.run()
      expect(rows.columnCount).toBeGreaterThan(0)
    }
  })

  it.each(files)('%s says its question in English on line one, and has a module of its name', (name) => {
    const [first] = readFileSync(`${folder}/${name}`, 'utf8').split('\n')
    expect(first).toMatch(/^-- [A-Z].*/)
    expect(readdirSync(folder)).toContain(name.replace(/\.sql$/, '.ts'))
  })

  it.each(files)('%s reads through the macros only', (name) => {
    const sql = readFileSync(`${folder}/${name}`, 'utf8')
    const direct = sql.match(
      /\b(?:FROM|JOIN)\s+(?:incident|incident_count|area_count|respondent|respondent_revision|wave_question|answer|answer_count|observation|intervention|commitment|commitment_made|commitment_moved|commitment_confirmed|workshop|consultation|place|\w+_now|place_succession|relocation|boundary|wave|population|imported_indicator|external_forecast|weekly_safety|weekly_line)\b/gi,
    )
    expect(direct).toBeNull()
  })
})
