/**
 * Finds out who is asking, once per request, before any route. In order: the person at the machine (command line), a bearer
 * token, the token a browser was signed in with, a chosen role on the fictional demo; else anonymous. At the doors of other
 * people's programs a token may also come as the password of HTTP Basic, which is what they can be given.
 */
import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import { createMiddleware } from 'hono/factory'
import { type ActorRole, actorRole } from '#api/contract/session.ts'
import type { Deps } from '#api/deps.ts'
import type { Env } from '#api/http/env.ts'
import { instance } from '#api/queries/instance.ts'
import { type Actor, nowhere, reachOf } from './actor.ts'
import { holderOf, signedInWith } from './holder.ts'
import { seenBy } from './seen-by.ts'

export const tokenCookie = 'upstream_token'
export const roleCookie = 'upstream_role'

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
  const demoRoles = isOnThisMachine(c) && (await instance(deps.mirror))?.fictional === true
  const pasted = getCookie(c, tokenCookie)
  const signedIn = pasted === undefined ? null : await signedInWith(deps, pasted)
  if (signedIn !== null) return { ...signedIn, demoRoles, ambient: true }
  if (!demoRoles) return { role: 'anonymous', name: 'anonymous', ...nowhere, demoRoles, ambient: true }
  const role = actorRole.catch('planner').parse(getCookie(c, roleCookie))
  return { role, name: demoName(role), ...reachOf(role), demoRoles, ambient: true }
}

export const demoName = (role: ActorRole): string => (role === 'anonymous' ? role : `demo:${role}`)

/** Whatever the name before it. */
function passwordIn(proof: string): string | undefined {
  const pair = /^Basic\s+([\w+/=-]+)$/i.exec(proof)?.[1]
  return pair === undefined ? undefined : /^[^:]*:(.+)$/s.exec(Buffer.from(pair, 'base64').toString('utf8'))?.[1]
}

/** Who could see everything may ask to be shown what another role sees: what is printed for planners is what planners see. */
export const roleHeader = 'Upstream-Role'
const lookingAs = (c: Context<Env>) => actorRole.catch('steward').parse(c.req.header(roleHeader))

const loopbackPeers = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1'])
const loopbackHost = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i
const proxyHeaders = ['Forwarded', 'X-Forwarded-For', 'X-Real-IP', 'Via']

/** The address alone is not enough: a web page elsewhere can point its name here, and a proxy speaks for the whole world. */
function isOnThisMachine(c: Context<Env>): boolean {
  const peer = c.env.incoming?.socket.remoteAddress
  return (
    peer !== undefined &&
    loopbackPeers.has(peer) &&
    loopbackHost.test(c.req.header('Host') ?? '') &&
    proxyHeaders.every((name) => c.req.header(name) === undefined)
  )
}
