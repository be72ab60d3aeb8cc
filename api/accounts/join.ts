/** Somebody opens the link they were given: they choose a name, and a password or another service, and are signed in. */
import { problem } from '#api/contract/problems.ts'
import type { Deps } from '#api/deps.ts'
import type { Draft } from '#api/record/entries.ts'
import { oneAtATime } from '#api/record/one-at-a-time.ts'
import type { OutsideIdentity } from '#data/schema/person.ts'
import { hashChosen } from './choose-password.ts'
import { invitedBy } from './invitations.ts'
import { type From, openSession, type SignedIn } from './open-session.ts'
import { actorOf, knownPeople } from './people.ts'
import { draftClosed, openSessionsOf } from './sessions.ts'

export type Proof = { password: string } | { outside: OutsideIdentity }

/** Two who choose the same name at once must not both get it. */
const inTurn = oneAtATime()

export async function join(
  deps: Deps,
  { secret, name, proof }: { secret: string; name: string; proof: Proof },
  from: From,
): Promise<SignedIn> {
  // Hashing costs: not for everybody who asks.
  await invitedBy(deps, secret)
  const passwordHash = 'password' in proof ? await hashChosen(proof.password, name) : null
  const outside = 'outside' in proof ? proof.outside : null
  return inTurn('join', async () => {
    const { invitation, person } = await invitedBy(deps, secret)
    const people = await knownPeople(deps.mirror)
    const namesake = people.named(name)
    if (namesake !== undefined && namesake.personId !== person.personId)
      throw problem('person.conflict', undefined, { name: { code: 'name-taken' } })
    const same = outside === null ? undefined : people.known(outside)
    if (same !== undefined && same.personId !== person.personId)
      throw problem('person.conflict', { code: 'outside-taken' })
    const { personId } = person
    const joined: Draft<'person.joined'> = {
      kind: 'person.joined',
      subject: personId,
      actor: actorOf(person),
      body: { personId, invitationId: invitation.invitationId, name, passwordHash, outside },
    }
    return openSession(deps, personId, from, async () => {
      const before = await openSessionsOf(deps, personId)
      return [joined, ...before.map((one) => draftClosed(one.sessionId, 'changed', actorOf(person)))]
    })
  })
}
