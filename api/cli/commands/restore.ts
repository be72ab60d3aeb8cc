/** `restore`: a backup back into an empty folder, checked before it is put in place. */
import { systemClock } from '#api/clock.ts'
import { restore as restoreRecord } from '#api/record/restore.ts'
import type { Settings } from '#api/settings.ts'
import { cli } from '#web/text/en/cli.ts'
import { openHere } from '../open-here.ts'
import type { Report } from '../report.ts'

export async function restore(settings: Settings, file: string): Promise<Report> {
  const { seq, chain, blobs } = await restoreRecord(file, { dir: settings.dir, clock: systemClock })
  const { deps, close } = await openHere(settings)
  const applied = deps.mirror.seq
  await close()
  return {
    json: { dir: settings.dir, seq, chain, blobs: blobs.length, appliedSeq: applied },
    lines: [cli.restore(settings.dir, seq, blobs.length)],
  }
}
