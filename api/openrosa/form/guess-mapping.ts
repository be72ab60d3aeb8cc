/**
 * What the questions of a form that was made elsewhere probably mean here: by their types, then by their names and labels, in English
 * as forms mostly are. A steward says otherwise where it is wrong.
 */
import { grievances } from '#data/schema/grievance.ts'
import { observationKinds, siteStates } from '#data/schema/observation.ts'
import type { XformMapping } from '#data/schema/xform.ts'
import type { Question, ReadForm } from './read-form.ts'

type Code<T extends string> = { readonly id: T; readonly label: string }

export function guessMapping({ questions }: ReadForm): XformMapping {
  const of = (test: (question: Question) => boolean): Question[] => questions.filter(test)
  const typed = (...types: string[]): Question[] => of(({ type, preload }) => types.includes(type) && preload === null)
  const text = typed('string', 'text').filter(({ choices, isPhoto }) => choices.length === 0 && !isPhoto)
  const chosen = of(({ choices }) => choices.length > 0)
  const kind = mostAlike(chosen, observationKinds) ?? named(chosen, /kind|type|categor|what/)
  const siteState = mostAlike(chosen, siteStates)
  const grievance = mostAlike(chosen, grievances)
  const moment =
    named(typed('dateTime'), /./) ??
    named(typed('date'), /./) ??
    of(({ preload }) => preload === 'start')[0] ??
    of(({ preload }) => preload === 'end' || preload === 'today')[0]
  const point = typed('geopoint')
  const [photo, ...further] = of(({ isPhoto }) => isPhoto)
  return {
    position: pathOf(named(point, /where|place|point|position|locat|gps/) ?? point[0]),
    placeText: pathOf(named(text, /place|locat|village|town|address/)),
    observedAt: pathOf(moment),
    kind: pathOf(kind),
    kinds: codesOf(kind, observationKinds),
    kindOtherwise: 'other',
    siteId: pathOf(named(text, /site_?id|building_?id/)),
    siteState: pathOf(siteState),
    siteStates: codesOf(siteState, siteStates),
    grievance: pathOf(grievance),
    grievances: codesOf(grievance, grievances),
    note: pathOf(named(text, /note|comment|remark|descri|detail/)),
    photo: photo?.path ?? null,
    ...(further.length === 0 ? {} : { furtherPhotos: further.map(({ path }) => path) }),
  }
}

const pathOf = (question: Question | undefined): string | null => question?.path ?? null

const named = (questions: readonly Question[], pattern: RegExp): Question | undefined =>
  questions.find(({ path }) => pattern.test(path.toLowerCase().split('/').at(-1) ?? '')) ??
  questions.find(({ label }) => pattern.test(label.toLowerCase()))

const plain = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

function codesOf<T extends string>(question: Question | undefined, codes: readonly Code<T>[]): Record<string, T> {
  const known = new Map(codes.flatMap(({ id, label }) => [[plain(id), id] as const, [plain(label), id] as const]))
  const pairs = (question?.choices ?? []).flatMap(({ value, label }) => {
    const id = known.get(plain(value)) ?? known.get(plain(label))
    return id === undefined ? [] : [[value, id] as const]
  })
  return Object.fromEntries(pairs)
}

/** More than its "other" must be known: every list has one. */
function mostAlike(questions: readonly Question[], codes: readonly Code<string>[]): Question | undefined {
  const alike = (question: Question) => Object.values(codesOf(question, codes)).filter((id) => id !== 'other').length
  const [best] = [...questions].sort((a, b) => alike(b) - alike(a))
  return best !== undefined && alike(best) > 0 ? best : undefined
}
