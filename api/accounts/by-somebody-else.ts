/** Another service says who somebody is: they join by the link they held, or sign in where their account is known. */
import { problem } from '#api/contract/problems.ts'
import type { Deps } from '#api/deps.ts'
import type { OutsideIdentity } from '#data/schema/person.ts'
import { join } from './join.ts'
import { type From, openSession, type SignedIn } from './open-session.ts'
import type { Purpose } from './outside-door.ts'
import { knownPeople } from './people.ts'

export async function bySomebodyElse(
  deps: Deps,
  { identity, joining }: Purpose & { identity: OutsideIdentity },
  from: From,
): Promise<{ opened: SignedIn; name: string }> {
  if (joining !== null) {
    const opened = await join(deps, { ...joining, proof: { outside: identity } }, from)
    return { opened, name: joining.name }
  }
  const person = (await knownPeople(deps.mirror)).known(identity)
  if (person?.name == null) throw problem('sign-in.refused', { code: 'outside-not-known' })
  return { opened: await openSession(deps, person.personId, from), name: person.name }
}
