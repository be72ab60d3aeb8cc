/** The kinds of entry the record can hold, and what each must say. A new kind of write starts here and ends in its fold. */
import { z } from 'zod'
import { alertFired } from '#api/contract/alerts.ts'
import { unsettledPlace } from '#api/contract/places-to-settle.ts'
import { alertRule, deliveryChannels } from '#data/schema/alert.ts'
import { commitment, commitmentLinks, commitmentState, peopleAsked } from '#data/schema/commitment.ts'
import { consultationHeld } from '#data/schema/consultation.ts'
import { address, digest } from '#data/schema/digest.ts'
import { evaluationPlan } from '#data/schema/evaluation-plan.ts'
import { registeredIntervention } from '#data/schema/intervention.ts'
import { observation } from '#data/schema/observation.ts'
import { outsideIdentity, reach } from '#data/schema/person.ts'
import { pcode } from '#data/schema/place.ts'
import { retentionSaid } from '#data/schema/retention.ts'
import { reviewDecision } from '#data/schema/review.ts'
import { sensitivity } from '#data/schema/sensitivity.ts'
import { tokenScope } from '#data/schema/token.ts'
import { weeklyLine } from '#data/schema/weekly-safety.ts'
import { workshop } from '#data/schema/workshop.ts'
import { xformMapping } from '#data/schema/xform.ts'

/** A role decides what its holder may see and do. */
export const roles = ['planner', 'analyst', 'field-officer', 'steward'] as const
export type Role = (typeof roles)[number]

/** Why a session ended before its time: signed out, signed in anew, or ended for whoever it was. */
export const sessionEnds = ['signed-out', 'replaced', 'ended', 'changed'] as const

/** Tables a batch may bring rows for; each row set is a Parquet blob with that table's columns but `batch_id`. */
export const rowTables = [
  'place',
  'boundary',
  'place_succession',
  'population',
  'incident',
  'area_count',
  'external_forecast',
  'wave',
  'respondent',
  'respondent_revision',
  'answer',
  'answer_count',
  'imported_indicator',
  'wave_question',
  'intervention',
  'consultation',
  'attendance',
  'ranked_priority',
  'commitment',
  'observation',
  'weekly_safety',
] as const
export type RowTable = (typeof rowTables)[number]

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
/** Those after the first, in their order; absent where there are none. */
const furtherPhotos = z.array(sha256).optional()

/** Somebody took back what they had said; or it was past its time. */
export const erasureReasons = ['withdrawn', 'past-its-time', 'person-erased'] as const

