/** `verify`: is everything still what was written? Needs the record to itself. */
import { problem } from '#api/contract/problems.ts'
import { verify as verifyRecord } from '#api/record/verify.ts'
import type { Settings } from '#api/settings.ts'
import { openHere, requireRecord } from '../open-here.ts'
import { counted, type Report } from '../report.ts'

export async function verify(settings: Settings): Promise<Report> {
  requireRecord(settings)
  const { deps, close } = await openHere(settings)
  try {
    const found = await verifyRecord({ dir: settings.dir, ...deps })
    const rows = found.tables.reduce((sum, table) => sum + table.rows, 0)
    const what = `${counted(found.entries)} entries, ${counted(found.blobs)} files, ${counted(rows)} rows`
    if (found.problems.length === 0) return { json: { ok: true, ...found }, lines: [`${what}: all as written.`] }
    return {
      json: { ok: false, ...found },
      lines: [what, ...found.problems.map((sentence) => `  ${sentence}`)],
      refused: problem('record.damaged', `${counted(found.problems.length)} things are not as written`),
    }
  } finally {
    await close()
  }
}
