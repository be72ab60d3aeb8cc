// Takes reports from the outbox to the server, one at a time, and says what became of each. A report leaves the device only for
// a receipt that names it: a captive portal's "200 OK" is no receipt. Knows no browser: fetch, clock and chance are passed in.
import type { z } from 'zod'
import { type Receipt, receipt, reporterHeader } from '#api/contract/observations.ts'
import { problemBody } from '#api/contract/problems.ts'
import type { ProblemStatement } from '#api/contract/statements/problems.ts'
import { fromThisPage } from '#web/client.ts'
import type { Outbox } from './outbox.ts'
import type { Owner, Trouble, Unsent } from './unsent.ts'

export type Outcome<R = Receipt> =
  | { sort: 'received'; receipt: R }
  /** `rest`: whether there is any use in trying the others now. */
  | { sort: 'later'; trouble: Trouble; waitMs: number | null; rest: boolean }
  | { sort: 'sign-in'; trouble: Trouble }
  | { sort: 'refused'; trouble: Trouble }

export type Line = { fetch: typeof fetch; now: () => Date; chance: () => number }
export type Sending = { sent: number; refused: number; waiting: number; stoppedBy: Trouble | null }

const firstWaitMs = 15_000
const longestWaitMs = 30 * 60_000
/** A slow line carries about 20 kB a second; a dead one must not hold the others up. */
const patienceMs = (bytes: number): number => 30_000 + Math.ceil(bytes / 10)

const trouble = (reason: Trouble['reason'], detail: Trouble['detail'] = null, fields = {}): Trouble => ({
  reason,
  detail,
  fields,
})

/** 15 s, 30 s, 1 min … 30 min, each shortened by up to half so that many phones do not call at once. */
export const waitAfter = (attempts: number, chance: number): number =>
  Math.round(Math.min(longestWaitMs, firstWaitMs * 2 ** Math.max(0, attempts - 1)) * (1 - chance / 2))

const common: RequestInit = { method: 'PUT', credentials: 'same-origin', cache: 'no-store', redirect: 'error' }
export const jsonRequest = (what: object): RequestInit => ({
  ...common,
  headers: { accept: 'application/json', 'content-type': 'application/json' },
  body: JSON.stringify(what),
})

function requestOf({ observation, photo, owner }: Unsent): RequestInit {
  // Somebody else may have signed in meanwhile, in another tab: then the server refuses it.
  const whose: Record<string, string> = owner === null ? {} : { [reporterHeader]: owner }
  if (photo === null) {
    const request = jsonRequest(observation)
    return { ...request, headers: { ...request.headers, ...whose } }
  }
  const body = new FormData()
  body.append('observation', JSON.stringify(observation))
  body.append('photo', new Blob([photo.bytes], { type: photo.type }), 'photo.jpg')
  return { ...common, headers: { accept: 'application/json', ...whose }, body }
}

async function jsonOf(answer: Response): Promise<unknown> {
  if (!(answer.headers.get('content-type') ?? '').includes('json')) return null
  try {
    return await answer.json()
  } catch {
    return null
  }
}

export const sendOne = (unsent: Unsent, line: Pick<Line, 'fetch'>): Promise<Outcome> =>
  sendTo(
    {
      uuid: unsent.uuid,
      address: `/api/observations/${unsent.uuid}`,
      request: requestOf(unsent),
      bytes: unsent.photo?.bytes.byteLength ?? 0,
      receipt,
    },
    line,
  )

/** What goes under an id of the device's own choosing, where it goes, and what the server's receipt for it looks like. */
export type Parcel<R> = { uuid: string; address: string; request: RequestInit; bytes: number; receipt: z.ZodType<R> }

