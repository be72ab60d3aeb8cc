/** Who somebody at this machine is on the fictional demonstration: the role they chose, a planner until they did. */
import { type ActorRole, actorRole } from '#api/contract/session.ts'
import { type Actor, everywhere, nowhere } from './actor.ts'

export const demoName = (role: ActorRole): string => (role === 'anonymous' ? role : `demo:${role}`)

export function demoActor(chosen: string | undefined, demo: Pick<Actor, 'demoRoles' | 'demoSteward'>): Actor {
  const wanted = actorRole.catch('planner').parse(chosen)
  const role = wanted === 'steward' && demo.demoSteward !== true ? 'planner' : wanted
  const reach = role === 'anonymous' ? nowhere : everywhere
  return { role, name: demoName(role), ...reach, ...demo, ambient: true }
}
