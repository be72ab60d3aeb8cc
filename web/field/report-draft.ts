// A report while it is being written: everything may still be missing. Becomes an Observation, or says what it lacks.
import type { FieldErrors, Resolver } from 'react-hook-form'
import { z } from 'zod'
import { grievanceId } from '#data/schema/grievance.ts'
import { type Observation, observation, observationKind, positionSources, siteState } from '#data/schema/observation.ts'

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
})
export type ReportDraft = z.infer<typeof reportDraft>

/** What survives a closed tab: the words, the photo, where it was left, and which unsent report is being changed, if any. */
export const keptReport = z.object({
  draft: reportDraft,
  photo: z.object({ type: z.string(), bytes: z.instanceof(ArrayBuffer) }).nullable(),
  editing: z.string().nullable(),
  /** The question it was left at. */
  question: z.string().nullable().default(null),
})
export type KeptReport = z.infer<typeof keptReport>

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

export const emptyDraft = (now: Date): ReportDraft => ({
  kind: null,
  siteState: null,
  positionSource: 'gps',
  position: null,
  accuracyM: null,
  placeText: '',
  grievance: null,
  note: '',
  observedAt: localTime(now),
})

export function draftOf(o: Observation): ReportDraft {
  const { kind, siteState: state, positionSource, position, accuracyM, placeText, grievance, note, observedAt } = o
  const at = localTime(new Date(observedAt))
  return {
    ...{ kind, siteState: state, positionSource, position, accuracyM, grievance, note },
    ...{ placeText: placeText ?? '', observedAt: at },
  }
}

/** Only the place of the chosen way counts; a site's state only for an abandoned building. */
export function asReported(draft: ReportDraft) {
  const position = draft.positionSource === 'typed' ? null : draft.position
  const placeText = draft.placeText.trim()
  return {
    kind: draft.kind,
    observedAt: withOffset(draft.observedAt),
    position,
    accuracyM: position === null ? null : draft.accuracyM,
    positionSource: position === null ? ('typed' as const) : draft.positionSource,
    placeText: placeText === '' ? null : placeText,
    siteState: draft.kind === 'abandoned-building' ? draft.siteState : null,
    grievance: draft.grievance,
    note: draft.note.trim(),
  }
}

export type Missing = { kind: string; where: string; observedAt: string }
/** The schema's verdict, field by field, in our words where something is simply missing. */
export const reportResolver =
  (missing: Missing): Resolver<ReportDraft, unknown, Observation> =>
  async (draft) => {
    const parsed = observation.safeParse(asReported(draft))
    if (parsed.success) return { values: parsed.data, errors: {} }
    const errors: FieldErrors<ReportDraft> = {}
    for (const { path, message } of parsed.error.issues) {
      const field = String(path[0])
      if (field === 'kind') errors.kind = { type: field, message: missing.kind }
      else if (field === 'observedAt') errors.observedAt = { type: field, message: missing.observedAt }
      else if (field === 'position') errors.position = { type: field, message: missing.where }
      else if (field === 'placeText') errors.placeText = { type: field, message }
      else errors.note = { type: field, message }
    }
    return { values: {}, errors }
  }
