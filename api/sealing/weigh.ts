/**
 * Weighs one entry of a sealed file against what is known here and what the file brought before it. Ids decide: the same id with the
 * same content is the same thing, whatever road it came by; with other content it is kept aside. Writes nothing.
 */
import { acceptedBatches } from '#api/imports/batches/batch-reports.ts'
import { knownObservation } from '#api/observations/known-observation.ts'
import { placeObservation } from '#api/observations/place-observation.ts'
import { knownStep } from '#api/plan/known-step.ts'
import { atlas } from '#api/queries/atlas.ts'
import { type Entry, entryBodies } from '#api/record/entries.ts'
import { isTravelling, type TravellingEntry } from './travels.ts'
import { weighImport } from './weigh-import.ts'
import { weighReview } from './weigh-review.ts'
import { conflict, had, isNew, refused, type Weighed, type Weighing } from './weighed.ts'
import { changedElsewhere, placedHere, toldLast } from './written-here.ts'

type Of<K extends TravellingEntry['kind']> = Extract<TravellingEntry, { kind: K }>

export async function weigh(weighing: Weighing, entry: Entry): Promise<Weighed> {
  if (weighing.landed.has(entry.chain)) return had
  if (!isTravelling(entry)) return refused({ code: 'sealed-not-for-travel' })
  if (!entryBodies[entry.kind].safeParse(entry.body).success) return refused({ code: 'sealed-unreadable' })
  const weighed = await weighKind(weighing, entry)
  if (weighed.outcome === 'new') remember(weighing, entry, weighed.pcode)
  return weighed
}

function weighKind(weighing: Weighing, entry: TravellingEntry): Promise<Weighed> {
  switch (entry.kind) {
    case 'import.accepted':
      return weighImport(weighing, entry)
    case 'import.undone':
      return weighUndoing(weighing, entry)
    case 'observation.submitted':
      return weighObservation(weighing, entry)
    case 'observation.placed':
    case 'observation.withdrawn':
    case 'observation.photographed':
    case 'observation.retimed':
      return weighOfObservation(weighing, entry)
    case 'observation.reviewed':
      return weighReview(weighing, entry.body)
    case 'commitment.made':
      return weighWritten(weighing, entry.body.commitmentId, entry.body.contentSha256, entry.body.commitment.pcode)
    case 'workshop.held':
      return weighWritten(weighing, entry.body.workshopId, entry.body.contentSha256, entry.body.workshop.pcode)
    case 'consultation.held':
      return weighWritten(weighing, entry.body.consultationId, entry.body.contentSha256, entry.body.consultation.pcode)
    case 'intervention.registered':
      return weighWork(weighing, entry)
    case 'commitment.moved':
    case 'commitment.confirmed':
      return weighStep(weighing, entry)
    case 'evaluation.locked':
      return Promise.resolve(isNew(null))
  }
}

function remember({ fresh }: Weighing, entry: TravellingEntry, pcode: string | null): void {
  fresh.set(`${entry.kind} ${entry.subject}`, pcode)
}

async function weighUndoing({ fresh, mirror, isTheirs }: Weighing, { body }: Of<'import.undone'>): Promise<Weighed> {
  if (fresh.has(`import.accepted ${body.batchId}`)) return isNew(null)
  const [batch] = await acceptedBatches(mirror, body.batchId)
  if (batch === undefined) return refused({ code: 'sealed-names-unknown', what: 'import' })
  if (batch.undoneSeq !== null) return had
  return isTheirs(batch.seq) ? isNew(null) : conflict({ code: 'sealed-not-theirs' })
}

async function weighObservation({ mirror }: Weighing, { body }: Of<'observation.submitted'>): Promise<Weighed> {
  const known = await knownObservation(mirror, body.uuid)
  if (known !== null) {
    if (known.contentSha256 === null) return refused({ code: 'sealed-taken-back-here' })
    if (known.contentSha256 !== body.contentSha256) return conflict({ code: 'sealed-other-content' })
    return known.withdrawn ? refused({ code: 'sealed-taken-back-here' }) : had
  }
  // The office may have placed it by older boundaries, or have had none.
  const places = await atlas(mirror, null)
  const isKnown = body.pcode !== null && places.byPcode.get(body.pcode)?.level === 'district'
  const placedIn = isKnown ? body.pcode : (await placeObservation(mirror, body.observation)).pcode
  return { outcome: 'new', pcode: placedIn, placedIn }
}

