/**
 * Takes in that a report was made at another time than it says, from whoever sent it and from nobody else: to others there is no such
 * report. One entry a correction, with what was said before; none is ever altered.
 */
import { createHash } from 'node:crypto'
import type { TimeReceipt, TimeSaid } from '#api/contract/observation-times.ts'
import { problem } from '#api/contract/problems.ts'
import type { Deps } from '#api/deps.ts'
import type { Actor } from '#api/protection/actor.ts'
import { namesOf } from '#api/protection/reporter.ts'
import { canonicalJson } from '#api/record/chain.ts'
import { write } from '#api/record/write.ts'
import { observationTurn } from './accept-observation.ts'
import { knownObservation } from './known-observation.ts'
import { knownTime, toldTime } from './known-time.ts'

type Retiming = { uuid: string; timeId: string; said: TimeSaid; actor: Actor }
/** A phone's clock drifts by less than this (time_doubt_of in observation-macros.sql). */
const driftMs = 10 * 60_000

export const retimeObservation = (
  deps: Pick<Deps, 'journal' | 'blobs' | 'mirror'>,
  retiming: Retiming,
): Promise<{ receipt: TimeReceipt; first: boolean }> => observationTurn(retiming.uuid, () => retime(deps, retiming))

async function retime(deps: Pick<Deps, 'journal' | 'blobs' | 'mirror'>, { uuid, timeId, said, actor }: Retiming) {
  const { mirror } = deps
  const known = await knownObservation(mirror, uuid, await namesOf(mirror, actor.name))
  if (known === null || known.seq === null) throw problem('observation.unknown')
  if (known.withdrawn) throw problem('observation.withdrawn')
  const { observedAt } = said
  const contentSha256 = createHash('sha256').update(canonicalJson({ uuid, observedAt })).digest('hex')
  const receipt = { uuid: timeId, observation: uuid, observedAt, contentSha256 }
  const again = await knownTime(mirror, timeId)
  if (again !== null) {
    if (again.contentSha256 !== contentSha256) throw problem('observation.conflict')
    const { seq, receivedAt, before } = again
    return { receipt: { ...receipt, seq, receivedAt, before }, first: false }
  }
  if (Date.parse(observedAt) > Date.parse(known.receivedAt) + driftMs)
    throw problem('request.invalid', undefined, {
      observedAt: { code: 'later-than-received', receivedAt: known.receivedAt },
    })
  const before = await toldTime(mirror, uuid)
  if (before === null) throw problem('observation.unknown')
  const body = { timeId, uuid, before, observedAt, contentSha256 }
  const entry = await write(deps, { kind: 'observation.retimed', subject: uuid, actor: actor.name, body })
  return { receipt: { ...receipt, seq: entry.seq, receivedAt: entry.at, before }, first: true }
}
