/** R13: a backup made while writes go on holds everything acknowledged before it began, and an empty box can be built from it. */
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openMirror } from '#api/mirror/mirror.ts'
import { writeRows } from '#api/mirror/parquet.ts'
import { backup } from '#api/record/backup.ts'
import { openRecord } from '#api/record/open-record.ts'
import { restore } from '#api/record/restore.ts'
import { verify } from '#api/record/verify.ts'
import { write } from '#api/record/write.ts'
import { accepted, incidentRow, submitted, undone } from '#tests/support/entries.ts'
import { freshFolder } from '#tests/support/fresh-folder.ts'
import { openTestRecord, type TestRecord } from '#tests/support/test-record.ts'

let record: TestRecord
let dir: string
let remove: () => Promise<void>
beforeEach(async () => {
  record = await openTestRecord()
  ;({ dir, remove } = await freshFolder())
  const set = await writeRows(
    record,
    'incident',
    Array.from({ length: 500 }, (_, i) => incidentRow(i)),
  )
  await write(record, accepted('b', [set]))
  const photo = await record.blobs.put(Buffer.from('a photo'))
  const draft = submitted('0f9a2d1c-7a43-4f0e-9f7e-0d8f3b5f8e11')
  await write(record, { ...draft, body: { ...draft.body, photo: photo.sha256 } })
})
afterEach(async () => {
  await record.close()
  await remove()
})

test('R13 nothing acknowledged before the backup is missing after restoring it', async () => {
  const file = join(dir, 'backup.tar')
  let writing = true
  const meanwhile = (async () => {
    for (let i = 0; writing; i++) await write(record, undone(`later-${i}`))
  })()
  const before = record.journal.seq
  const manifest = await backup(record, file)
  writing = false
  await meanwhile
  expect(manifest.seq).toBeGreaterThanOrEqual(before)
  const box = join(dir, 'box')
  expect(await restore(file, { dir: box, clock: record.clock })).toEqual(manifest)
  const restored = await openRecord({ dir: box, clock: record.clock })
  const mirror = await openMirror(restored)
  expect(restored.journal.chain).toBe(manifest.chain)
  expect((await mirror.query('SELECT count(*) AS n FROM incident'))[0]?.n).toBe(500)
  expect((await verify({ ...restored, mirror })).problems).toEqual([])
  await mirror.close()
  await restored.journal.close()
  expect(await readdir(dir)).toEqual(['backup.tar', 'box'])
})

test('a folder that has a record is not overwritten', async () => {
  const file = join(dir, 'backup.tar')
  await backup(record, file)
  await expect(restore(file, { dir: record.dir, clock: record.clock })).rejects.toMatchObject({
    code: 'record.not-empty',
  })
})

test('a backup with any part changed is refused, and leaves nothing behind', async () => {
  const file = join(dir, 'backup.tar')
  await backup(record, file)
  const good = await readFile(file)
  const box = join(dir, 'box')
  const targets = [
    good.indexOf('a photo'),
    good.indexOf('unlit-street'),
    good.indexOf('"chain"') + 12,
    good.indexOf('PAR1') + 900,
  ]
  for (const at of targets) {
    const bad = Buffer.from(good)
    bad[at] = bad[at]! ^ 1
    await writeFile(file, bad)
    await expect(restore(file, { dir: box, clock: record.clock })).rejects.toMatchObject({ code: 'backup.invalid' })
  }
  await writeFile(file, good.subarray(0, good.length - 4096))
  await expect(restore(file, { dir: box, clock: record.clock })).rejects.toMatchObject({ code: 'backup.invalid' })
  await writeFile(file, 'no archive')
  await expect(restore(file, { dir: box, clock: record.clock })).rejects.toMatchObject({ code: 'backup.invalid' })
  expect(await readdir(box).catch(() => [])).toEqual([])
})

test('verify finds a blob that changed, one that is gone, and a mirror that says something else', async () => {
  const clean = await verify(record)
  expect(clean.problems).toEqual([])
  expect(clean).toMatchObject({ entries: 2, blobs: 2, chain: record.journal.chain })
  expect(clean.tables.find((t) => t.table === 'incident')).toEqual({ table: 'incident', rows: 500, same: true })

  const { journal, blobs } = record
  const lying = {
    ...record.mirror,
    contents: async () =>
      (await record.mirror.contents()).map((c) => (c.table === 'incident' ? { ...c, rows: 499 } : c)),
  }
  expect((await verify({ dir: record.dir, journal, blobs, mirror: lying })).problems).toEqual([
    { code: 'table-unlike-fresh', table: 'incident' },
  ])

  const [rows] = await collect(journal.read(0))
  const sha256 = rows?.kind === 'import.accepted' ? rows.body!.rows[0]!.sha256 : ''
  await writeFile(blobs.path(sha256), 'changed')
  expect((await verify(record)).problems).toEqual([{ code: 'blob-changed', sha256 }])
})

async function collect<T>(all: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = []
  for await (const one of all) found.push(one)
  return found
}
