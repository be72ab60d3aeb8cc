/** What a first start makes before there is anything to fold, made once for all tests of a process and copied: it is most of a first start. */
import { rmSync } from 'node:fs'
import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { systemClock } from '#api/clock.ts'
import { openMirror } from '#api/mirror/mirror.ts'
import { openRecord } from '#api/record/open-record.ts'
import { freshFolder } from './fresh-folder.ts'

let blank: Promise<string> | null = null

async function makeBlank(): Promise<string> {
  const { dir } = await freshFolder()
  process.once('exit', () => rmSync(dir, { recursive: true, force: true }))
  const { journal, blobs } = await openRecord({ dir, clock: systemClock })
  const mirror = await openMirror({ dir, journal, blobs })
  await mirror.close()
  await journal.close()
  return join(dir, 'mirror')
}

export async function layBlankMirror(dir: string): Promise<void> {
  blank ??= makeBlank()
  await cp(await blank, join(dir, 'mirror'), { recursive: true })
}
