/** `rebuild`: throws the mirror away and folds the whole record again. Needs the record to itself. */
import type { Settings } from '#api/settings.ts'
import { cli } from '#web/text/en/cli.ts'
import { openHere, requireRecord } from '../open-here.ts'
import type { Report } from '../report.ts'

export async function rebuild(settings: Settings): Promise<Report> {
  requireRecord(settings)
  const { deps, close } = await openHere(settings)
  try {
    await deps.mirror.rebuild()
    const { seq } = deps.mirror
    return { json: { seq }, lines: [cli.rebuild(seq)] }
  } finally {
    await close()
  }
}
