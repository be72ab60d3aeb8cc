/**
 * XForms that phones fill: what a question of one means here. A question is named by its path below the record's root
 * ("where/point"), as exports of the field's servers name it.
 */
import { z } from 'zod'
import { grievanceId } from './grievance.ts'
import { observationKind, siteState } from './observation.ts'

const question = z.string().min(1).max(300).nullable()
const answer = z.string().max(200)

/** Which question answers what of an observation, or none; of the coded ones also what each answer means. */
export const xformMapping = z.strictObject({
  position: question,
  placeText: question,
  observedAt: question,
  kind: question,
  /** An answer that is not here is something else, and stands at the head of the note; so below. */
  kinds: z.record(answer, observationKind),
  /** What a record says that does not answer it. */
  kindOtherwise: observationKind,
  siteId: question,
  siteState: question,
  siteStates: z.record(answer, siteState),
  grievance: question,
  grievances: z.record(answer, grievanceId),
  note: question,
  photo: question,
  /** Questions that ask for photos as well; absent where one does. */
  furtherPhotos: z.array(z.string().min(1).max(300)).max(20).optional(),
})
export type XformMapping = z.infer<typeof xformMapping>

export const mappedFields = [
  'position',
  'placeText',
  'observedAt',
  'kind',
  'siteId',
  'siteState',
  'grievance',
  'note',
  'photo',
] as const satisfies readonly (keyof XformMapping)[]
export type MappedField = (typeof mappedFields)[number]
