/** The check at the door of a route: passes, or throws the problem that says whether signing in could help. */
import { problem } from '#api/contract/problems.ts'
import type { Actor } from './actor.ts'
import { may, type Permission } from './permissions.ts'

export function permit(actor: Actor, permission: Permission): void {
  if (may(actor.role, permission)) return
  if (actor.role === 'anonymous') throw problem('actor.unknown')
  throw problem('actor.forbidden', `a ${actor.role.replace('-', ' ')} may not do this`)
}
