/** The entry an observation becomes: placed, and known by a hash of what was sent, so that the same again is known as the same. */
import { createHash } from 'node:crypto'
import type { Mirror } from '#api/mirror/mirror.ts'
import { canonicalJson } from '#api/record/chain.ts'
import type { Draft } from '#api/record/entries.ts'
import { asPhotographed } from '#api/record/photos-of.ts'
import type { Observation } from '#data/schema/observation.ts'
import { placeObservation } from './place-observation.ts'

type Observed = {
  uuid: string
  observation: Observation
  /** The plain pictures' blobs. */
  photos: readonly string[]
  /** The plain recording's blob. */
  audio?: string | null
  contentSha256: string
  actor: string
}

export async function draftObservation(
  mirror: Mirror,
  { uuid, observation, photos, audio = null, contentSha256, actor }: Observed,
): Promise<Draft<'observation.submitted'>> {
  const placed = await placeObservation(mirror, observation)
  return {
    kind: 'observation.submitted',
    subject: uuid,
    actor,
    body: {
      ...{ uuid, observation, ...placed, ...asPhotographed(photos) },
      ...(audio === null ? {} : { audio }),
      contentSha256,
    },
  }
}

type File = { sha256: string }

/** Of what the phone meant, not of how it was spelled; of photos and sound as sent, before anything is done to them. */
export function contentHash(observation: Observation, photos: readonly File[], audio: File | null = null): string {
  const hash = createHash('sha256').update(canonicalJson(observation))
  for (const { sha256 } of photos) hash.update('\n').update(sha256)
  if (audio !== null) hash.update('\naudio ').update(audio.sha256)
  return hash.digest('hex')
}
