/** `verify`: is everything still what was written, and is what is withheld safe? Needs the record to itself. */
import { problem } from '#api/contract/problems.ts'
import { inEnglish, sayInEnglish } from '#api/http/in-english.ts'
import { type ExposedFigure, exposedFigures } from '#api/perception/disclosure/exposed-figures.ts'
import { type Verification, verify as verifyRecord } from '#api/record/verify.ts'
import type { Settings } from '#api/settings.ts'
import { cli } from '#web/text/en/cli.ts'
import { openHere, requireRecord } from '../open-here.ts'
import type { Report } from '../report.ts'

export async function verify(settings: Settings): Promise<Report> {
  requireRecord(settings)
  const { deps, close } = await openHere(settings)
  try {
    const found = await verifyRecord({ dir: settings.dir, ...deps })
    // Figures of a record that is damaged say nothing.
    return verified(found, found.problems.length > 0 ? [] : await exposedFigures(deps.mirror))
  } finally {
    await close()
  }
}

export function verified(found: Verification, exposed: readonly ExposedFigure[]): Report {
  const rows = found.tables.reduce((sum, table) => sum + table.rows, 0)
  const what = cli.verify.what(found.entries, found.blobs, rows)
  const json = { ok: found.problems.length === 0 && exposed.length === 0, ...inEnglish(found), exposed }
  if (found.problems.length > 0) {
    return {
      json,
      lines: [what, ...found.problems.map((fault) => cli.verify.amiss(sayInEnglish(fault)))],
      refused: problem('record.damaged', { code: 'things-amiss', things: found.problems.length }),
    }
  }
  if (exposed.length > 0) {
    return {
      json,
      lines: [
        cli.verify.asWritten(what),
        ...exposed.map(({ indicator, waveId, place, group }) =>
          cli.verify.exposed([waveId, place, group || null, indicator]),
        ),
      ],
      refused: problem('figures.exposed', { code: 'counts-exposed', counts: exposed.length }),
    }
  }
  return { json, lines: [cli.verify.well(what)] }
}
