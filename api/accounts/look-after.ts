/**
 * What a steward does for people within their own area and ceiling: invite, change, disable, end sessions. Whoever reaches beyond
 * is, to them, not there. Nobody changes what they may themselves.
 */
import { problem } from '#api/contract/problems.ts'
import type { Deps } from '#api/deps.ts'
import type { Actor } from '#api/protection/actor.ts'
import type { Draft, EntryBody } from '#api/record/entries.ts'
import { write, writeAll } from '#api/record/write.ts'
import type { Reach } from '#data/schema/person.ts'
import { draftInvitation } from './invitations.ts'
import { personTurn } from './open-session.ts'
import { actorOf, knownPeople, type Person } from './people.ts'
import { liesWithin, requireKnownPlaces } from './reach.ts'
import { draftClosed, openSessionsOf } from './sessions.ts'

type Keeping = Pick<Deps, 'mirror' | 'clock' | 'journal' | 'blobs'>
type Steward = Pick<Actor, 'name' | 'area' | 'ceiling'>
type Rights = Omit<EntryBody<'person.changed'>, 'personId'>
export type Invited = { personId: string; secret: string; expiresAt: string }

export async function peopleInReach({ mirror }: Keeping, steward: Steward): Promise<Person[]> {
  const { all } = await knownPeople(mirror)
  const within = await Promise.all(all.map((person) => liesWithin(mirror, person, steward)))
  return all.filter((_, i) => within[i])
}

/** The person, or that nobody here has this id. */
export async function personInReach({ mirror }: Keeping, steward: Steward, personId: string): Promise<Person> {
  const person = (await knownPeople(mirror)).byId.get(personId)
  const isWithin = await liesWithin(mirror, person ?? steward, steward)
  if (person === undefined || !isWithin) throw problem('person.unknown')
  return person
}

async function requireToGive({ mirror }: Keeping, steward: Steward, wanted: Reach): Promise<void> {
  await requireKnownPlaces(mirror, wanted)
  if (!(await liesWithin(mirror, wanted, steward))) throw problem('actor.forbidden', { code: 'beyond-own-reach' })
}

export async function invite(
  deps: Keeping,
  steward: Steward,
  wanted: Parameters<typeof draftInvitation>[1],
): Promise<Invited> {
  await requireToGive(deps, steward, wanted)
  const { draft, ...told } = draftInvitation(deps, wanted, steward.name)
  await write(deps, draft)
  return { personId: draft.subject, ...told }
}

/** Another link, for whoever lost theirs or their password. The one before works no more. */
export async function inviteAgain(
  deps: Keeping,
  steward: Steward,
  personId: string,
  expiresInDays: number,
): Promise<Invited> {
  const { role, area, ceiling, note, disabled } = await personInReach(deps, steward, personId)
  if (disabled) throw problem('person.conflict', { code: 'account-disabled' })
  const { draft, ...told } = draftInvitation(deps, { role, area, ceiling, note, expiresInDays }, steward.name, personId)
  await write(deps, draft)
  return { personId, ...told }
}

/** Their sessions end with what they were: signing in again, they are what they are now. */
export const changePerson = (deps: Keeping, steward: Steward, personId: string, wanted: Rights): Promise<void> =>
  personTurn(personId, async () => {
    const person = await personInReach(deps, steward, personId)
    if (actorOf(person) === steward.name) throw problem('actor.forbidden', { code: 'not-ones-own-rights' })
    await requireToGive(deps, steward, wanted)
    if (isAlike(person, wanted)) return
    const changed: Draft<'person.changed'> = {
      kind: 'person.changed',
      subject: personId,
      actor: steward.name,
      body: { personId, ...wanted },
    }
    const ended = (await openSessionsOf(deps, personId)).map((one) =>
      draftClosed(one.sessionId, 'changed', steward.name),
    )
    await writeAll(
      deps,
      [changed, ...ended].map((draft) => ({ draft })),
    )
  })

export const endSessions = (deps: Keeping, steward: Steward, personId: string): Promise<number> =>
  personTurn(personId, async () => {
    const person = await personInReach(deps, steward, personId)
    return closeAll(deps, person, steward.name)
  })

/** All of a person's sessions but one. */
export async function closeAll(deps: Keeping, person: Person, actor: string, but?: string): Promise<number> {
  const open = (await openSessionsOf(deps, person.personId)).filter(({ sessionId }) => sessionId !== but)
  await writeAll(
    deps,
    open.map(({ sessionId }) => ({ draft: draftClosed(sessionId, 'ended', actor) })),
  )
  return open.length
}

const isAlike = (person: Person, wanted: Rights): boolean =>
  person.role === wanted.role &&
  person.ceiling === wanted.ceiling &&
  person.disabled === wanted.disabled &&
  JSON.stringify(person.area?.toSorted() ?? null) === JSON.stringify(wanted.area?.toSorted() ?? null)
