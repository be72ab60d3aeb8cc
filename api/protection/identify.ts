/**
 * Finds out who is asking, once per request, before any route. In order: the person at the machine (command line), a bearer
 * token, a session (of a person, or of a token), a chosen role on the fictional demo; else anonymous. What a browser
 * sends by itself counts only where no other site is behind it. At the doors of other people's programs a token may also come as the
 * password of HTTP Basic, which is what they can be given.
 */
import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import { createMiddleware } from 'hono/factory'
import { actorRole } from '#api/contract/session.ts'
import type { Deps } from '#api/deps.ts'
import type { Env } from '#api/http/env.ts'
import { type Actor, nowhere, reachOf } from './actor.ts'
import { roleCookie, sessionSecret, tokenCookie } from './cookies.ts'
import { demoActor } from './demo-actor.ts'
import { holdsStartLink, isOnThisMachine } from './here.ts'
import { holderOf, keptToken } from './holder.ts'
import { isFromElsewhere } from './own-page.ts'
import { seenBy } from './seen-by.ts'
import { personOf } from './signed-in-person.ts'

type Ways = { basic: boolean }

export const identify = (deps: Deps, ways: Ways = { basic: false }) =>
  createMiddleware<Env>(async (c, next) => {
    c.set('seq', deps.mirror.seq)
    const actor = await actorOf(deps, c, ways)
    c.set('actor', actor)
    c.set('mirror', await seenBy(deps.mirror, actor))
    await next()
  })

async function actorOf(deps: Deps, c: Context<Env>, { basic }: Ways): Promise<Actor> {
  if (c.env.local === true) {
    const role = lookingAs(c)
    return { role, name: 'local', ...reachOf(role), demoRoles: false, ambient: false }
  }
  const proof = c.req.header('Authorization')
  if (proof !== undefined) {
    const bearer = /^Bearer\s+(\S+)$/i.exec(proof)?.[1]
    const token = bearer ?? (basic ? passwordIn(proof) : undefined)
    // A browser keeps a password and sends it by itself.
    return { ...(await holderOf(deps, token, c.req)), demoRoles: false, ambient: bearer === undefined }
  }
  const nobody: Actor = { role: 'anonymous', name: 'anonymous', ...nowhere, demoRoles: false, ambient: true }
  if (isFromElsewhere(c, deps.settings.outward.publicUrl)) return nobody
  const demoRoles = deps.demoKey !== null && isOnThisMachine(c)
  const demo = { demoRoles, ...(demoRoles && holdsStartLink(c, deps.demoKey) ? { demoSteward: true } : {}) }
  const signedIn = (await personOf(deps, sessionSecret(c), c)) ?? (await keptToken(deps, getCookie(c, tokenCookie)))
  if (signedIn !== null) return { ...signedIn, ...demo, ambient: true }
  return demoRoles ? demoActor(getCookie(c, roleCookie), demo) : nobody
}

/** Whatever the name before it. */
function passwordIn(proof: string): string | undefined {
  const pair = /^Basic\s+([\w+/=-]+)$/i.exec(proof)?.[1]
  return pair === undefined ? undefined : /^[^:]*:(.+)$/s.exec(Buffer.from(pair, 'base64').toString('utf8'))?.[1]
}

/** Who could see everything may ask to be shown what another role sees: what is printed for planners is what planners see. */
export const roleHeader = 'Upstream-Role'
const lookingAs = (c: Context<Env>) => actorRole.catch('steward').parse(c.req.header(roleHeader))