async function weighOfObservation(
  { mirror, fresh, isTheirs }: Weighing,
  {
    kind,
    body,
  }: Of<'observation.placed' | 'observation.withdrawn' | 'observation.photographed' | 'observation.retimed'>,
): Promise<Weighed> {
  const known = await knownObservation(mirror, body.uuid)
  const sent = fresh.get(`observation.submitted ${body.uuid}`)
  if (known === null && sent === undefined) return refused({ code: 'sealed-names-unknown', what: 'observation' })
  if (kind === 'observation.withdrawn') {
    if (known === null) return isNew(sent ?? null)
    if (known.withdrawn) return had
    return known.seq !== null && isTheirs(known.seq) ? isNew(known.pcode) : conflict({ code: 'sealed-not-theirs' })
  }
  if (known?.withdrawn === true) return refused({ code: 'sealed-taken-back-here' })
  if (kind === 'observation.photographed' || kind === 'observation.retimed') {
    if (known === null) return isNew(sent ?? null)
    return known.seq !== null && isTheirs(known.seq) ? isNew(known.pcode) : conflict({ code: 'sealed-not-theirs' })
  }
  const { pcode } = body as Of<'observation.placed'>['body']
  if ((await atlas(mirror, null)).byPcode.get(pcode)?.level !== 'district')
    return refused({ code: 'sealed-district-unknown', pcode })
  const now = known?.pcode ?? sent ?? (await placedHere(mirror, body.uuid))
  return now === null ? isNew(pcode) : now === pcode ? had : conflict({ code: 'sealed-other-content' })
}

async function weighWritten({ mirror }: Weighing, id: string, contentSha256: string, pcode: string): Promise<Weighed> {
  const known = await knownStep(mirror, id)
  if (known !== null) return known.contentSha256 === contentSha256 ? had : conflict({ code: 'sealed-other-content' })
  return (await atlas(mirror, null)).byPcode.get(pcode)?.level === 'district'
    ? isNew(pcode)
    : refused({ code: 'sealed-district-unknown', pcode })
}

/** An office corrects what it told itself, or brought with a file; what others told last stands. */
async function weighWork(weighing: Weighing, { body }: Of<'intervention.registered'>): Promise<Weighed> {
  const { interventionId, versionId, reason, contentSha256, intervention } = body
  const weighed = await weighWritten(weighing, versionId, contentSha256, intervention.pcode)
  if (weighed.outcome !== 'new' || reason === null) return weighed
  if (weighing.fresh.has(`intervention.registered ${interventionId}`)) return weighed
  const last = await toldLast(weighing.mirror, interventionId)
  if (last === null) return refused({ code: 'sealed-names-unknown', what: 'intervention' })
  return weighing.isTheirs(last) ? weighed : conflict({ code: 'sealed-not-theirs' })
}

async function weighStep(
  { mirror, fresh, office }: Weighing,
  { body }: Of<'commitment.moved' | 'commitment.confirmed'>,
): Promise<Weighed> {
  const known = await knownStep(mirror, body.stepId)
  if (known !== null)
    return known.contentSha256 === body.contentSha256 ? had : conflict({ code: 'sealed-other-content' })
  const made = fresh.get(`commitment.made ${body.commitmentId}`)
  if (made !== undefined) return isNew(made)
  if ((await knownStep(mirror, body.commitmentId)) === null)
    return refused({ code: 'sealed-names-unknown', what: 'commitment' })
  const { movedOn, askedOn } = await changedElsewhere(mirror, body.commitmentId, office)
  const [day, since] = 'movedOn' in body ? [body.movedOn, movedOn] : [body.askedOn, askedOn]
  // What comes in last would count: an older word must not undo a newer one.
  return since !== null && since > day ? conflict({ code: 'sealed-changed-since', day: since }) : isNew(null)
}
