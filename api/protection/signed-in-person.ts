/** The person, or the token, whose session a browser holds; nobody, and since when, where it has ended; null where there is none. */
import type { Context } from 'hono'
import { actorOf, knownPeople } from '#api/accounts/people.ts'
import { type Session, type SessionState, sessionOf } from '#api/accounts/sessions.ts'
import type { Deps } from '#api/deps.ts'
import type { Env } from '#api/http/env.ts'
import { type Actor, nowhere } from './actor.ts'
import { signedInWith } from './holder.ts'
import { reporterOf } from './reporter.ts'

type Known = Pick<Deps, 'mirror' | 'clock' | 'tokenUse'>
type Found = Pick<Actor, 'role' | 'name' | 'area' | 'ceiling' | 'person' | 'tokenSession' | 'ended'>

export const hostOf = (c: Context<Env>): string => c.req.header('Host') ?? ''

export async function personOf(deps: Known, secret: string | undefined, c: Context<Env>): Promise<Found | null> {
  const found = secret === undefined ? null : await sessionOf(deps, secret, hostOf(c))
  if (found === null) return null
  const { session, state } = found
  if (session.tokenId !== null) return withToken(deps, session.tokenId, found)
  const person = (await knownPeople(deps.mirror)).byId.get(session.personId ?? '')
  // Erased since.
  if (person?.name == null) return null
  const { personId, role, area, ceiling } = person
  const name = actorOf(person)
  const today = deps.clock.now().toISOString().slice(0, 10)
  if (state.is === 'open' && !person.disabled) {
    deps.tokenUse.note(name, today)
    return { role, name, area, ceiling, person: { personId, name: person.name, sessionId: session.sessionId } }
  }
  const end = state.is === 'open' ? ({ is: 'closed', on: today } as const) : state
  const reporter = await reporterOf(deps.mirror, { role, name })
  return { role: 'anonymous', name: 'anonymous', ...nowhere, ended: { why: end.is, on: end.on, reporter } }
}

/** It ends with its token, at once; a token that works on outlives it. */
async function withToken(
  deps: Known,
  tokenId: string,
  { session, state }: { session: Session; state: SessionState },
): Promise<Found | null> {
  const holder = await signedInWith(deps, tokenId)
  if (holder === null || holder.ended !== undefined) return holder
  if (state.is === 'open') return { ...holder, tokenSession: session.sessionId }
  const reporter = await reporterOf(deps.mirror, holder)
  return { role: 'anonymous', name: 'anonymous', ...nowhere, ended: { why: state.is, on: state.on, reporter } }
}
