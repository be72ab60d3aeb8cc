/** Lines of the access log as rows of the list of who did what, newest first. Lines past their time are blank and tell nothing. */
import type { AccessLine } from '#api/access/access-lines.ts'
import type { AccessLog } from '#api/access/access-log.ts'
import { type ActivityFilter, type ActivityRow, groupOf } from '#api/contract/activity.ts'

export type Told = Omit<ActivityRow, 'person'> & { actor: string }
export type Span = { since: string | null; until: string | null }

export async function seenAndTaken(access: AccessLog, { person, group }: ActivityFilter, span: Span): Promise<Told[]> {
  const rows: Told[] = []
  for await (const line of access.journal.read(0)) {
    if ((span.since !== null && line.at < span.since) || (span.until !== null && line.at >= span.until)) continue
    const row = rowOf(line)
    if (row === null || (group !== undefined && row.group !== group)) continue
    if (person === undefined || row.actor === person) rows.push(row)
  }
  return rows.reverse().sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
}

export async function peopleSeen(access: AccessLog): Promise<Set<string>> {
  const people = new Set<string>()
  for await (const { kind, body } of access.journal.read(0))
    if (kind !== 'record.erased' && body !== null) people.add(body.person)
  return people
}

function rowOf({ kind, at, seq, body, actor }: AccessLine): Told | null {
  if (body === null) return null
  const common = { at, source: 'access' as const, seq, group: groupOf(kind), kind }
  if (kind === 'record.erased')
    return {
      ...common,
      actor,
      role: null,
      subject: 'access-log',
      times: null,
      things: body.entries.length,
      file: null,
      filter: {},
    }
  const { person, role, subject, filter } = body
  const who = { ...common, actor: person, role, subject, filter }
  return kind === 'file.taken'
    ? { ...who, times: null, things: body.rows, file: body.file }
    : { ...who, times: body.times, things: body.most, file: null }
}
