// A report while it is being written: everything may still be missing. Becomes an Observation, or says what it lacks.
import type { FieldErrors, Resolver } from 'react-hook-form'
import { z } from 'zod'
import { grievanceId } from '#data/schema/grievance.ts'
import {
  type Observation,
  type ObservationKind,
  observation,
  observationKind,
  observationKinds,
  positionSources,
  type ReportedPrecision,
  reportedPrecisions,
  siteState,
  siteUse,
} from '#data/schema/observation.ts'
import { type Sensitivity, sensitivity } from '#data/schema/sensitivity.ts'
import { accuracyOf, drawing, drawingOf, outlineOf, pointOn } from './drawing.ts'

export const reportDraft = z.object({
  kind: observationKind.nullable(),
  siteState: siteState.nullable(),
  positionSource: z.enum(positionSources),
  position: z.object({ lng: z.number(), lat: z.number() }).nullable(),
  accuracyM: z.number().nullable(),
  placeText: z.string(),
  grievance: grievanceId.nullable(),
  note: z.string(),
  /** Local time as the phone shows it: YYYY-MM-DDTHH:MM. */
  observedAt: z.string(),
  /** The site gone back to; null for a report of something new. */
  siteId: z.string().nullable().default(null),
  siteUse: siteUse.nullable().default(null),
  /** What is drawn on the map; null where a point is enough. */
  drawing: drawing.nullable().default(null),
  /** Null: as is usual for what was seen. */
  sensitivity: sensitivity.nullable().default(null),
  shownTo: z.enum(reportedPrecisions).nullable().default(null),
})
export type ReportDraft = z.infer<typeof reportDraft>

const taken = z.object({ type: z.string(), bytes: z.instanceof(ArrayBuffer) })
/** What survives a closed tab: the words, the photos, where it was left, and which unsent report is being changed, if any. */
const keptNow = z.object({
  draft: reportDraft,
  photos: z.array(taken),
  audio: taken.nullable().default(null),
  editing: z.string().nullable(),
  /** The question it was left at. */
  question: z.string().nullable().default(null),
})
export type KeptReport = z.infer<typeof keptNow>
/** Earlier versions of the page kept one photo at most. */
const keptBefore = z.looseObject({ photo: taken.nullable() })
export const keptReport: z.ZodType<KeptReport> = z.preprocess((kept) => {
  const before = keptBefore.safeParse(kept)
  if (!before.success || before.data.photos !== undefined) return kept
  const { photo, ...rest } = before.data
  return { ...rest, photos: photo === null ? [] : [photo] }
}, keptNow)

const two = (value: number): string => String(value).padStart(2, '0')
/** The phone's wall clock: 2026-06-30T17:20 */
export const localTime = (at: Date): string =>
  `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`

/** 2026-06-30T17:20 → 2026-06-30T17:20:00+03:00, with the offset the phone had then. */
export function withOffset(local: string): string {
  const at = new Date(local)
  if (Number.isNaN(at.getTime())) return ''
  const minutes = -at.getTimezoneOffset()
  const size = Math.abs(minutes)
  return `${localTime(at)}:00${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`
}

/** A report of something seen, or of a site gone back to. */
export const purposes = ['report', 'visit'] as const
export type Purpose = (typeof purposes)[number]

export const usualSensitivity = (kind: ObservationKind | null): Sensitivity =>
  observationKinds.find(({ id }) => id === kind)?.sensitivity ?? 'moderate'
/** The more harm a place could do, the less exactly it is told. */
const precisionOf: Record<Sensitivity, ReportedPrecision> = {
  low: 'point',
  moderate: 'point',
  high: 'cell',
  severe: 'district',
}
export const usualPrecision = (of: Sensitivity): ReportedPrecision => precisionOf[of]

