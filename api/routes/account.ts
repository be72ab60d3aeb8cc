/** /api/account: one's own name, reach, password and sessions. For whoever signed in with an account, and about nobody else. */
import { createRoute } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { z } from 'zod'
import { changePassword } from '#api/accounts/change-password.ts'
import { closeSession } from '#api/accounts/close-session.ts'
import { closeAll } from '#api/accounts/look-after.ts'
import { personTurn } from '#api/accounts/open-session.ts'
import { actorOf, knownPeople, type Person } from '#api/accounts/people.ts'
import { openSessionsOf } from '#api/accounts/sessions.ts'
import { account, passwordChange } from '#api/contract/account.ts'
import { sessionsEnded } from '#api/contract/people.ts'
import { problem } from '#api/contract/problems.ts'
import { session } from '#api/contract/session.ts'
import type { Deps } from '#api/deps.ts'
import { limitBody } from '#api/http/body-limit.ts'
import type { Env } from '#api/http/env.ts'
import { answers, newRouter } from '#api/http/router.ts'
import { bodyOf } from '#api/http/written-once.ts'
import { permitting } from '#api/protection/permit.ts'
import { fromOf, signedIn } from './signing-in.ts'

const looking = createRoute({
  method: 'get',
  path: '/account',
  summary: 'One’s own account and sessions',
  middleware: [permitting('signedIn')] as const,
  request: { query: z.strictObject({}) },
  responses: answers(account),
})
const securing = createRoute({
  method: 'put',
  path: '/account/password',
  summary: 'Choose another password; all other sessions end, and this one gets a new secret',
  middleware: [permitting('signedIn'), limitBody(1)] as const,
  request: { body: bodyOf(passwordChange.strict()) },
  responses: answers(session),
})
const closing = createRoute({
  method: 'delete',
  path: '/account/sessions/{sessionId}',
  summary: 'End one of one’s own sessions',
  middleware: [permitting('signedIn')] as const,
  request: { params: z.object({ sessionId: z.string() }) },
  responses: answers(sessionsEnded),
})
const closingOthers = createRoute({
  method: 'delete',
  path: '/account/sessions',
  summary: 'End all of one’s own sessions but this one',
  middleware: [permitting('signedIn')] as const,
  responses: answers(sessionsEnded),
})

export const accountRoute = (deps: Deps) =>
  newRouter()
    .openapi(looking, async (c) => {
      const { person, sessionId } = await self(deps, c)
      const { personId, name, role, area, ceiling, passwordHash, joinedAt } = person
      const sessions = (await openSessionsOf(deps, personId)).reverse().map((one) => ({
        ...{ sessionId: one.sessionId, browser: one.browser, openedAt: one.openedAt, expiresAt: one.expiresAt },
        isThis: one.sessionId === sessionId,
      }))
      const hasPassword = passwordHash !== null
      return c.json({ personId, name: name ?? '', role, area, ceiling, hasPassword, joinedAt, sessions }, 200)
    })
    .openapi(securing, async (c) => {
      const { person } = await self(deps, c)
      const opened = await changePassword(deps, person, c.req.valid('json'), fromOf(deps, c))
      return c.json(await signedIn(deps, c, opened, person.name ?? ''), 200)
    })
    .openapi(closing, async (c) => {
      const { person, sessionId } = await self(deps, c)
      await closeSession(deps, { personId: person.personId, sessionId }, c.req.valid('param').sessionId)
      return c.json({ ended: 1, seq: deps.mirror.seq }, 200)
    })
    .openapi(closingOthers, async (c) => {
      const { person, sessionId } = await self(deps, c)
      const ended = await personTurn(person.personId, () => closeAll(deps, person, actorOf(person), sessionId))
      return c.json({ ended, seq: deps.mirror.seq }, 200)
    })

/** Somebody with a token, or at the machine, has no account to look at. */
async function self(deps: Deps, c: Context<Env>): Promise<{ person: Person; sessionId: string }> {
  const { person: known } = c.var.actor
  const person = known === undefined ? undefined : (await knownPeople(deps.mirror)).byId.get(known.personId)
  if (known === undefined || person === undefined) throw problem('person.unknown', { code: 'no-account-of-ones-own' })
  return { person, sessionId: known.sessionId }
}
