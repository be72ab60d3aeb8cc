/** What every way of signing in shares: from where somebody asks, and the session their browser keeps from then on. */
import type { Context } from 'hono'
import { browserName } from '#api/accounts/browser-name.ts'
import type { From, SignedIn } from '#api/accounts/open-session.ts'
import { actorOf } from '#api/accounts/people.ts'
import type { Session } from '#api/contract/session.ts'
import type { Deps } from '#api/deps.ts'
import type { Env } from '#api/http/env.ts'
import { type Actor, nowhere } from '#api/protection/actor.ts'
import { clientAddress } from '#api/protection/client-address.ts'
import { rememberSession, sessionSecret } from '#api/protection/cookies.ts'
import { mayHere, type Permission } from '#api/protection/permissions.ts'
import { reporterOf } from '#api/protection/reporter.ts'
import { hostOf } from '#api/protection/signed-in-person.ts'

export const fromOf = ({ settings }: Deps, c: Context<Env>): From => ({
  host: hostOf(c),
  browser: browserName(c.req.header('User-Agent')),
  address: clientAddress(c, settings),
  held: sessionSecret(c),
})

export type Asker = Omit<Actor, 'ambient'>
export const nobody: Asker = { role: 'anonymous', name: 'anonymous', ...nowhere, demoRoles: false }

export async function sayWho({ mirror, outside }: Deps, asker: Asker): Promise<Session> {
  const { role, name, area, ceiling, person, demoRoles, demoSteward = false, ended = null } = asker
  const may = (permission: Permission) => mayHere(asker, permission)
  return {
    role,
    person: person === undefined ? null : { personId: person.personId, name: person.name },
    area: area === null ? null : [...area],
    ceiling,
    demoRoles,
    demoSteward,
    outside: outside?.label ?? null,
    reporter: await reporterOf(mirror, { role, name }),
    ended,
    may: {
      seePositions: may('seePositions'),
      decide: may('decide'),
      observe: may('observe'),
      place: may('place'),
      review: may('review'),
      plan: may('plan'),
      hear: may('hear'),
      seeAlerts: may('seeAlerts'),
      setAlerts: may('setAlerts'),
      import: may('import'),
      administer: may('administer'),
      invite: may('invite'),
    },
  }
}

/** The browser holds the new session, and the answer says whose it is. */
export async function signedIn(
  deps: Deps,
  c: Context<Env>,
  { person, sessionId, secret }: SignedIn,
  name: string,
): Promise<Session> {
  rememberSession(c, deps.settings, secret)
  const { personId, role, area, ceiling } = person
  const { demoRoles, demoSteward } = c.var.actor
  const demo = { demoRoles, ...(demoSteward === undefined ? {} : { demoSteward }) }
  return sayWho(deps, { role, name: actorOf(person), area, ceiling, person: { personId, name, sessionId }, ...demo })
}
