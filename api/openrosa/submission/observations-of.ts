/** What a record tells, as observations: one, or one for each repeat that has a point. Refuses what cannot be read; drops nothing. */
import { problem } from '#api/contract/problems.ts'
import type { ProblemStatement } from '#api/contract/statements/problems.ts'
import { invalidFields } from '#api/http/invalid-fields.ts'
import { longestNote, longestPlaceText, mostPhotos, type Observation, observation } from '#data/schema/observation.ts'
import type { MappedField, XformMapping } from '#data/schema/xform.ts'
import type { PhoneForm } from '../form/phone-forms.ts'
import type { ReadForm } from '../form/read-form.ts'
import { allAnswersAt, answerAt, type Place, placesOf } from './answers.ts'
import { readGeopoint } from './geopoint.ts'
import { readMoment } from './moment.ts'
import { observationId } from './observation-id.ts'
import type { FilledRecord } from './read-record.ts'

/** `photos` are names of files that come with the record, or later. */
export type Told = { uuid: string; observation: Observation; photos: string[] }

const mostPlaces = 500

export function observationsOf(
  { root, instanceId }: FilledRecord,
  { mapping, asked }: Pick<PhoneForm, 'mapping' | 'asked'>,
  receivedAt: Date,
): Told[] {
  const places = placesOf(root, mapping.position ?? '', asked.repeats).filter(
    (place) => place.label === '' || answerAt(place, mapping.position) !== '',
  )
  if (places.length === 0) throw refusedAt(mapping, 'position', '', { code: 'position-or-place-needed' })
  if (places.length > mostPlaces)
    throw refusedAt(mapping, 'position', '', { code: 'field-too-large', most: mostPlaces, of: 'things' })
  return places.map((place) => ({
    uuid: observationId(instanceId, place.label),
    observation: observationAt(place, mapping, asked, receivedAt),
    photos: photosAt(place, mapping),
  }))
}

function photosAt(place: Place, mapping: XformMapping): string[] {
  const questions = new Set([mapping.photo, ...(mapping.furtherPhotos ?? [])])
  const names = [...questions].flatMap((question) => allAnswersAt(place, question)).filter((name) => name !== '')
  if (names.length > mostPhotos)
    throw refusedAt(mapping, 'photo', place.label, { code: 'field-too-large', most: mostPhotos, of: 'things' })
  return names
}

function observationAt(place: Place, mapping: XformMapping, asked: ReadForm, receivedAt: Date): Observation {
  const said = (field: MappedField): string => answerAt(place, mapping[field])
  const refuse = (field: MappedField, why: ProblemStatement) => refusedAt(mapping, field, place.label, why)
  const point = said('position') === '' ? null : readGeopoint(said('position'))
  if (point === null && said('position') !== '') throw refuse('position', { code: 'geopoint-unreadable' })
  const observedAt = said('observedAt') === '' ? receivedAt.toISOString() : readMoment(said('observedAt'))
  if (observedAt === null) throw refuse('observedAt', { code: 'field-unreadable', format: 'datetime' })

  const unread: string[] = []
  const coded = <T extends string>(field: 'kind' | 'siteState' | 'grievance', codes: Record<string, T>): T | null => {
    const answer = said(field)
    const known = [answer, ...answer.split(/\s+/)].find((each) => Object.hasOwn(codes, each))
    if (known !== undefined && known === answer) return codes[known] ?? null
    if (answer !== '') unread.push(inWords(asked, mapping[field], answer))
    return known === undefined ? null : (codes[known] ?? null)
  }
  const sent = {
    kind: coded('kind', mapping.kinds) ?? mapping.kindOtherwise,
    observedAt,
    position: point?.position ?? null,
    accuracyM: point?.accuracyM ?? null,
    positionSource: point === null ? 'typed' : point.accuracyM === null ? 'map' : 'gps',
    placeText: cut(said('placeText'), longestPlaceText) || null,
    siteId: said('siteId') || null,
    siteState: coded('siteState', mapping.siteStates),
    grievance: coded('grievance', mapping.grievances),
  }
  const note = cut([...unread, said('note')].filter((line) => line !== '').join('\n'), longestNote)
  const parsed = observation.safeParse({ ...sent, note })
  if (parsed.success) return parsed.data
  const [[field, why] = []] = Object.entries(invalidFields(parsed.error.issues))
  if (field === undefined || why === undefined) throw parsed.error
  throw refuse(field.split('.')[0] as MappedField, why)
}

/** Named as the form names it, and which of several where it is in a repeat. */
function refusedAt(mapping: XformMapping, field: MappedField, place: string, why: ProblemStatement) {
  const question = mapping[field] ?? field
  return problem('request.invalid', undefined, { [place === '' ? question : `${place}: ${question}`]: why })
}

/** What an answer says to people, where the form has words for it. */
function inWords({ questions }: ReadForm, path: string | null, answer: string): string {
  const choices = questions.find((question) => question.path === path)?.choices ?? []
  const labelOf = (value: string): string | undefined => choices.find((choice) => choice.value === value)?.label
  return (
    labelOf(answer) ??
    answer
      .split(/\s+/)
      .map((value) => labelOf(value) ?? value)
      .join(', ')
  )
}

/** The whole of it stays in the record's own XML. */
const cut = (text: string, most: number): string => (text.length <= most ? text : `${text.slice(0, most - 1)}…`)
