/**
 * Who saw exact positions, and who took what away: a chained file of its own beside the record, so that looking moves no ETag. What is
 * seen is counted in memory and written once a minute, one line a person, subject and filter: a reader waits for no disk. A file that
 * leaves is written down before it leaves, and what was counted until then with it; where that fails, it does not leave.
 */
import type { Logger } from 'pino'
import type { Clock } from '#api/clock.ts'
import { Problem, problem } from '#api/contract/problems.ts'
import type { Actor } from '#api/protection/actor.ts'
import { type FileJournal, openFileJournal } from '#api/record/file-journal.ts'
import type { FreeSpace } from '#api/record/free-space.ts'
import type { AccessDraft, AccessLine, AccessSubject } from './access-lines.ts'

export const accessFolder = 'access'
export type AccessJournal = FileJournal<AccessDraft, AccessLine>

type Who = Pick<Actor, 'name' | 'role'>
type Filter = Readonly<Record<string, string>>
type Taken = { subject: AccessSubject; file: string; filter: Filter; rows: number | null }

export type AccessLog = {
  readonly journal: AccessJournal
  /** Returns at once. `count`: of how many things the position was told. */
  noteSeen(who: Who, subject: AccessSubject, filter: Filter, count: number): void
  /** Durable when it resolves. */
  noteTaken(who: Who, taken: Taken): Promise<void>
  /** Blanks lines for good; gives how many. */
  erase(seqs: readonly number[]): Promise<void>
  /** Writes what was counted. */
  flush(): Promise<void>
  close(): Promise<void>
}

const flushEveryMs = 60_000
/** The server itself writes; who it was stands in the body. */
const writer = { actor: 'server', subject: 'access' } as const

type Seen = Extract<AccessDraft, { kind: 'positions.seen' }>

export async function openAccessLog(options: {
  dir: string
  clock: Clock
  space: FreeSpace
  log: Logger
}): Promise<AccessLog> {
  const { clock, log } = options
  const journal: AccessJournal = await openFileJournal<AccessDraft, AccessLine>({
    ...options,
    folder: accessFolder,
  }).catch((error: unknown) => {
    // Nobody is told exact positions while it cannot be said who was told before.
    if (error instanceof Problem && error.code === 'record.damaged')
      throw problem('record.damaged', { code: 'access-log-damaged' })
    throw error
  })
  const counted = new Map<string, Seen>()

  async function write(more: AccessDraft[]): Promise<void> {
    const seen = [...counted]
    const drafts = [...seen.map(([, draft]) => draft), ...more]
    if (drafts.length === 0) return
    counted.clear()
    try {
      await journal.appendAll(drafts.map((draft) => ({ draft })))
    } catch (error) {
      for (const [key, draft] of seen) counted.set(key, together(draft, counted.get(key)))
      throw error
    }
  }

  const flush = (): Promise<void> => write([])
  const timer = setInterval(() => {
    flush().catch((error: unknown) => log.warn({ err: error }, 'who saw positions could not be written down'))
  }, flushEveryMs)
  timer.unref()

  return {
    journal,
    noteSeen({ name: person, role }, subject, filter, count) {
      const key = JSON.stringify([person, role, subject, filter])
      const body = { person, role, subject, filter, times: 1, most: count, lastAt: clock.now().toISOString() }
      counted.set(key, together({ ...writer, kind: 'positions.seen', body }, counted.get(key)))
    },
    noteTaken: ({ name: person, role }, taken) =>
      write([{ ...writer, kind: 'file.taken', body: { person, role, ...taken } }]),
    erase: (seqs) =>
      seqs.length === 0
        ? Promise.resolve()
        : write([{ ...writer, kind: 'record.erased', body: { why: 'past-its-time', entries: [...seqs] } }]),
    flush,
    async close() {
      clearInterval(timer)
      await flush().catch((error: unknown) => log.warn({ err: error }, 'who saw positions could not be written down'))
      await journal.close()
    },
  }
}

function together(draft: Seen, before: Seen | undefined): Seen {
  if (before === undefined) return draft
  const [one, other] = [draft.body, before.body]
  const [, lastAt = one.lastAt] = [one.lastAt, other.lastAt].sort()
  return {
    ...draft,
    body: { ...one, times: one.times + other.times, most: Math.max(one.most, other.most), lastAt },
  }
}
