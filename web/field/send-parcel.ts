// One exchange with the server about one parcel, and what its answer means. Only a receipt that names the parcel says that it arrived:
// a captive portal's "200 OK" is none. Knows no storage, no browser, and nothing of when to send.
import type { z } from 'zod'
import { reporterHeader } from '#api/contract/observations.ts'
import { problemBody } from '#api/contract/problems.ts'
import type { ProblemStatement } from '#api/contract/statements/problems.ts'
import { fromThisPage } from '#web/client.ts'
import type { Owner, Trouble } from './parcel.ts'

export type Outcome<R> =
  | { sort: 'received'; receipt: R }
  /** `rest`: whether there is any use in trying the others now. */
  | { sort: 'later'; trouble: Trouble; waitMs: number | null; rest: boolean }
  | { sort: 'sign-in'; trouble: Trouble }
  | { sort: 'refused'; trouble: Trouble }

export type Line = {
  fetch: typeof fetch
  now: () => Date
  chance: () => number
  pause: (ms: number) => Promise<void>
}

export const longestWaitMs = 30 * 60_000
/** A slow line carries about 20 kB a second; a dead one must not hold the others up. */
const patienceMs = (bytes: number): number => 30_000 + Math.ceil(bytes / 10)

export const trouble = (reason: Trouble['reason'], detail: Trouble['detail'] = null, fields = {}): Trouble => ({
  reason,
  detail,
  fields,
})

/** Somebody else may have signed in meanwhile, in another tab: a server that is told whose it is refuses it then. */
export const whose = (owner: Owner): Record<string, string> => (owner === null ? {} : { [reporterHeader]: owner })
export const asked: RequestInit = { credentials: 'same-origin', cache: 'no-store', redirect: 'error' }
export const jsonRequest = (what: object, owner: Owner): RequestInit => ({
  ...asked,
  method: 'PUT',
  headers: { accept: 'application/json', 'content-type': 'application/json', ...whose(owner) },
  body: JSON.stringify(what),
})

export type Exchange<R> = {
  address: string
  request: RequestInit
  bytes: number
  answer: z.ZodType<R>
  /** Whether it is an answer to what was asked. */
  isOurs: (answer: R) => boolean
}

async function jsonOf(answer: Response): Promise<unknown> {
  if (!(answer.headers.get('content-type') ?? '').includes('json')) return null
  try {
    return await answer.json()
  } catch {
    return null
  }
}

export async function exchange<R>(
  { address, request, bytes, answer: expected, isOurs }: Exchange<R>,
  line: Pick<Line, 'fetch'>,
): Promise<Outcome<R>> {
  let answer: Response
  let body: unknown
  try {
    const headers = { ...fromThisPage(), ...request.headers }
    answer = await line.fetch(address, { ...request, headers, signal: AbortSignal.timeout(patienceMs(bytes)) })
    body = await jsonOf(answer)
  } catch {
    return later('no-network')
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
      const known = expected.safeParse(body)
      return known.success && isOurs(known.data) ? { sort: 'received', receipt: known.data } : later('not-our-server')
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
    // A file it names was thrown away meanwhile: it goes again with the next try.
    case 428:
    case 429:
    case 503:
      return later('busy', { detail, waitMs: askedToWait(answer) })
    default:
      // A fault of one report (500) should not hold up the others; anything else is the server's, or not our server.
      return answer.status >= 500
        ? later('server-fault', { detail, rest: answer.status === 500 })
        : later('not-our-server')
  }
}

type Later = { detail?: Trouble['detail']; waitMs?: number | null; rest?: boolean }
export const later = (reason: Trouble['reason'], { detail = null, waitMs = null, rest = false }: Later = {}) => ({
  sort: 'later' as const,
  trouble: trouble(reason, detail),
  waitMs,
  rest,
})

const isAnEnd = (detail: ProblemStatement | null): boolean =>
  detail?.code === 'token-expired' || detail?.code === 'token-revoked'

function askedToWait(answer: Response): number | null {
  const seconds = Number(answer.headers.get('retry-after') ?? Number.NaN)
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds * 1000, longestWaitMs) : null
}
