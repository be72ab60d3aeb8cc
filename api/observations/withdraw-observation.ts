/**
 * Takes an observation out of every answer. The id stays taken: a phone that sends it again is told it was withdrawn. What was sent
 * stays in the record unless a steward erases it as well, which can be asked of one that was withdrawn before.
 */

import { problem } from '#api/contract/problems.ts'
import type { Deps } from '#api/deps.ts'
import type { Actor } from '#api/protection/actor.ts'
import { mayHere } from '#api/protection/permissions.ts'
import { oneAtATime } from '#api/record/one-at-a-time.ts'
import { write } from '#api/record/write.ts'
import { eraseObservations } from './erase-observations.ts'
import { knownObservation } from './known-observation.ts'
import { requireTold } from './told-at-all.ts'

const inTurn = oneAtATime()

export const withdrawObservation = (
  deps: Pick<Deps, 'journal' | 'blobs' | 'mirror'>,
  uuid: string,
  actor: Actor,
  erases = false,
): Promise<number> =>
  inTurn(uuid, async () => {
    const isSteward = mayHere(actor, 'administer')
    if (erases && !isSteward) throw problem('actor.forbidden', { code: 'erased-by-steward' })
    const known = await knownObservation(deps.mirror, uuid, isSteward ? null : [actor.name])
    if (known === null) {
      if (isSteward) throw problem('observation.unknown')
      await requireTold(deps.mirror, uuid, actor)
      throw problem('actor.forbidden', { code: 'withdrawn-by-sender-or-steward' })
    }
    if (known.withdrawn && (!erases || known.contentSha256 === null)) throw problem('observation.withdrawn')
    if (erases) {
      if (known.seq === null) throw problem('observation.conflict', { code: 'erased-with-its-import' })
      await eraseObservations(deps, [{ ...known, sender: known.actor }], actor.name)
      return deps.mirror.seq
    }
    return (await write(deps, { kind: 'observation.withdrawn', subject: uuid, actor: actor.name, body: { uuid } })).seq
  })
