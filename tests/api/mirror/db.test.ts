/** One statement, asked again and again while rows come in, answers as a fresh one would. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Db, openDb } from '#api/mirror/db.ts'
import { freshFolder } from '#tests/support/fresh-folder.ts'

let db: Db
let remove: () => Promise<void>
beforeAll(async () => {
  const folder = await freshFolder()
  remove = folder.remove
  db = await openDb({ path: `${folder.dir}/mirror.duckdb`, folders: [folder.dir], readers: 1 })
})
afterAll(async () => {
  await db.close()
  await remove()
})

const questions = [
  'SELECT count(*) AS n, min(value) AS least, max(value) AS most FROM measured',
  'SELECT name FROM measured WHERE value > 500 ORDER BY name',
  'SELECT name FROM measured WHERE value < 500 ORDER BY name',
  'SELECT name, value FROM measured ORDER BY name DESC LIMIT 2',
  'SELECT value, count(*) AS n FROM measured GROUP BY value ORDER BY value',
  'SELECT name, level, sum(value) AS total FROM measured GROUP BY ALL ORDER BY ALL',
  'SELECT * FROM measured QUALIFY row_number() OVER (PARTITION BY level ORDER BY value DESC) = 1 ORDER BY level',
]

it('sees every row that came in after it was first asked, whole', async () => {
  await db.write((connection) =>
    connection.script('CREATE TABLE measured (name VARCHAR, level VARCHAR, value INTEGER)'),
  )
  for (let step = 0; step < 5; step++) {
    if (step > 0) {
      const rows = [`('${'name'.repeat(step)}', '${'long'.repeat(step)}', ${10 ** (2 * step)})`, `('n${step}', 'x', 3)`]
      await db.write((connection) => connection.script(`INSERT INTO measured VALUES ${rows.join(', ')}`))
    }
    for (const question of questions) {
      const again = await db.read((connection) => connection.rows(question))
      const fresh = await db.read((connection) => connection.rows(`${question} -- step ${step}`))
      expect(again, `${step}: ${question}`).toEqual(fresh)
    }
  }
})
