/** Takes an observation out of every answer. The id stays taken: a phone that sends it again is told it was withdrawn. */

import { problem } from '#api/contract/problems.ts'
import type { Deps } from '#api/deps.ts'
import type { Actor } from '#api/protection/actor.ts'
import { mayDo } from '#api/protection/permit.ts'
import { oneAtATime } from '#api/record/one-at-a-time.ts'
import { write } from '#api/record/write.ts'
import { knownObservation } from './known-observation.ts'
import { requireTold } from './told-at-all.ts'

const inTurn = oneAtATime()

export const withdrawObservation = (
  deps: Pick<Deps, 'journal' | 'blobs' | 'mirror'>,
  uuid: string,
  actor: Actor,
): Promise<number> =>
  inTurn(uuid, async () => {
    const known = await knownObservation(deps.mirror, uuid)
    if (known === null) throw problem('observation.unknown')
    if (known.withdrawn) throw problem('observation.withdrawn')
    await requireTold(deps.mirror, uuid, actor)
    if (known.actor !== actor.name && !mayDo(actor, 'administer')) {
      throw problem('actor.forbidden', { code: 'withdrawn-by-sender-or-steward' })
    }
    return (await write(deps, { kind: 'observation.withdrawn', subject: uuid, actor: actor.name, body: { uuid } })).seq
  })
