/** Who did what and who saw what, newest first: a page of the record and of the access log together, or all of it, one after the other. */
import { type Activity, type ActivityFilter, type ActivityRow, groupOf } from '#api/contract/activity.ts'
import type { Deps } from '#api/deps.ts'
import { entriesTold } from '#api/queries/entries-told.ts'
import { entriesTotal } from '#api/queries/entries-total.ts'
import { entryActors } from '#api/queries/entry-actors.ts'
import { isFictional } from '#api/queries/instance.ts'
import { entryBodies } from '#api/record/entries.ts'
import { type After, readCursor, writeCursor } from '../cursor.ts'
import { type NameOf, namesOfActors } from '../names-of-actors.ts'
import { peopleSeen, type Span, seenAndTaken, type Told } from './seen-and-taken.ts'

type Asking = Pick<Deps, 'mirror' | 'access' | 'log'>
const dayMs = 24 * 60 * 60 * 1000
const pageOfAFile = 1000

export async function tellActivity(
  deps: Asking,
  { limit, cursor, ...filter }: ActivityFilter & { limit: number; cursor?: string | undefined },
): Promise<Activity> {
  const { mirror, access } = deps
  await upToNow(deps)
  const nameOf = await namesOfActors(mirror)
  const lines = await seenAndTaken(access, filter, spanOf(filter))
  const [count] = await entriesTotal(mirror, paramsOf(filter))
  const after = readCursor(cursor, filter)
  const { rows, next } = await pageAfter(mirror, lines, filter, after, limit)
  const actors = new Set([...(await entryActors(mirror)).map(({ actor }) => actor), ...(await peopleSeen(access))])
  return {
    seq: mirror.seq,
    fictional: await isFictional(mirror),
    total: lines.length + (count?.entries ?? 0),
    rows: rows.map(named(nameOf)),
    next: next === null ? null : writeCursor(next, filter),
    people: [...actors].sort().map((actor) => ({ actor, name: nameOf(actor) })),
  }
}

/** Every row of the filter, a portion at a time. */
export async function* allActivity(deps: Asking, filter: ActivityFilter): AsyncIterable<ActivityRow[]> {
  await upToNow(deps)
  const nameOf = await namesOfActors(deps.mirror)
  const lines = await seenAndTaken(deps.access, filter, spanOf(filter))
  let after: After | null = null
  do {
    const page: { rows: Told[]; next: After | null } = await pageAfter(deps.mirror, lines, filter, after, pageOfAFile)
    if (page.rows.length > 0) yield page.rows.map(named(nameOf))
    after = page.next
  } while (after !== null)
}

/** What is still being counted belongs in the list as well; a disk without room says nothing against what is written. */
const upToNow = ({ access, log }: Asking): Promise<void> =>
  access.flush().catch((error: unknown) => log.warn({ err: error }, 'who saw positions could not be written down'))

async function pageAfter(
  mirror: Asking['mirror'],
  lines: readonly Told[],
  filter: ActivityFilter,
  after: After | null,
  limit: number,
): Promise<{ rows: Told[]; next: After | null }> {
  const { at: beforeAt, source, seq } = placeOf(after)
  const entries = await entriesTold(mirror, {
    ...paramsOf(filter),
    beforeAt,
    // Of one moment, the record's entries come first.
    beforeSeq: source === 'record' ? seq : 0,
    limit: limit + 1,
  })
  const written = entries.map(
    ({ seq, writtenAt: at, actor, kind, subject }): Told => ({
      ...{ at, source: 'record', seq, actor, role: null, group: groupOf(kind), kind, subject },
      ...{ times: null, things: null, file: null, filter: {} },
    }),
  )
  const seen = lines.filter(
    (line) =>
      beforeAt === null || line.at < beforeAt || (line.at === beforeAt && (source === 'record' || line.seq < seq)),
  )
  const both = [...written, ...seen.slice(0, limit + 1)].sort(newestFirst)
  const rows = both.slice(0, limit)
  const last = rows.at(-1)
  const more = both.length > limit && last !== undefined
  return { rows, next: more ? { key: last.at, id: `${last.source}:${last.seq}` } : null }
}

function placeOf(after: After | null): { at: string | null; source: string; seq: number } {
  const [source = '', seq = '0'] = after?.id.split(':') ?? []
  return { at: after?.key ?? null, source, seq: Number(seq) }
}

function newestFirst(a: Told, b: Told): number {
  if (a.at !== b.at) return a.at < b.at ? 1 : -1
  if (a.source !== b.source) return a.source === 'record' ? -1 : 1
  return b.seq - a.seq
}

function spanOf({ from, to }: ActivityFilter): Span {
  const start = (day: string, plus: number): string => new Date(Date.parse(day) + plus).toISOString()
  return { since: from === undefined ? null : start(from, 0), until: to === undefined ? null : start(to, dayMs) }
}

function paramsOf(filter: ActivityFilter) {
  const kinds = Object.keys(entryBodies).filter((kind) => groupOf(kind) === filter.group)
  return {
    actors: filter.person === undefined ? null : [filter.person],
    kinds: filter.group === undefined ? null : kinds,
    ...spanOf(filter),
  }
}

const named =
  (nameOf: NameOf) =>
  ({ actor, ...row }: Told): ActivityRow => ({ ...row, person: { actor, name: nameOf(actor) } })
