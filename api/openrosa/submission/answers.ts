/** Where answers stand in a record: once, or once in each repeat. Knows elements and paths, not what they mean. */
import type { Element } from '../xml/read-xml.ts'

/** One place in a record, from its root down; `label` tells it from its like: "visit[2]". */
export type Place = { chain: readonly Element[]; path: readonly string[]; label: string }

/** Every repeat a question stands in, or the record itself where it stands in none. */
export function placesOf(root: Element, question: string, repeats: readonly string[]): Place[] {
  const inside = repeats.filter((repeat) => question.startsWith(`${repeat}/`)).sort((a, b) => b.length - a.length)
  const path = inside[0]?.split('/') ?? []
  let places: Place[] = [{ chain: [root], path: [], label: '' }]
  for (const name of path) {
    places = places.flatMap(({ chain, path: above, label }) => {
      const found = chain.at(-1)?.children.filter((child) => child.name === name) ?? []
      const isRepeat = repeats.includes([...above, name].join('/'))
      return found.map((child, index) => ({
        chain: [...chain, child],
        path: [...above, name],
        label: `${label === '' ? '' : `${label}/`}${name}${isRepeat ? `[${index + 1}]` : ''}`,
      }))
    })
  }
  return places
}

/** What the question was answered at this place, or above it; empty where it was not. */
export const answerAt = (place: Place, question: string | null): string => allAnswersAt(place, question)[0] ?? ''

/** The same of a question in a repeat below the place, which may be answered several times. */
export function allAnswersAt({ chain, path }: Place, question: string | null): string[] {
  if (question === null) return []
  const asked = question.split('/')
  let shared = 0
  while (shared < path.length && path[shared] === asked[shared]) shared += 1
  let at = chain.slice(shared, shared + 1)
  for (const name of asked.slice(shared))
    at = at.flatMap(({ children }) => children.filter((child) => child.name === name))
  return at.map(({ text }) => text.trim())
}
