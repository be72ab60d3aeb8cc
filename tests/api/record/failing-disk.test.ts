/** R3, R4: what the disk refused was never acknowledged, and the record goes on once the disk does. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { systemClock } from '#api/clock.ts'
import { openFileJournal } from '#api/record/file-journal.ts'
import { watchFreeSpace } from '#api/record/free-space.ts'
import { openRecord } from '#api/record/open-record.ts'
import { undone } from '#tests/support/entries.ts'
import { freshFolder } from '#tests/support/fresh-folder.ts'

let dir: string
let remove: () => Promise<void>
beforeEach(async () => {
  ;({ dir, remove } = await freshFolder())
})
afterEach(() => remove())

test('R3 whichever sync fails, exactly the acknowledged entries are there afterwards', async () => {
  for (let failing = 1; failing <= 40; failing++) {
    let syncs = 0
    const sync = async (handle: { datasync(): Promise<void> }) => {
      syncs += 1
      if (syncs % failing === 0) throw Object.assign(new Error('EIO: i/o error, fdatasync'), { code: 'EIO' })
      await handle.datasync()
    }
    const folder = `${dir}/${failing}`
    const space = watchFreeSpace(dir, 0)
    const journal = await openFileJournal({ dir: folder, clock: systemClock, space, sync })
    const acknowledged: string[] = []
    for (let i = 0; i < 30; i++) {
      const appended = await Promise.allSettled([journal.append(undone(`${i}x`)), journal.append(undone(`${i}y`))])
      for (const outcome of appended) {
        if (outcome.status === 'fulfilled') acknowledged.push(outcome.value.subject)
        else expect(outcome.reason).toMatchObject({ code: 'record.failed', status: 503 })
      }
    }
    await journal.close()
    const again = await openFileJournal({ dir: folder, clock: systemClock, space })
    const found: string[] = []
    for await (const entry of again.read(0)) found.push(entry.subject)
    expect(found).toEqual(acknowledged)
    await again.close()
  }
})

test('R4 too little space refuses writes before they start; reads go on; writes resume when there is room', async () => {
  let free = 1e9
  const freeBytes = async () => free
  const { journal, blobs } = await openRecord({ dir, clock: systemClock, freeBytes })
  const kept = await journal.append(undone('a'))
  const blob = await blobs.put(Buffer.from('kept'))
  free = 200e6
  await expect(journal.append(undone('b'))).rejects.toMatchObject({ code: 'storage.full', status: 507 })
  await expect(blobs.put(Buffer.from('refused'))).rejects.toMatchObject({ code: 'storage.full' })
  const read = []
  for await (const entry of journal.read(0)) read.push(entry)
  expect(read).toEqual([kept])
  expect(await blobs.has(blob.sha256)).toBe(true)
  free = 1e9
  expect((await journal.append(undone('b'))).seq).toBe(2)
  await journal.close()
})

test('R4 the space really free is asked for when nothing else is said', async () => {
  const { journal } = await openRecord({ dir, clock: systemClock, keepFree: Number.MAX_SAFE_INTEGER / 2 })
  await expect(journal.append(undone('a'))).rejects.toMatchObject({ code: 'storage.full' })
  await journal.close()
})
