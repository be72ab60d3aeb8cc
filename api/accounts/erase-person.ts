/**
 * Erases who a disabled person is: their name, what they signed in with, and for whom their links were. The record keeps that there was
 * somebody, and what they wrote, under an id that tells nobody who it was.
 */
import { problem } from '#api/contract/problems.ts'
import type { Deps } from '#api/deps.ts'
import type { Actor } from '#api/protection/actor.ts'
import type { Entry, EntryKind } from '#api/record/entries.ts'
import { erase } from '#api/record/erase.ts'
import { personInReach } from './look-after.ts'
import { personTurn } from './open-session.ts'

type Steward = Pick<Actor, 'name' | 'area' | 'ceiling'>

const saysWho: ReadonlySet<EntryKind> = new Set(['person.invited', 'person.joined', 'person.secured'])

export const erasePerson = (
  deps: Pick<Deps, 'journal' | 'blobs' | 'mirror' | 'clock'>,
  steward: Steward,
  personId: string,
): Promise<void> =>
  personTurn(personId, async () => {
    const { disabled } = await personInReach(deps, steward, personId)
    if (!disabled) throw problem('person.conflict', { code: 'account-not-disabled' })
    const chosen = { whole: ({ kind, subject }: Entry) => subject === personId && saysWho.has(kind) }
    await erase(deps, async () => ({
      ...{ chosen, subject: personId, actor: steward.name, why: 'person-erased', observations: [], first: [] },
    }))
  })
