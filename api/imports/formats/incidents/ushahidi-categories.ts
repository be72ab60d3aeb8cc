/**
 * What the categories of an Ushahidi deployment are here. Its words are its own: those that name a kind of incident are taken for it, the
 * others are asked about, together or one by one, and nothing is taken while nobody has answered.
 */
import type { ImportQuestion } from '#api/contract/import-questions.ts'
import { type IncidentKind, incidentKinds } from '#data/schema/incident.ts'
import { choice, given } from '../../questions/question.ts'
import { normaliseWord } from '../../reading/words.ts'
import { kindOf } from './kinds.ts'

/** In place of a kind: posts of this category alone are no incidents. */
export const leftOut = 'leave-out'
const others = 'category.*'
const keyOf = (category: string): string => `category.${category}`
/** `No, none` in a form is no category. */
const none = new Set(['', 'none', 'n a'])
/** A deployment with more than these shows its commonest. */
const mostAsked = 40

export type Classed = IncidentKind | typeof leftOut
export type Categories = {
  /** The first category of a post that is a kind; null: none is, or it has none. */
  kindIn(cell: string): IncidentKind | null
  questions(): ImportQuestion[]
  isOpen: boolean
  open: string[]
}

export const categoriesIn = (cell: string): string[] =>
  cell
    .split(/\s*,\s*/)
    .map((category) => category.trim())
    .filter((category) => !none.has(normaliseWord(category)))

/** `posts`: how many published posts have each list of categories. One beside a category that is a kind decides nothing. */
export function createCategories(posts: ReadonlyMap<string, number>, map: ReadonlyMap<string, string>): Categories {
  const kinds = new Set<string>([...incidentKinds.map(({ id }) => id), leftOut])
  const told = (key: string): Classed | null => {
    const answer = map.get(key) ?? ''
    return kinds.has(answer) ? (answer as Classed) : null
  }
  const guessed = (category: string): IncidentKind | null => {
    const kind = kindOf(category)
    return kind === 'other' ? null : kind
  }
  const classOf = (category: string): Classed | null => told(keyOf(category)) ?? guessed(category) ?? told(others)
  const counted = new Map<string, number>()
  for (const [cell, count] of posts)
    for (const category of categoriesIn(cell)) counted.set(category, (counted.get(category) ?? 0) + count)
  const named = [...counted].toSorted(([, a], [, b]) => b - a).map(([category]) => category)
  const deciding = (by: (category: string) => Classed | null): string[] => {
    const alone = [...posts.keys()].map(categoriesIn).filter((list) => list.every((category) => by(category) === null))
    return named.filter((category) => alone.some((list) => list.includes(category)))
  }
  const unknown = deciding((category) => told(keyOf(category)) ?? guessed(category))
  const open = deciding(classOf)

  const answers = (key: string, only?: readonly Classed[]) =>
    [{ id: leftOut, label: '' }, ...incidentKinds]
      .filter(({ id }) => only === undefined || only.some((one) => one === id))
      .map(({ id, label }) =>
        choice(
          { [key]: id },
          id === leftOut ? { code: 'answer-no-incident' } : { code: 'answer-incident-kind', id, label },
        ),
      )

  return {
    open,
    isOpen: open.length > 0,
    kindIn(cell) {
      const classed = categoriesIn(cell).map(classOf)
      return classed.find((one): one is IncidentKind => one !== null && one !== leftOut) ?? null
    },
    questions: () => [
      ...(unknown.length === 0
        ? []
        : [
            {
              ...{ asks: { code: 'ask-other-categories' as const, categories: unknown }, column: null },
              ...{ takes: 'one' as const, key: others, answers: answers(others, ['other', leftOut]) },
              given: given(map, [others], open.length === 0 ? {} : null),
            },
          ]),
      ...named.slice(0, mostAsked).map((category) => {
        const key = keyOf(category)
        const classed = classOf(category)
        return {
          ...{ asks: { code: 'ask-category' as const, category, rows: counted.get(category) ?? 0 }, column: null },
          ...{ takes: 'one' as const, key, answers: answers(key) },
          // What one press on all the others decides is no question of its own.
          given: given(map, [key], classed === null ? {} : { [key]: classed }),
        }
      }),
    ],
  }
}
