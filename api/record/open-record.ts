/** Opens the record in a folder: the entries, the blobs, and the guard that keeps the disk from filling up. */
import { mkdir } from 'node:fs/promises'
import type { Clock } from '#api/clock.ts'
import { openDirectoryBlobs } from './blobs.ts'
import { finishErasing } from './erase.ts'
import { type FileJournal, openFileJournal } from './file-journal.ts'
import { type FreeSpace, watchFreeSpace } from './free-space.ts'
import type { Blobs } from './journal.ts'

export type FileRecord = { dir: string; journal: FileJournal; blobs: Blobs; space: FreeSpace }

export async function openRecord(options: {
  dir: string
  clock: Clock
  /** Bytes to keep free on the disk. */
  keepFree?: number
  /** How free space is measured; the file system is asked unless told otherwise. */
  freeBytes?: (dir: string) => Promise<number>
}): Promise<FileRecord> {
  const { dir, clock } = options
  await mkdir(dir, { recursive: true })
  const space = watchFreeSpace(dir, options.keepFree, options.freeBytes)
  const journal = await openFileJournal({ dir, clock, space })
  const blobs = await openDirectoryBlobs({ dir, space })
  if (journal.hasErased) await finishErasing({ journal, blobs })
  return { dir, journal, blobs, space }
}
