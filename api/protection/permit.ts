/** The check at the door of a route: passes, or throws the problem that says whether signing in could help. */
import { createMiddleware } from 'hono/factory'
import { problem } from '#api/contract/problems.ts'
import type { Env } from '#api/http/env.ts'
import type { Actor } from './actor.ts'
import { may, mayHere, type Permission } from './permissions.ts'

export function permit(actor: Actor, permission: Permission): void {
  if (mayHere(actor, permission)) return
  if (actor.role === 'anonymous') throw problem('actor.unknown', whyEnded(actor))
  if (may(actor.role, permission)) throw problem('actor.forbidden', { code: 'for-the-whole-country' })
  throw problem('actor.forbidden', { code: 'role-may-not', role: actor.role })
}

const endings = {
  expired: 'token-expired',
  revoked: 'token-revoked',
  closed: 'session-closed',
  'timed-out': 'session-timed-out',
} as const

/** Said to whoever still shows a token or a session that works no more. */
const whyEnded = ({ ended }: Actor) =>
  ended === undefined ? undefined : ({ code: endings[ended.why], on: ended.on } as const)

/** The same check before anything the request says is looked at. */
export const permitting = (permission: Permission) =>
  createMiddleware<Env>(async (c, next) => {
    permit(c.var.actor, permission)
    await next()
  })
