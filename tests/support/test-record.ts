/** A record and its mirror in a fresh folder, for tests that need the real thing. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Clock, systemClock } from '#api/clock.ts'
import { type Mirror, openMirror } from '#api/mirror/mirror.ts'
import type { FileJournal } from '#api/record/file-journal.ts'
import type { Blobs } from '#api/record/journal.ts'
import { openRecord } from '#api/record/open-record.ts'
import { layBlankMirror } from './blank-mirror.ts'

export type TestRecord = {
  dir: string
  clock: Clock
  journal: FileJournal
  blobs: Blobs
  mirror: Mirror
  /** Closes it and removes the folder. */
  close(): Promise<void>
}

export async function openTestRecord({ clock = systemClock }: { clock?: Clock } = {}): Promise<TestRecord> {
  const dir = await mkdtemp(join(tmpdir(), 'upstream-record-'))
  const { journal, blobs } = await openRecord({ dir, clock })
  await layBlankMirror(dir)
  const mirror = await openMirror({ dir, journal, blobs })
  const record: TestRecord = {
    dir,
    clock,
    journal,
    blobs,
    mirror,
    async close() {
      await record.mirror.close()
      await record.journal.close()
      await rm(dir, { recursive: true, force: true })
    },
  }
  return record
}
