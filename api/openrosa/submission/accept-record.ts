/**
 * Takes in a filled form, however often and in however many parts it is sent. The same record again changes nothing; other XML under
 * its id is refused and the first kept; a record that corrects another withdraws what that one told and tells its own. What is told goes
 * the way of every observation, and is in the record together with the form or not at all.
 */
import { createHash } from 'node:crypto'
import { problem } from '#api/contract/problems.ts'
import type { Deps } from '#api/deps.ts'
import { observationTurn } from '#api/observations/accept-observation.ts'
import { attached } from '#api/observations/attached.ts'
import { contentHash, draftObservation } from '#api/observations/draft-observation.ts'
import { knownObservation } from '#api/observations/known-observation.ts'
import type { Actor } from '#api/protection/actor.ts'
import type { Draft } from '#api/record/entries.ts'
import { oneAtATime } from '#api/record/one-at-a-time.ts'
import { asPhotographed, photosOf } from '#api/record/photos-of.ts'
import { writeAll } from '#api/record/write.ts'
import { formFor, phoneForms } from '../form/phone-forms.ts'
import { corrected } from './corrected.ts'
import { type CameFile, keepFiles } from './keep-files.ts'
import { type KeptFile, type KnownRecord, knownRecord } from './known-record.ts'
import { observationsOf, type Told } from './observations-of.ts'
import type { Part } from './parts.ts'
import { type FilledRecord, readRecord } from './read-record.ts'

type Keeping = Pick<Deps, 'journal' | 'blobs' | 'mirror' | 'clock'>
type Came = { record: FilledRecord; xml: Uint8Array; files: readonly Part[]; actor: Actor }
type Turn = ReturnType<typeof oneAtATime>

const recordTurn = oneAtATime()

/** Gives what it tells; nothing where it came before. */
export async function acceptRecord(deps: Keeping, sent: Omit<Came, 'record'>): Promise<readonly Told[]> {
  const record = readRecord(sent.xml)
  const ids = [record.instanceId, record.deprecatedId].filter((id) => id !== null)
  return inTurns(recordTurn, ids, async () => {
    const came = { ...sent, record }
    const known = await knownRecord(deps.mirror, record.instanceId)
    if (known === null) return acceptNew(deps, came)
    await acceptAgain(deps, came, known)
    return []
  })
}

/** Always in the same order, so that no two wait for each other. */
const inTurns = <T>(turn: Turn, ids: readonly string[], work: () => Promise<T>): Promise<T> =>
  [...new Set(ids)].sort().reduceRight((inner, id) => () => turn(id, inner), work)()

async function acceptNew(deps: Keeping, { record, xml, files, actor }: Came): Promise<readonly Told[]> {
  const { formId, version, instanceId, deprecatedId } = record
  const form = formFor(await phoneForms(deps), formId, version)
  if (form === undefined) throw problem('xform.unknown', { code: 'xform-not-known', formId })
  if (!form.isOpen) throw problem('xform.conflict', { code: 'xform-closed', formId })
  const before = deprecatedId === null ? null : await corrected(deps.mirror, deprecatedId, actor)
  const told = observationsOf(record, form, deps.clock.now())
  const taken = before === null ? [] : before.observations.map(({ uuid }) => uuid)
  return inTurns(observationTurn, [...taken, ...told.map(({ uuid }) => uuid)], async () => {
    const came = await keepFiles(deps.blobs, files, [])
    const isCarried = (file: KeptFile) => !came.some(({ name }) => name === file.name)
    const media = [...came, ...(before?.media.filter(isCarried) ?? [])]
    const drafts: Draft[] = taken.map((uuid) => withdrawn(uuid, actor.name))
    for (const each of told) {
      const draft = await draftOf(deps, each, files, media, actor.name)
      if (draft !== null) drafts.push(draft)
    }
    const observations = told.map(({ uuid, photos }) => ({ uuid, ...asPhotographed(photos) }))
    const kept = (await deps.blobs.put(xml)).sha256
    const body = { instanceId, formId, version, xml: kept, deprecatedId, observations, media: media.map(asKept) }
    drafts.push({ kind: 'xform.filled', subject: instanceId, actor: actor.name, body })
    await writeAll(
      deps,
      drafts.map((draft) => ({ draft })),
    )
    return told
  })
}

/** Null where the very observation is known already, by another road. */
async function draftOf(
  { mirror }: Keeping,
  { uuid, observation, photos: names }: Told,
  files: readonly Part[],
  media: readonly (KeptFile | CameFile)[],
  actor: string,
): Promise<Draft | null> {
  const photos = names.flatMap((name) => {
    const file = media.find((each) => each.name === name)
    if (file !== undefined && 'isPicture' in file && !file.isPicture)
      throw problem('photo.invalid', { code: 'photo-kinds-accepted', megapixels: 60 })
    return file === undefined ? [] : [file.sha256]
  })
  const sent = names.flatMap((name) => files.filter((part) => part.name === name).slice(0, 1))
  const contentSha256 = contentHash(
    observation,
    sent.map(({ bytes }) => attached(bytes)),
  )
  const known = await knownObservation(mirror, uuid)
  if (known === null) return draftObservation(mirror, { uuid, observation, photos, contentSha256, actor })
  if (known.withdrawn) throw problem('xform.conflict', { code: 'record-withdrawn' })
  if (known.contentSha256 !== contentSha256) throw problem('observation.conflict')
  return null
}

async function acceptAgain(deps: Keeping, { record, xml, files, actor }: Came, known: KnownRecord): Promise<void> {
  const { instanceId, formId, version, deprecatedId } = record
  const sha256 = createHash('sha256').update(xml).digest('hex')
  if (sha256 !== known.xmlSha256) throw problem('xform.conflict', { code: 'record-differs' })
  const { observations, isSuperseded } = known
  for (const { uuid } of isSuperseded ? [] : observations) {
    const is = await knownObservation(deps.mirror, uuid)
    if (is?.withdrawn === true) throw problem('xform.conflict', { code: 'record-withdrawn' })
  }
  const came = await keepFiles(deps.blobs, files, known.media)
  if (came.length === 0) return
  const photos = isSuperseded ? [] : observations.flatMap((each) => photographed(each, came, actor))
  const body = { instanceId, formId, version, xml: sha256, deprecatedId, observations, media: came.map(asKept) }
  const drafts: Draft[] = [...photos, { kind: 'xform.filled', subject: instanceId, actor: actor.name, body }]
  await writeAll(
    deps,
    drafts.map((draft) => ({ draft })),
  )
}

type Named = KnownRecord['observations'][number]
function photographed({ uuid, ...named }: Named, came: readonly CameFile[], actor: Actor): Draft[] {
  return photosOf(named).flatMap((name): Draft[] => {
    const file = came.find((each) => each.name === name)
    if (file === undefined) return []
    if (!file.isPicture) throw problem('photo.invalid', { code: 'photo-kinds-accepted', megapixels: 60 })
    const body = { uuid, photo: file.sha256 }
    return [{ kind: 'observation.photographed', subject: uuid, actor: actor.name, body }]
  })
}

const withdrawn = (uuid: string, actor: string): Draft => ({
  kind: 'observation.withdrawn',
  subject: uuid,
  actor,
  body: { uuid },
})

const asKept = ({ name, sha256, sent }: KeptFile): KeptFile => ({ name, sha256, sent })
