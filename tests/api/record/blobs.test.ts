/** Blobs through the front door: named by their bytes, one copy, nothing half there. */
import { createHash, randomBytes } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDirectoryBlobs } from '#api/record/blobs.ts'
import { watchFreeSpace } from '#api/record/free-space.ts'
import type { Blobs } from '#api/record/journal.ts'
import { freshFolder } from '#tests/support/fresh-folder.ts'

let dir: string
let remove: () => Promise<void>
let blobs: Blobs
beforeEach(async () => {
  ;({ dir, remove } = await freshFolder())
  blobs = await openDirectoryBlobs({ dir, space: watchFreeSpace(dir, 0) })
})
afterEach(() => remove())

const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

test('bytes put in pieces are kept under the hash of the whole', async () => {
  const bytes = randomBytes(300_000)
  async function* pieces() {
    for (let i = 0; i < bytes.length; i += 7000) yield bytes.subarray(i, i + 7000)
  }
  const { sha256, size } = await blobs.put(pieces())
  expect({ sha256, size }).toEqual({ sha256: hash(bytes), size: 300_000 })
  expect((await readFile(blobs.path(sha256))).equals(bytes)).toBe(true)
})

test('the same bytes twice, even at once, are one blob', async () => {
  const put = await Promise.all(Array.from({ length: 10 }, () => blobs.put(Buffer.from('same'))))
  expect(new Set(put.map((p) => p.sha256)).size).toBe(1)
  expect(await readdir(blobs.incoming)).toEqual([])
})

test('a file written beside is adopted, and gone from where it was', async () => {
  const path = join(blobs.incoming, 'rows.parquet')
  await writeFile(path, 'rows')
  const { sha256 } = await blobs.adopt(path)
  expect(sha256).toBe(hash(Buffer.from('rows')))
  expect(await readFile(blobs.path(sha256), 'utf8')).toBe('rows')
  expect(await readdir(blobs.incoming)).toEqual([])
})

test('a stream that breaks leaves nothing', async () => {
  async function* broken() {
    yield Buffer.from('half')
    throw new Error('the phone went away')
  }
  await expect(blobs.put(broken())).rejects.toThrow('the phone went away')
  expect(await readdir(blobs.incoming)).toEqual([])
})

test('an absent blob and a name that is no hash are refused', async () => {
  expect(await blobs.has('0'.repeat(64))).toBe(false)
  expect(() => blobs.path('0'.repeat(64))).toThrow('no blob')
  expect(() => blobs.path('../../etc/passwd')).toThrow('SHA-256')
})

test('what was on its way in when the process died is gone at the next start', async () => {
  await writeFile(join(blobs.incoming, 'half'), 'half')
  const again = await openDirectoryBlobs({ dir, space: watchFreeSpace(dir, 0) })
  expect(await readdir(again.incoming)).toEqual([])
})
