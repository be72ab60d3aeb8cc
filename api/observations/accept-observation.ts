/**
 * Takes in what a phone sends, however often it sends it: the same content under the same id is the same observation and gets
 * the same receipt; other content is refused and the first is kept; a withdrawn id stays withdrawn.
 */
import { createHash } from 'node:crypto'
import type { Receipt } from '#api/contract/observations.ts'
import { problem } from '#api/contract/problems.ts'
import type { Deps } from '#api/deps.ts'
import { canonicalJson } from '#api/record/chain.ts'
import { oneAtATime } from '#api/record/one-at-a-time.ts'
import { write } from '#api/record/write.ts'
import type { Observation } from '#data/schema/observation.ts'
import { knownObservation } from './known-observation.ts'
import { plainPhoto } from './photo.ts'
import { placeObservation } from './place-observation.ts'

export type Submission = { uuid: string; observation: Observation; photo: Uint8Array | null; actor: string }
export type Accepted = { receipt: Receipt; first: boolean }
type Keeping = Pick<Deps, 'journal' | 'blobs' | 'mirror'>

const inTurn = oneAtATime()

export const acceptObservation = (deps: Keeping, submission: Submission): Promise<Accepted> =>
  inTurn(submission.uuid, () => accept(deps, submission))

async function accept(deps: Keeping, { uuid, observation, photo, actor }: Submission): Promise<Accepted> {
  const contentSha256 = contentHash(observation, photo)
  const known = await knownObservation(deps.mirror, uuid)
  if (known !== null) {
    if (known.withdrawn) throw problem('observation.withdrawn')
    if (known.seq === null || known.contentSha256 !== contentSha256) throw problem('observation.conflict')
    const { seq, receivedAt, pcode } = known
    return { receipt: { uuid, seq, receivedAt, pcode, contentSha256 }, first: false }
  }
  const pcode = await placeObservation(deps.mirror, observation)
  const kept = photo === null ? null : (await deps.blobs.put(await plainPhoto(photo))).sha256
  const entry = await write(deps, {
    kind: 'observation.submitted',
    subject: uuid,
    actor,
    body: { uuid, observation, pcode, photo: kept, contentSha256 },
  })
  return { receipt: { uuid, seq: entry.seq, receivedAt: entry.at, pcode, contentSha256 }, first: true }
}

/** Of what the phone meant, not of how it was spelled; of the photo as sent, before anything is done to it. */
function contentHash(observation: Observation, photo: Uint8Array | null): string {
  const hash = createHash('sha256').update(canonicalJson(observation))
  if (photo !== null) hash.update('\n').update(createHash('sha256').update(photo).digest('hex'))
  return hash.digest('hex')
}
