/** GET, POST and DELETE /api/session: who is asking; sign in by name and password or with a pasted token, or choose a role on the demo; sign out. */
import { createRoute } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import { closeSession, closeTokenSession } from '#api/accounts/close-session.ts'
import { openTokenSession, signIn } from '#api/accounts/open-session.ts'
import { problem } from '#api/contract/problems.ts'
import { type Session, session, sessionRequest } from '#api/contract/session.ts'
import type { Deps } from '#api/deps.ts'
import type { Env } from '#api/http/env.ts'
import { answers, newRouter } from '#api/http/router.ts'
import { bodyOf } from '#api/http/written-once.ts'
import {
  forgetSignIn,
  hereCookie,
  remember,
  rememberSession,
  roleCookie,
  tokenCookie,
  tryBoundCookie,
} from '#api/protection/cookies.ts'
import { demoActor } from '#api/protection/demo-actor.ts'
import { isKey } from '#api/protection/here.ts'
import { workingToken } from '#api/protection/holder.ts'
import { opens } from '#api/protection/scopes.ts'
import { fromOf, nobody, sayWho, signedIn } from './signing-in.ts'

const path = '/session'
const asking = createRoute({ method: 'get', path, summary: 'Who is asking?', responses: answers(session) })
const signingIn = createRoute({
  method: 'post',
  path,
  summary: 'Sign in by name and password or with a token, or choose a role on the fictional demo',
  request: { body: bodyOf(sessionRequest) },
  responses: answers(session),
})
const signOut = createRoute({ method: 'delete', path, summary: 'Sign out', responses: answers(session) })

export const sessionRoute = (deps: Deps) =>
  newRouter()
    .openapi(asking, async (c) => {
      tryBoundCookie(c)
      await exchangeKept(deps, c)
      return c.json(await sayWho(deps, c.var.actor), 200)
    })
    .openapi(signingIn, async (c) => {
      const wanted = c.req.valid('json')
      if ('password' in wanted) {
        const opened = await signIn(deps, wanted, fromOf(deps, c))
        return c.json(await signedIn(deps, c, opened, opened.person.name ?? wanted.name), 200)
      }
      if ('token' in wanted) return c.json(await byToken(deps, c, wanted.token), 200)
      if ('startLink' in wanted) return c.json(await byStartLink(deps, c, wanted.startLink), 200)
      const { demoRoles, demoSteward = false } = c.var.actor
      if (!demoRoles) throw problem('actor.forbidden', { code: 'demo-roles-only' })
      if (wanted.role === 'steward' && !demoSteward) throw problem('actor.forbidden', { code: 'start-link-needed' })
      forgetSignIn(c)
      remember(c, deps.settings, roleCookie, wanted.role)
      return c.json(await sayWho(deps, demoActor(wanted.role, { demoRoles, demoSteward })), 200)
    })
    .openapi(signOut, async (c) => {
      const { name, person, tokenSession, demoRoles, demoSteward = false } = c.var.actor
      if (person !== undefined) await closeSession(deps, person, person.sessionId)
      if (tokenSession !== undefined) await closeTokenSession(deps, { actor: name, sessionId: tokenSession })
      forgetSignIn(c)
      return c.json(await sayWho(deps, demoRoles ? demoActor(undefined, { demoRoles, demoSteward }) : nobody), 200)
    })

/** The browser holds a session of its own from then on, and never the token. */
async function byToken(deps: Deps, c: Context<Env>, token: string): Promise<Session> {
  const known = await workingToken(deps, token)
  if (!opens(known.scopes, 'all')) throw problem('actor.forbidden', { code: 'scope-needed', scope: 'all' })
  const { demoRoles, demoSteward = false } = c.var.actor
  const { role, tokenId, area, ceiling } = known
  rememberSession(c, deps.settings, await openTokenSession(deps, tokenId, fromOf(deps, c)))
  return sayWho(deps, { role, name: `token:${tokenId}`, area, ceiling, demoRoles, demoSteward })
}

/** A browser that still keeps the token itself is given a session in its place. */
async function exchangeKept(deps: Deps, c: Context<Env>): Promise<void> {
  const { name, ambient, tokenSession } = c.var.actor
  const tokenId = /^token:(.+)$/.exec(name)?.[1]
  if (tokenId === undefined || !ambient || tokenSession !== undefined) return
  if (getCookie(c, tokenCookie) === undefined) return
  rememberSession(c, deps.settings, await openTokenSession(deps, tokenId, fromOf(deps, c)))
}

/** The browser holds from now on that it opened the link. */
async function byStartLink(deps: Deps, c: Context<Env>, key: string): Promise<Session> {
  const { actor } = c.var
  if (!actor.demoRoles || deps.demoKey === null || !isKey(key, deps.demoKey))
    throw problem('actor.forbidden', { code: 'start-link-of-another-start' })
  remember(c, deps.settings, hereCookie, key)
  return sayWho(deps, { ...actor, demoSteward: true })
}
