/**
 * Takes in what a phone sends, however often it sends it: the same content under the same id is the same observation and gets
 * the same receipt; other content is refused and the first is kept; a withdrawn id stays withdrawn.
 */
import type { Receipt } from '#api/contract/observations.ts'
import { problem } from '#api/contract/problems.ts'
import type { Deps } from '#api/deps.ts'
import { oneAtATime } from '#api/record/one-at-a-time.ts'
import { write } from '#api/record/write.ts'
import type { Observation } from '#data/schema/observation.ts'
import type { Attached } from './attached.ts'
import { keepAudioNote } from './audio-note.ts'
import { contentHash, draftObservation } from './draft-observation.ts'
import { knownObservation } from './known-observation.ts'
import { keepPhoto } from './photo.ts'

export type Submission = {
  uuid: string
  observation: Observation
  photos: readonly Attached[]
  audio?: Attached | null
  actor: string
}
export type Accepted = { receipt: Receipt; first: boolean }
type Keeping = Pick<Deps, 'journal' | 'blobs' | 'mirror'>

/** Whoever writes an observation waits here for others who write the same one. */
export const observationTurn = oneAtATime()

export const acceptObservation = (deps: Keeping, submission: Submission): Promise<Accepted> =>
  observationTurn(submission.uuid, () => accept(deps, submission))

async function accept(
  deps: Keeping,
  { uuid, observation, photos, audio = null, actor }: Submission,
): Promise<Accepted> {
  const contentSha256 = contentHash(observation, photos, audio)
  const known = await knownObservation(deps.mirror, uuid)
  if (known !== null) {
    if (known.withdrawn) throw problem('observation.withdrawn')
    if (known.seq === null || known.contentSha256 !== contentSha256) throw problem('observation.conflict')
    const { seq, receivedAt, timeDoubt, pcode } = known
    return { receipt: { uuid, seq, receivedAt, timeDoubt, pcode, contentSha256 }, first: false }
  }
  const kept: string[] = []
  for (const photo of photos) kept.push(await keepPhoto(deps.blobs, await photo.bytes()))
  const said = audio === null ? null : await keepAudioNote(deps.blobs, await audio.bytes())
  const told = { uuid, observation, photos: kept, audio: said, contentSha256, actor }
  const draft = await draftObservation(deps.mirror, told)
  const entry = await write(deps, draft)
  const { timeDoubt = null } = (await knownObservation(deps.mirror, uuid)) ?? {}
  return {
    receipt: { uuid, seq: entry.seq, receivedAt: entry.at, timeDoubt, pcode: draft.body.pcode, contentSha256 },
    first: true,
  }
}
