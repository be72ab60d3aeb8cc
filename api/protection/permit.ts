/** The check at the door of a route: passes, or throws the problem that says whether signing in could help. */
import { createMiddleware } from 'hono/factory'
import { problem } from '#api/contract/problems.ts'
import type { Env } from '#api/http/env.ts'
import { type Actor, reachesAll } from './actor.ts'
import { may, type Permission } from './permissions.ts'

/** What shows or changes the whole record takes somebody from whom no part of it is kept. */
const ofTheWhole: readonly Permission[] = ['administer', 'import']

/** What this asker may do: what their role may, where that does not take more than they reach. */
export const mayDo = (actor: Pick<Actor, 'role' | 'area' | 'ceiling'>, permission: Permission): boolean =>
  may(actor.role, permission) && (!ofTheWhole.includes(permission) || reachesAll(actor))

export function permit(actor: Actor, permission: Permission): void {
  if (mayDo(actor, permission)) return
  if (may(actor.role, permission)) throw problem('actor.forbidden', { code: 'reach-too-short' })
  if (actor.role === 'anonymous') throw problem('actor.unknown', whyEnded(actor))
  throw problem('actor.forbidden', { code: 'role-may-not', role: actor.role })
}

/** Said to whoever still shows a token that works no more. */
const whyEnded = ({ ended }: Actor) =>
  ended === undefined ? undefined : ({ code: `token-${ended.why}`, on: ended.on } as const)

/** The same check before anything the request says is looked at. */
export const permitting = (permission: Permission) =>
  createMiddleware<Env>(async (c, next) => {
    permit(c.var.actor, permission)
    await next()
  })
