/** Who has an account or was invited to have one, newest first, as far as the reader looks after them. Never a hash of anything. */
import { openInvitation } from '#api/accounts/invitations.ts'
import { peopleInReach } from '#api/accounts/look-after.ts'
import { actorOf, type Person } from '#api/accounts/people.ts'
import { openSessionsOf } from '#api/accounts/sessions.ts'
import type { PersonRow } from '#api/contract/people.ts'
import type { Deps } from '#api/deps.ts'
import type { Actor } from '#api/protection/actor.ts'
import { namesOfActors } from './names-of-actors.ts'

export async function peopleNow(deps: Deps, reader: Pick<Actor, 'name' | 'area' | 'ceiling'>) {
  const { seq } = deps.mirror
  const theirs = await peopleInReach(deps, reader)
  const nameOf = await namesOfActors(deps.mirror, reader)
  const rowOf = async (person: Person): Promise<PersonRow> => {
    const { personId, name, note, role, area, ceiling, disabled, issuer, joinedAt, invitedAt, invitedBy } = person
    const link = await openInvitation(deps, person)
    return {
      ...{ personId, name, note, role, area, ceiling, joinedAt, invitedAt },
      state: disabled ? 'disabled' : name !== null ? 'active' : link === null ? 'invitation-expired' : 'invited',
      isOutside: issuer !== null,
      isYou: actorOf(person) === reader.name,
      invitedBy: { actor: invitedBy, name: nameOf(invitedBy) },
      invitationExpiresAt: link?.expiresAt ?? null,
      lastSeenOn: deps.tokenUse.lastDay(actorOf(person)),
      sessions: disabled ? 0 : (await openSessionsOf(deps, personId)).length,
    }
  }
  const rows = await Promise.all(theirs.map(rowOf))
  const { area, ceiling } = reader
  return { seq, area: area === null ? null : [...area], ceiling, rows: rows.reverse() }
}