export const emptyDraft = (now: Date, purpose: Purpose = 'report'): ReportDraft => ({
  kind: purpose === 'visit' ? 'abandoned-building' : null,
  siteState: null,
  positionSource: 'gps',
  position: null,
  accuracyM: null,
  placeText: '',
  grievance: null,
  note: '',
  observedAt: localTime(now),
  ...{ siteId: null, siteUse: null, drawing: null, sensitivity: null, shownTo: null },
})

export function draftOf(o: Observation): ReportDraft {
  const { kind, siteState: state, positionSource, position, accuracyM, placeText, grievance, note, observedAt } = o
  const at = localTime(new Date(observedAt))
  return {
    ...{ kind, siteState: state, positionSource, position, accuracyM, grievance, note },
    ...{ placeText: placeText ?? '', observedAt: at },
    ...{ siteId: o.siteId, siteUse: o.siteUse ?? null },
    drawing: o.outline === undefined ? null : drawingOf(o.outline, accuracyM ?? 0),
    ...{ sensitivity: o.sensitivity ?? null, shownTo: o.shownTo ?? null },
  }
}

/** Where it is by the way that was chosen: only that one counts. */
function placeOf({ positionSource, position, accuracyM, drawing: drawn }: ReportDraft) {
  if (positionSource === 'typed') return { position: null, accuracyM: null, positionSource }
  if (drawn === null) {
    return position === null
      ? { position, accuracyM: null, positionSource: 'typed' as const }
      : { position, accuracyM, positionSource }
  }
  const shape = outlineOf(drawn)
  const point = pointOn(drawn)
  if (shape === null || point === null) return { position: null, accuracyM: null, positionSource: 'typed' as const }
  return { position: point, accuracyM: accuracyOf(drawn), positionSource: 'map' as const, outline: shape }
}

const isSite = (kind: ObservationKind | null): boolean => observationKinds.some(({ id, site }) => id === kind && site)

/** A site and its state only for an abandoned building, and its use only where it has one again. What was not asked is absent. */
export function asReported(draft: ReportDraft) {
  const placeText = draft.placeText.trim()
  const state = draft.kind === 'abandoned-building' ? draft.siteState : null
  const told = draft.sensitivity ?? usualSensitivity(draft.kind)
  return {
    kind: draft.kind,
    observedAt: withOffset(draft.observedAt),
    ...placeOf(draft),
    placeText: placeText === '' ? null : placeText,
    siteId: isSite(draft.kind) ? draft.siteId : null,
    siteState: state,
    ...(state === 'refurbished' && draft.siteUse !== null ? { siteUse: draft.siteUse } : {}),
    grievance: draft.grievance,
    note: draft.note.trim(),
    sensitivity: told,
    shownTo: draft.shownTo ?? usualPrecision(told),
  }
}

export type Missing = { kind: string; site: string; siteState: string; where: string; observedAt: string }
/** The schema's verdict, field by field, in our words where something is simply missing. */
export const reportResolver =
  (missing: Missing, purpose: Purpose): Resolver<ReportDraft, unknown, Observation> =>
  async (draft) => {
    const errors: FieldErrors<ReportDraft> = {}
    if (purpose === 'visit' && draft.siteId === null) errors.siteId = { type: 'siteId', message: missing.site }
    if (purpose === 'visit' && draft.siteState === null)
      errors.siteState = { type: 'siteState', message: missing.siteState }
    const parsed = observation.safeParse(asReported(draft))
    if (parsed.success)
      return Object.keys(errors).length > 0 ? { values: {}, errors } : { values: parsed.data, errors: {} }
    for (const { path, message } of parsed.error.issues) {
      const field = String(path[0])
      if (field === 'kind') errors.kind = { type: field, message: missing.kind }
      else if (field === 'observedAt') errors.observedAt = { type: field, message: missing.observedAt }
      else if (field === 'position' || field === 'outline') errors.position = { type: field, message: missing.where }
      else if (field === 'placeText') errors.placeText = { type: field, message }
      else errors.note = { type: field, message }
    }
    return { values: {}, errors }
  }