export async function sendTo<R extends { uuid: string }>(
  parcel: Parcel<R>,
  line: Pick<Line, 'fetch'>,
): Promise<Outcome<R>> {
  let answer: Response
  let body: unknown
  try {
    const signal = AbortSignal.timeout(patienceMs(parcel.bytes))
    const headers = { ...fromThisPage(), ...parcel.request.headers }
    answer = await line.fetch(parcel.address, { ...parcel.request, headers, signal })
    body = await jsonOf(answer)
  } catch {
    return { sort: 'later', trouble: trouble('no-network'), waitMs: null, rest: false }
  }
  const problem = problemBody.safeParse(body)
  const detail = problem.success ? (problem.data.detail ?? null) : null
  const fields = problem.success ? (problem.data.fields ?? {}) : {}
  const refused = (reason: Trouble['reason']): Outcome<R> => ({
    sort: 'refused',
    trouble: trouble(reason, detail, fields),
  })
  switch (answer.status) {
    case 200:
    case 201: {
      const known = parcel.receipt.safeParse(body)
      if (known.success && known.data.uuid === parcel.uuid) return { sort: 'received', receipt: known.data }
      return { sort: 'later', trouble: trouble('not-our-server'), waitMs: null, rest: false }
    }
    case 401:
      return { sort: 'sign-in', trouble: trouble(isAnEnd(detail) ? 'ended' : 'signed-out', detail) }
    case 403:
      return { sort: 'sign-in', trouble: trouble(detail?.code === 'written-by-another' ? 'another' : 'role', detail) }
    case 400:
    case 422:
      return refused('invalid')
    case 413:
      return refused('too-large')
    case 409:
      return refused('conflict')
    case 410:
      return refused('withdrawn')
    case 429:
    case 503:
      return { sort: 'later', trouble: trouble('busy', detail), waitMs: askedToWait(answer), rest: false }
    default:
      // A fault of one report (500) should not hold up the others; anything else is the server's, or not our server.
      return answer.status >= 500
        ? { sort: 'later', trouble: trouble('server-fault', detail), waitMs: null, rest: answer.status === 500 }
        : { sort: 'later', trouble: trouble('not-our-server'), waitMs: null, rest: false }
  }
}

const isAnEnd = (detail: ProblemStatement | null): boolean => detail !== null && ends.has(detail.code)
const ends: ReadonlySet<ProblemStatement['code']> = new Set([
  'token-expired',
  'token-revoked',
  'session-closed',
  'session-timed-out',
])

function askedToWait(answer: Response): number | null {
  const seconds = Number(answer.headers.get('retry-after') ?? Number.NaN)
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds * 1000, longestWaitMs) : null
}

export type SendOptions = {
  /** Only this one, refused or not: a person asked for it. */
  only?: string
  /** Leave alone what is not due yet. */
  dueOnly?: boolean
  onTry?: (uuid: string | null) => void
}

/** One round of the reports of one person: nobody's are asked about first. Whoever calls holds the lock: two rounds at once would send twice. */
export async function sendRound(outbox: Outbox, line: Line, owner: Owner, options: SendOptions = {}): Promise<Sending> {
  const round: Sending = { sent: 0, refused: 0, waiting: 0, stoppedBy: null }
  const isWanted = (u: Unsent): boolean => {
    if (owner === null || u.owner !== owner) return false
    if (options.only !== undefined) return u.uuid === options.only
    if (u.state === 'refused') return false
    return options.dueOnly !== true || u.nextTryAt === null || u.nextTryAt <= line.now().toISOString()
  }
  try {
    for (const { uuid } of (await outbox.list()).filter(isWanted)) {
      const unsent = await outbox.find(uuid)
      if (unsent === undefined) continue
      options.onTry?.(uuid)
      const outcome = await sendOne(unsent, line)
      if (!(await takeNote(outbox, line, unsent, outcome, round))) break
    }
  } finally {
    options.onTry?.(null)
  }
  return round
}

/** Writes the outcome down; false when the round should stop. */
async function takeNote(outbox: Outbox, line: Line, tried: Unsent, outcome: Outcome, round: Sending): Promise<boolean> {
  if (outcome.sort === 'received') {
    if ((await outbox.settle(tried, outcome.receipt)) !== 'changed-meanwhile') round.sent += 1
    return true
  }
  const attempts = tried.attempts + 1
  const lastTriedAt = line.now().toISOString()
  const common = { attempts, lastTriedAt, trouble: outcome.trouble }
  if (outcome.sort === 'refused') {
    await outbox.note(tried, { ...common, state: 'refused', nextTryAt: null })
    round.refused += 1
    return true
  }
  const waitMs = (outcome.sort === 'later' ? outcome.waitMs : null) ?? waitAfter(attempts, line.chance())
  const nextTryAt = new Date(line.now().getTime() + waitMs).toISOString()
  await outbox.note(tried, { ...common, state: outcome.sort === 'sign-in' ? 'sign-in' : 'waiting', nextTryAt })
  round.waiting += 1
  const goesOn = outcome.sort === 'later' && outcome.rest
  if (!goesOn) round.stoppedBy = outcome.trouble
  return goesOn
}
