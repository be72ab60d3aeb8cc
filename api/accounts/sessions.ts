/**
 * Sessions: a browser holds a secret, the record holds its hash, and whose it is. There is nothing in the secret to read, and
 * nothing to trust: what its person, or its token, may do is looked up at every request, so that whatever ended has ended by the next one.
 */
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Deps } from '#api/deps.ts'
import { perSeq } from '#api/mirror/per-seq.ts'
import { sqlFile } from '#api/mirror/sql-file.ts'
import { type Draft, sessionEnds } from '#api/record/entries.ts'
import { sessionDays } from '#data/schema/person.ts'
import { actorOf } from './people.ts'
import { newSecret, sha256Of } from './secret.ts'

const openedSql = sqlFile('accounts/sessions.sql')
const closedSql = sqlFile('accounts/sessions-closed.sql')
const opened = z.array(
  z.object({
    sessionId: z.string(),
    personId: z.string().nullable(),
    /** Of whoever signed in with this token, in place of an account. */
    tokenId: z.string().nullable(),
    secretSha256: z.string(),
    host: z.string(),
    browser: z.string(),
    expiresAt: z.string(),
    openedAt: z.string(),
  }),
)
const closed = z.array(z.object({ sessionId: z.string(), why: z.enum(sessionEnds), closedAt: z.string() }))
export type Session = z.infer<typeof opened>[number]
type Closed = z.infer<typeof closed>[number]

type Kept = {
  upTo: number
  bySecret: Map<string, Session>
  ofPerson: Map<string, Session[]>
  closed: Map<string, Closed>
}

/** Sessions are many and the record moves on all the time: only what is new is read, and added to what is known. */
const kept = perSeq<Kept>(async (mirror, before) => {
  const known = before ?? { upTo: 0, bySecret: new Map(), ofPerson: new Map(), closed: new Map() }
  const upTo = mirror.seq
  for (const one of opened.parse(await mirror.query(openedSql, { after: known.upTo }))) {
    if (known.bySecret.has(one.secretSha256)) continue
    known.bySecret.set(one.secretSha256, one)
    const { personId } = one
    if (personId !== null) known.ofPerson.set(personId, [...(known.ofPerson.get(personId) ?? []), one])
  }
  for (const one of closed.parse(await mirror.query(closedSql, { after: known.upTo })))
    known.closed.set(one.sessionId, one)
  return { ...known, upTo }
})

export type SessionState = { is: 'open' } | { is: 'closed' | 'timed-out'; on: string }

type Known = Pick<Deps, 'mirror' | 'clock'>

const stateOf = ({ sessionId, expiresAt }: Session, known: Kept, now: Date): SessionState => {
  const end = known.closed.get(sessionId)
  if (end !== undefined) return { is: 'closed', on: end.closedAt.slice(0, 10) }
  return new Date(expiresAt) <= now ? { is: 'timed-out', on: expiresAt.slice(0, 10) } : { is: 'open' }
}

/** The session of this secret at this address, whatever became of it. One taken to another address is not known there. */
export async function sessionOf(
  { mirror, clock }: Known,
  secret: string,
  host: string,
): Promise<{ session: Session; state: SessionState } | null> {
  const known = await kept(mirror)
  const session = known.bySecret.get(sha256Of(secret))
  if (session === undefined || session.host !== host) return null
  return { session, state: stateOf(session, known, clock.now()) }
}

export async function openSessionsOf({ mirror, clock }: Known, personId: string): Promise<Session[]> {
  const known = await kept(mirror)
  return (known.ofPerson.get(personId) ?? []).filter((one) => stateOf(one, known, clock.now()).is === 'open')
}

/** An account's, or that of whoever signed in with a token. */
export type SessionOwner = { personId: string } | { personId: null; tokenId: string }
const ownerName = (whose: SessionOwner): string => (whose.personId === null ? `token:${whose.tokenId}` : actorOf(whose))

const dayMs = 24 * 60 * 60 * 1000

/** A fresh secret each time: what a browser brought along is never taken for its session. */
export function draftSession(
  { clock }: Pick<Deps, 'clock'>,
  whose: SessionOwner,
  { host, browser }: Pick<Session, 'host' | 'browser'>,
): { secret: string; draft: Draft<'session.opened'> } {
  const secret = newSecret()
  const sessionId = randomUUID()
  const expiresAt = new Date(clock.now().getTime() + sessionDays * dayMs).toISOString()
  const body = { ...whose, sessionId, secretSha256: sha256Of(secret), host, browser, expiresAt }
  return { secret, draft: { kind: 'session.opened', subject: sessionId, actor: ownerName(whose), body } }
}

export const draftClosed = (
  sessionId: string,
  why: (typeof sessionEnds)[number],
  actor: string,
): Draft<'session.closed'> => ({ kind: 'session.closed', subject: sessionId, actor, body: { sessionId, why } })
