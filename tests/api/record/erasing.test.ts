/** Erasing from the entry file: the body is gone from the disk, the chain still verifies, and a crash at any step is made good. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { systemClock } from '#api/clock.ts'
import type { Draft } from '#api/record/entries.ts'
import { type FileJournal, openFileJournal } from '#api/record/file-journal.ts'
import { watchFreeSpace } from '#api/record/free-space.ts'
import { submitted, undone } from '#tests/support/entries.ts'
import { freshFolder } from '#tests/support/fresh-folder.ts'

const uuid = '0f9a2d1c-7a43-4f0e-9f7e-0d8f3b5f8e11'
const canary = 'since May'
const erased = (...entries: number[]): Draft<'record.erased'> => ({
  kind: 'record.erased',
  subject: uuid,
  actor: 'tester',
  body: { why: 'withdrawn', entries, blobs: [], observations: [] },
})

let dir: string
let remove: () => Promise<void>
beforeEach(async () => {
  ;({ dir, remove } = await freshFolder())
})
afterEach(() => remove())
const open = () => openFileJournal({ dir, clock: systemClock, space: watchFreeSpace(dir, 0) })
const file = () => join(dir, 'record', 'entries.ndjson')
const bodies = async (journal: FileJournal) => {
  const all = []
  for await (const { seq, body } of journal.read(0)) all.push(body === null ? null : seq)
  return all
}

async function three(): Promise<Buffer> {
  const journal = await open()
  await journal.appendAll([{ draft: undone('a') }, { draft: submitted(uuid) }, { draft: undone('b') }])
  await journal.close()
  return readFile(file())
}

test('P6: an erased body is off the disk when the erasure is acknowledged, nothing else moves, and it opens again', async () => {
  const before = await three()
  const journal = await open()
  const entry = await journal.append(erased(2))
  const now = await readFile(file(), 'utf8')
  expect(before.toString()).toContain(canary)
  expect(now).not.toContain(canary)
  expect(now.length).toBeGreaterThan(before.length)
  expect(await bodies(journal)).toEqual([1, null, 3, 4])
  expect((await journal.append(undone('c'))).seq).toBe(5)
  await journal.close()
  const again = await open()
  expect(await bodies(again)).toEqual([1, null, 3, 4, 5])
  expect(again.hasErased).toBe(true)
  for await (const { seq, chain } of again.read(3)) if (seq === 4) expect(chain).toBe(entry.chain)
  await again.close()
})

test('P6: killed between the erasure and the blanking, or in the middle of it, the next opening finishes', async () => {
  await three()
  const journal = await open()
  await journal.append(erased(2))
  await journal.close()
  const done = await readFile(file())
  const blank = done.toString('utf8').split('\n')[1]!
  const bodyAt = blank.indexOf('null}')
  for (const cut of [0, 1, 3, 5, 40, blank.length - bodyAt]) {
    const lines = done.toString('utf8').split('\n')
    const old = `${'x"é'.repeat(blank.length)}`
    lines[1] = Buffer.concat([
      Buffer.from(blank).subarray(0, bodyAt + cut),
      Buffer.from(old).subarray(0, Buffer.byteLength(blank) - bodyAt - cut),
    ]).toString('latin1')
    await writeFile(file(), Buffer.from(lines.join('\n'), 'latin1'))
    await writeFile(join(dir, 'record', 'head'), '')
    const again = await open()
    expect(await bodies(again), String(cut)).toEqual([1, null, 3, 4])
    await again.close()
    expect(await readFile(file()), String(cut)).toEqual(done)
  }
})

test('P6: a body blanked by hand, with no erasure that names it, is damage', async () => {
  await three()
  const lines = (await readFile(file(), 'utf8')).split('\n')
  lines[1] = lines[1]!.replace(/"body":.*$/, '"body":null}')
  await writeFile(file(), lines.join('\n'))
  await expect(open()).rejects.toMatchObject({ code: 'record.damaged' })
})
