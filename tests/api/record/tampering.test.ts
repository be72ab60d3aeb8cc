/** P6: an edit, a deletion, a swap or a cut anywhere in the entry file is noticed, whichever byte it touches. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { systemClock } from '#api/clock.ts'
import { openFileJournal } from '#api/record/file-journal.ts'
import { watchFreeSpace } from '#api/record/free-space.ts'
import { submitted, undone } from '#tests/support/entries.ts'
import { freshFolder } from '#tests/support/fresh-folder.ts'

let dir: string
let remove: () => Promise<void>
let good: Buffer
const entries = () => join(dir, 'record', 'entries.ndjson')
const open = () => openFileJournal({ dir, clock: systemClock, space: watchFreeSpace(dir, 0) })

beforeAll(async () => {
  ;({ dir, remove } = await freshFolder())
  const journal = await open()
  await journal.append(undone('a'))
  await journal.append(submitted('0f9a2d1c-7a43-4f0e-9f7e-0d8f3b5f8e11'))
  await journal.append(undone('b'))
  await journal.append(undone('c'))
  await journal.close()
  good = await readFile(entries())
})
afterAll(() => remove())

async function refused(bytes: Uint8Array): Promise<boolean> {
  await writeFile(entries(), bytes)
  try {
    const journal = await open()
    await journal.close()
    return false
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'record.damaged'
  } finally {
    await writeFile(entries(), good)
  }
}

const lines = () => good.toString('utf8').trimEnd().split('\n')
const written = (changed: string[]) => Buffer.from(changed.map((line) => `${line}\n`).join(''))

test('P6 the untouched file opens', async () => {
  expect(await refused(good)).toBe(false)
})

test('P6 flipping one bit of any byte is noticed', async () => {
  const missed: number[] = []
  for (let i = 0; i < good.length; i++) {
    const bytes = Buffer.from(good)
    bytes[i] = bytes[i]! ^ (1 << (i % 7))
    if (!(await refused(bytes))) missed.push(i)
  }
  expect(missed).toEqual([])
})

describe.each([0, 1, 2, 3])('P6 line %i', (i) => {
  test('deleted is noticed', async () => {
    expect(await refused(written(lines().toSpliced(i, 1)))).toBe(true)
  })
  test('written twice is noticed', async () => {
    const repeated = lines().toSpliced(i, 0, lines()[i]!)
    // After the last line a copy was never acknowledged: it is cut off, and nothing is lost.
    expect(await refused(written(repeated))).toBe(i < 3)
  })
  test('swapped with its neighbour is noticed', async () => {
    const all = lines()
    const other = (i + 1) % 4
    expect(await refused(written(all.with(i, all[other]!).with(other, all[i]!)))).toBe(true)
  })
  test('cut short is noticed', async () => {
    const all = lines()
    expect(await refused(written(all.with(i, all[i]!.slice(0, -5))))).toBe(true)
  })
  test.each(['seq', 'at', 'actor', 'kind', 'subject', 'sha256', 'chain', 'body'])(
    'with another %s is noticed',
    async (field) => {
      const all = lines()
      const entry = { ...JSON.parse(all[i]!), [field]: field === 'seq' ? 9 : field === 'body' ? { batchId: 'z' } : 'z' }
      expect(await refused(written(all.with(i, JSON.stringify(entry))))).toBe(true)
    },
  )
})
