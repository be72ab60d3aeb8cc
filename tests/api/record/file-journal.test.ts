/** The entry file through its front door: what is acknowledged is there, in order, chained, and nothing else is. */
import { readFile, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openFileJournal } from '#api/record/file-journal.ts'
import { watchFreeSpace } from '#api/record/free-space.ts'
import type { Journal } from '#api/record/journal.ts'
import { submitted, undone } from '#tests/support/entries.ts'
import { freshFolder } from '#tests/support/fresh-folder.ts'

let dir: string
let remove: () => Promise<void>
let now = new Date('2026-06-01T08:00:00Z')
const clock = { now: () => now }

beforeEach(async () => {
  ;({ dir, remove } = await freshFolder())
  now = new Date('2026-06-01T08:00:00Z')
})
afterEach(() => remove())

const open = () => openFileJournal({ dir, clock, space: watchFreeSpace(dir, 0) })
const file = () => join(dir, 'record', 'entries.ndjson')

async function all(journal: Journal, after = 0) {
  const entries = []
  for await (const entry of journal.read(after)) entries.push(entry)
  return entries
}

test('what was appended is read again after reopening, in order', async () => {
  const first = await open()
  const a = await first.append(undone('a'))
  const b = await first.append(submitted('0f9a2d1c-7a43-4f0e-9f7e-0d8f3b5f8e11'))
  await first.close()
  const second = await open()
  expect(await all(second)).toEqual([a, b])
  expect(await all(second, 1)).toEqual([b])
  expect(second.seq).toBe(2)
  expect(second.chain).toBe(b.chain)
  expect(second.cutBytes).toBe(0)
  await second.close()
})

test('the chain of an entry can be worked out by hand', async () => {
  const journal = await open()
  const entry = await journal.append(undone('a'))
  await journal.close()
  // printf '{"batchId":"a"}' | sha256sum
  expect(entry.sha256).toBe('2919e7b3726f80ba724bbf4874a2427f94244704bde50823adadba01eb6cedb5')
  // printf '<64 zeros>\n{"actor":"tester","at":"2026-06-01T08:00:00.000Z","kind":"import.undone","seq":1,"sha256":"…","subject":"a"}' | sha256sum
  expect(entry.chain).toBe('0fbeb2c4648b23db552d74573fcc3c32f0688cd257df13aa01d925e444e98366')
})

test('R5 two hundred appends at once get two hundred different places in one chain', async () => {
  const journal = await open()
  const entries = await Promise.all(Array.from({ length: 200 }, (_, i) => journal.append(undone(`b${i}`))))
  expect(entries.map((e) => e.seq)).toEqual(Array.from({ length: 200 }, (_, i) => i + 1))
  expect(new Set(entries.map((e) => e.subject)).size).toBe(200)
  await journal.close()
  const again = await open()
  expect((await all(again)).map((e) => e.chain)).toEqual(entries.map((e) => e.chain))
  await again.close()
})

test('several drafts go in together', async () => {
  const journal = await open()
  const entries = await journal.appendAll([{ draft: undone('a') }, { draft: undone('b'), at: '2026-06-02' }])
  expect(entries.map((e) => [e.seq, e.at])).toEqual([
    [1, '2026-06-01T08:00:00.000Z'],
    [2, '2026-06-02T00:00:00.000Z'],
  ])
  await journal.close()
})

test('time does not go backwards unless it is given', async () => {
  const journal = await open()
  await journal.append(undone('a'))
  now = new Date('2026-06-01T07:00:00Z')
  expect((await journal.append(undone('b'))).at).toBe('2026-06-01T08:00:00.000Z')
  expect((await journal.append(undone('c'), '2020-01-01T00:00:00Z')).at).toBe('2020-01-01T00:00:00.000Z')
  await journal.close()
})

test('a second holder is refused, in this process and after the first let go it gets in', async () => {
  const journal = await open()
  await expect(open()).rejects.toMatchObject({ code: 'record.locked' })
  await journal.close()
  await (await open()).close()
})

test('the lock of a process that died is taken over', async () => {
  await (await open()).close()
  await writeFile(join(dir, 'record', 'lock'), JSON.stringify({ pid: 2 ** 22 + 1, started: '1', token: 'gone' }))
  const journal = await open()
  expect(journal.seq).toBe(0)
  await journal.close()
})

test('a line torn by a crash is cut off, kept aside and reported; the rest stands', async () => {
  const journal = await open()
  await journal.append(undone('a'))
  const kept = journal.length
  await journal.close()
  await writeFile(file(), '{"seq":2,"at":"2026-06', { flag: 'a' })
  const again = await open()
  expect(again.seq).toBe(1)
  expect(again.cutBytes).toBe(22)
  expect(again.length).toBe(kept)
  expect((await again.append(undone('b'))).seq).toBe(2)
  await again.close()
  expect(await readFile(join(dir, 'record', 'cut-after-1'), 'utf8')).toBe('{"seq":2,"at":"2026-06')
})

test('a missing mark is made again, but hides no damage', async () => {
  const journal = await open()
  for (const id of ['a', 'b', 'c']) await journal.append(undone(id))
  await journal.close()
  await writeFile(join(dir, 'record', 'head'), '')
  await (await open()).close()
  await writeFile(join(dir, 'record', 'head'), '')
  await writeFile(file(), (await readFile(file(), 'utf8')).replace('"b"', '"x"'))
  await expect(open()).rejects.toMatchObject({ code: 'record.damaged' })
})

test('an end that was cut off later is damage, not a crash', async () => {
  const journal = await open()
  await journal.append(undone('a'))
  const afterFirst = journal.length
  await journal.append(undone('b'))
  await journal.close()
  await truncate(file(), afterFirst)
  await expect(open()).rejects.toMatchObject({ code: 'record.damaged' })
  expect((await readFile(file())).length).toBe(afterFirst)
})
