/**
 * Weekly lines past their time, and what is left of each: the district's week, from somebody. Two of one reporter in one week stay those of
 * one reporter, and one that another took the place of stays so, or the week would count otherwise than before. A line of a week that is not
 * past as a whole waits: its reporter may still be putting it right.
 */
import { randomUUID } from 'node:crypto'
import type { Draft, Entry, EntryBody } from '#api/record/entries.ts'
import type { Journal } from '#api/record/journal.ts'
import { reportIdOf } from '#data/schema/weekly-safety.ts'

type Line = EntryBody<'weekly-line.written'> & { sender: string; receivedAt: string }
export type LinesPast = {
  reduced: Draft<'weekly-line.reduced'>[]
  /** Of those that were withdrawn nothing is left. */
  withdrawn: string[]
}
type Known = {
  /** Lines that an imported one tells as well stay as they are: there the reporter is named in any case. */
  imported: ReadonlySet<string>
  districtOf(pcode: string): string
}

const weekMs = 7 * 24 * 60 * 60 * 1000

export async function weeklyLinesPast(
  journal: Journal,
  limit: string | null,
  { imported, districtOf, actor }: Known & { actor: string },
): Promise<LinesPast> {
  if (limit === null) return { reduced: [], withdrawn: [] }
  const lines = new Map<string, Line>()
  const takenBack = new Set<string>()
  for await (const entry of journal.read(0)) tell({ lines, takenBack }, entry)
  const past = [...lines.values()].filter(
    ({ receivedAt, line: { weekStart } }) => receivedAt < limit && endOf(weekStart) < limit,
  )
  const nameOf = standIns()
  return {
    withdrawn: past.flatMap(({ uuid }) => (takenBack.has(uuid) ? [uuid] : [])),
    reduced: past.flatMap((told): Draft<'weekly-line.reduced'>[] => {
      const { uuid, sender, receivedAt, line, reporter, contentSha256 } = told
      if (takenBack.has(uuid) || imported.has(reportIdOf(line.pcode, reporter, line.weekStart))) return []
      const body = {
        ...{ uuid, sender, receivedAt, contentSha256 },
        line: { ...line, pcode: districtOf(line.pcode) },
        reporter: nameOf(`${line.weekStart} ${reporter}`),
        reportId: nameOf(reportIdOf(line.pcode, reporter, line.weekStart)),
      }
      return [{ kind: 'weekly-line.reduced', subject: uuid, actor, body }]
    }),
  }
}

/** Lines that still say more than the district's week. */
function tell({ lines, takenBack }: { lines: Map<string, Line>; takenBack: Set<string> }, entry: Entry): void {
  const { kind, subject, body, actor, at } = entry
  if (kind === 'weekly-line.withdrawn') takenBack.add(subject)
  if (kind === 'weekly-line.reduced') lines.delete(subject)
  if (kind === 'weekly-line.written' && body !== null) lines.set(subject, { ...body, sender: actor, receivedAt: at })
}

const endOf = (weekStart: string): string => new Date(Date.parse(weekStart) + weekMs).toISOString()

/** The same for the same, and known to nobody. */
function standIns(): (of: string) => string {
  const known = new Map<string, string>()
  return (of) => {
    const name = known.get(of) ?? randomUUID()
    known.set(of, name)
    return name
  }
}