export const entryBodies = {
  'instance.created': z.object({ name: z.string(), countryCode: z.string().nullable(), fictional: z.boolean() }),
  'token.issued': z.object({
    tokenId: z.string(),
    tokenSha256: sha256,
    role: z.enum(roles),
    /** Which program, or whose. */
    label: z.string(),
    /** Which doors it opens; before that was told, all of them. */
    scopes: z.array(tokenScope).optional(),
    /** How far it reaches (api/protection/actor.ts); before that was told, everywhere and to the most sensitive. */
    area: z.array(pcode).nullable().optional(),
    ceiling: sensitivity.optional(),
    expiresAt: z.iso.datetime().nullable(),
  }),
  'token.revoked': z.object({ tokenId: z.string() }),
  /** A link for one person to join by, or to set a new password: good once. The first says what they are to be. */
  'person.invited': z.object({
    personId: z.uuid(),
    invitationId: z.uuid(),
    secretSha256: sha256,
    role: z.enum(roles),
    ...reach.shape,
    note: z.string(),
    expiresAt: z.iso.datetime(),
  }),
  /** They opened the link. What they sign in with takes the place of what they had. */
  'person.joined': z.object({
    personId: z.uuid(),
    invitationId: z.uuid(),
    name: z.string(),
    passwordHash: z.string().nullable(),
    outside: outsideIdentity.nullable(),
  }),
  /** They chose another password. */
  'person.secured': z.object({ personId: z.uuid(), passwordHash: z.string() }),
  /** What they are from now on, told whole. */
  'person.changed': z.object({ personId: z.uuid(), role: z.enum(roles), ...reach.shape, disabled: z.boolean() }),
  'session.opened': z.object({
    sessionId: z.uuid(),
    /** Whose it is: a person's, or whoever's signed in with a token. */
    personId: z.uuid().nullable(),
    tokenId: z.string().optional(),
    secretSha256: sha256,
    /** The address it was opened at, and works at alone. */
    host: z.string(),
    /** Which browser, so that its owner knows it again. */
    browser: z.string(),
    expiresAt: z.iso.datetime(),
  }),
  'session.closed': z.object({ sessionId: z.uuid(), why: z.enum(sessionEnds) }),
  'import.accepted': z.object({
    batchId: z.string(),
    format: z.string(),
    filename: z.string(),
    read: z.int(),
    accepted: z.int(),
    /** Rows known before, with other content now. */
    corrected: z.int().optional(),
    rejected: z.int(),
    duplicate: z.int(),
    /** What the rows are filed under, whether a person named it, and a hash of the file's columns. */
    source: z.object({ id: z.string(), isNamed: z.boolean(), layout: z.string() }).optional(),
    /** What the person importing answered about the file, remembered for files with the same columns. */
    answers: z.object({ columns: z.string(), given: z.record(z.string(), z.string()) }).optional(),
    /** Places of the file that nobody could find: a person may settle them later. */
    unsettled: z.array(unsettledPlace).optional(),
    /** The file's own bytes; null when the rows were generated. */
    original: sha256.nullable(),
    rejects: sha256.nullable(),
    /** What was corrected, from what to what. */
    corrections: sha256.nullable().optional(),
    rows: z.array(z.object({ table: z.enum(rowTables), sha256, count: z.int() })),
  }),
  'import.undone': z.object({ batchId: z.string() }),
  'observation.submitted': z.object({
    uuid: z.uuid(),
    observation,
    pcode: z.string().nullable(),
    /** The region or country it lies somewhere in, where its position is not exact enough for a district. */
    withinPcode: z.string().nullish(),
    photo: sha256.nullable(),
    furtherPhotos,
    /** What was said, as sound; absent where nothing was. */
    audio: sha256.optional(),
    /** Hash of what the phone sent, photos and sound included: the same again is the same observation. */
    contentSha256: sha256,
  }),
  /** Where a person says an observation without a district was made. What was sent stays as it was sent. */
  'observation.placed': z.object({
    uuid: z.uuid(),
    pcode: z.string(),
    position: z.object({ lng: z.number(), lat: z.number() }).nullable(),
  }),
  /** `erases`: what was sent is to be blanked as well, which `record.erased` then says was done. */
  'observation.withdrawn': z.object({ uuid: z.uuid(), erases: z.boolean().optional() }),
  'weekly-line.written': z.object({
    uuid: z.uuid(),
    line: weeklyLine.omit({ reporter: true }),
    /** The code of whose word it is; failing that who wrote it down, under a name that tells nobody who it is. */
    reporter: z.string().min(1),
    contentSha256: sha256,
  }),
  'weekly-line.withdrawn': z.object({ uuid: z.uuid() }),
  /** What is left of a weekly line past its time, told in the place of what was sent, which is blanked. */
  'weekly-line.reduced': z.object({
    uuid: z.uuid(),
    /** Who sent it, and when it came in. */
    sender: z.string(),
    receivedAt: z.iso.datetime(),
    /** Of the district, no longer of a settlement in it. */
    line: weeklyLine.omit({ reporter: true }),
    /** Stands for whoever it is from in that week, and for nobody in another. */
    reporter: z.string(),
    /** Stands for the place, the reporter and the week: of two lines that share it the last told counts. */
    reportId: z.string(),
    contentSha256: sha256,
  }),
  /** What is left of an observation past its time, told in the place of what was sent, which is blanked. */
  'observation.reduced': z.object({
    uuid: z.uuid(),
    /** Who sent it, and when it came in. */
    sender: z.string(),
    receivedAt: z.iso.datetime(),
    /** It may lack both position and place by now. */
    observation: z.object(observation.shape),
    pcode: z.string().nullable(),
    withinPcode: z.string().nullable(),
    photo: sha256.nullable(),
    furtherPhotos,
    audio: sha256.optional(),
    contentSha256: sha256,
  }),
  /** Bodies that were blanked and files that were deleted, for good. The chain covers the hashes of the bodies, so it still verifies. */
  'record.erased': z.object({
    why: z.enum(erasureReasons),
    /** Each by its place in this record. */
    entries: z.array(z.int().min(1)),
    blobs: z.array(sha256),
    /** Who had sent what was erased, so that a phone that asks is told. */
    observations: z.array(z.object({ uuid: z.uuid(), sender: z.string(), receivedAt: z.string() })),
  }),
  'retention.set': z.object({ days: retentionSaid }),
  /** How far a reviewer believes it. The last decision by a moment is the state at that moment; a withdrawn one stays withdrawn. */
  'observation.reviewed': reviewDecision.extend({ reviewId: z.uuid(), uuid: z.string(), contentSha256: sha256 }),
  /** Whoever sent it says another time than the phone did. Both are kept; the last word counts. */
  'observation.retimed': z.object({
    timeId: z.uuid(),
    uuid: z.uuid(),
    before: observation.shape.observedAt,
    observedAt: observation.shape.observedAt,
    contentSha256: sha256,
  }),
  /** A photo of it came after it: a phone sends a large report in parts. */
  'observation.photographed': z.object({ uuid: z.uuid(), photo: sha256 }),
  /** A form that phones may fill, and what its questions mean here. */
  'xform.set': z.object({
    formId: z.string(),
    version: z.string(),
    name: z.string(),
    form: sha256,
    mapping: xformMapping,
    /** Files the form reads or shows; phones compare the MD5. */
    media: z.array(z.object({ name: z.string(), sha256, md5: z.string() })),
  }),
  'xform.closed': z.object({ formId: z.string() }),
  /** A filled form as a phone sent it; once more where files come later. The observations it tells are entries of their own. */
  'xform.filled': z.object({
    instanceId: z.string(),
    formId: z.string(),
    version: z.string(),
    /** The record's own bytes. */
    xml: sha256,
    /** The earlier record it corrects. */
    deprecatedId: z.string().nullable(),
    observations: z.array(
      z.object({ uuid: z.uuid(), photo: z.string().nullable(), furtherPhotos: z.array(z.string()).optional() }),
    ),
    /** Files that came with it now; `sent` is the hash of what was sent, before anything was taken out of it. */
    media: z.array(z.object({ name: z.string(), sha256, sent: sha256 })),
  }),
  'commitment.made': z.object({
    commitmentId: z.uuid(),
    commitment: commitment
      .pick({ pcode: true, promise: true, owner: true, promisedOn: true, dueOn: true })
      .extend(commitmentLinks.shape),
    /** The workshop it was made at; null when it was written at a desk. */
    workshopId: z.uuid().nullable(),
    contentSha256: sha256,
  }),
  /** What changed, and on what day; null is unchanged. */
  'commitment.moved': z.object({
    stepId: z.uuid(),
    commitmentId: z.string(),
    movedOn: z.iso.date(),
    state: commitmentState.nullable(),
    doneOn: z.iso.date().nullable(),
    dueOn: z.iso.date().nullable(),
    owner: z.string().nullable(),
    ownerSort: commitmentLinks.shape.ownerSort,
    note: z.string(),
    contentSha256: sha256,
  }),
  'workshop.held': z.object({
    workshopId: z.uuid(),
    workshop: workshop.omit({ commitments: true }),
    contentSha256: sha256,
  }),
  /** The community was asked whether it happened. */
  'commitment.confirmed': z.object({
    stepId: z.uuid(),
    commitmentId: z.string(),
    askedOn: z.iso.date(),
    confirmed: z.boolean(),
    asked: peopleAsked,
    note: z.string(),
    contentSha256: sha256,
  }),
  /** An intervention as somebody here tells it. Told anew under the same id, with the reason, it is corrected; both are kept. */
  'intervention.registered': z.object({
    interventionId: z.string(),
    versionId: z.uuid(),
    intervention: registeredIntervention,
    reason: z.string().nullable(),
    contentSha256: sha256,
  }),
  'consultation.held': z.object({
    consultationId: z.uuid(),
    consultation: consultationHeld,
    contentSha256: sha256,
  }),
  /** How an intervention will be judged, agreed and kept. A later one is kept beside the first and replaces nothing. */
  'evaluation.locked': z.object({ interventionId: z.string(), role: z.enum(roles), plan: evaluationPlan }),
  /** Another instance, by its public key: what it is called here, and whether its sealed files are taken in. */
  'office.set': z.object({ key: z.string(), name: z.string(), isTrusted: z.boolean() }),
  /** A sealed file was taken in. What it brought follows at once, entry by entry, in the order of `landed`. */
  'sealed.taken-in': z.object({
    takingId: z.uuid(),
    office: z.object({ key: z.string(), name: z.string() }),
    fileSha256: sha256,
    /** The stretch of the office's record that was in it, and the chain before and at the end of it. */
    from: z.int().min(1),
    to: z.int().min(1),
    chainBefore: sha256,
    chain: sha256,
    sealedAt: z.iso.datetime(),
    counts: z.object({ new: z.int(), had: z.int(), conflict: z.int(), refused: z.int() }),
    /** Entries of the office's record that came in with it, and those kept aside, which count nowhere. */
    landed: z.array(z.object({ seq: z.int(), at: z.string(), chain: sha256 })),
    aside: z.array(z.object({ seq: z.int(), chain: sha256, outcome: z.enum(['conflict', 'refused']) })),
    /** Those kept aside as lines of JSON, and the files they stand on. */
    asideLines: sha256.nullable(),
    asideBlobs: z.array(sha256),
  }),
  'alert-rule.set': z.object({ ruleId: z.uuid(), rule: alertRule }),
  'alert-rule.removed': z.object({ ruleId: z.uuid() }),
  'alert.fired': alertFired,
  /** `again`: addresses that had taken themselves off and are on it again because somebody said so. */
  'digest.set': z.object({ digestId: z.uuid(), digest, again: z.array(address) }),
  'digest.removed': z.object({ digestId: z.uuid() }),
  /** Somebody took their address off. */
  'digest.left': z.object({ digestId: z.uuid(), address }),
  /** A letter was due, once for all its readers: when, and which time it tells of. */
  'digest.made': z.object({
    digestId: z.uuid(),
    dueAt: z.iso.datetime(),
    since: z.iso.datetime(),
    until: z.iso.datetime(),
  }),
  /** One attempt to tell somebody something outside the page; what was told is named by `subjectId`. */
  'delivery.attempted': z.object({
    deliveryId: z.string(),
    subjectId: z.string(),
    channel: z.enum(deliveryChannels),
    attempt: z.int().min(1),
    /** Why it did not arrive, as a statement without its sentence; null when it did. */
    fault: z.looseObject({ code: z.string() }).nullable(),
  }),
} as const
export type EntryKind = keyof typeof entryBodies
export type EntryBody<K extends EntryKind = EntryKind> = z.infer<(typeof entryBodies)[K]>

/** What any chained file takes and keeps, whatever it is of. */
export type AnyDraft = { kind: string; subject: string; actor: string; body: unknown }
export type AnyEntry = AnyDraft & { seq: number; at: string; sha256: string; chain: string }

/** What a writer hands to the journal. `subject` names the thing written about: a batch id, a uuid, a token id. */
export type Draft<K extends EntryKind = EntryKind> = {
  [P in K]: { kind: P; subject: string; actor: string; body: EntryBody<P> }
}[K]

/** What the journal keeps. `sha256` is the hash of the body alone, so that a body can be blanked and the chain still holds. */
export type Entry<K extends EntryKind = EntryKind> = {
  [P in K]: {
    seq: number
    at: string
    actor: string
    kind: P
    subject: string
    sha256: string
    /** Hash of the previous entry's chain and of this entry's fields. */
    chain: string
    /** Null once erased. */
    body: EntryBody<P> | null
  }
}[K]
