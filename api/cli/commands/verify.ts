/** `verify`: is everything still what was written? Needs the record to itself. */
import { problem } from '#api/contract/problems.ts'
import { inEnglish, sayInEnglish } from '#api/http/in-english.ts'
import { verify as verifyRecord } from '#api/record/verify.ts'
import type { Settings } from '#api/settings.ts'
import { cli } from '#web/text/en/cli.ts'
import { openHere, requireRecord } from '../open-here.ts'
import type { Report } from '../report.ts'

export async function verify(settings: Settings): Promise<Report> {
  requireRecord(settings)
  const { deps, close } = await openHere(settings)
  try {
    const found = await verifyRecord({ dir: settings.dir, ...deps })
    const rows = found.tables.reduce((sum, table) => sum + table.rows, 0)
    const what = cli.verify.what(found.entries, found.blobs, rows)
    if (found.problems.length === 0) return { json: { ok: true, ...found }, lines: [cli.verify.well(what)] }
    return {
      json: { ok: false, ...inEnglish(found) },
      lines: [what, ...found.problems.map((fault) => cli.verify.amiss(sayInEnglish(fault)))],
      refused: problem('record.damaged', { code: 'things-amiss', things: found.problems.length }),
    }
  } finally {
    await close()
  }
}
