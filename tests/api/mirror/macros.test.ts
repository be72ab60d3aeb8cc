/** A mirror keeps its rules from one start to the next, and takes those of a newer program. */
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDb } from '#api/mirror/db.ts'
import { openMirror } from '#api/mirror/mirror.ts'
import { openTestRecord, type TestRecord } from '#tests/support/test-record.ts'

let record: TestRecord
beforeEach(async () => {
  record = await openTestRecord()
})
afterEach(() => record.close())

const askSql = "SELECT sensitivity_rank('severe') AS rank"

async function inTheFile(script: string): Promise<void> {
  await record.mirror.close()
  const folder = join(record.dir, 'mirror')
  const file = (await readdir(folder)).find((name) => name.endsWith('.duckdb'))
  const db = await openDb({ path: join(folder, file ?? ''), folders: [folder] })
  await db.write((connection) => connection.script(script))
  await db.close()
}
const openedAgain = () => openMirror({ dir: record.dir, journal: record.journal, blobs: record.blobs })

test.each([
  ['of another program are replaced', "UPDATE fold_state SET rules_held = 'older'", 3],
  ['of this program are left as they are', 'SELECT 1', 99],
])('rules %s', async (_, also, expected) => {
  await inTheFile(`CREATE OR REPLACE MACRO sensitivity_rank(word) AS 99; ${also}`)
  const mirror = await openedAgain()
  expect(await mirror.query(askSql)).toEqual([{ rank: expected }])
  await mirror.close()
})
