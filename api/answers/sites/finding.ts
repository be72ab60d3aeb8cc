/** A site's life in a sentence. */
import type { Chapter } from '#api/contract/biography.ts'
import type { BiographyFinding } from '#api/contract/statements/biography.ts'

export function biographyFindingOf(chapters: readonly Chapter[], sites: number, radiusM: number): BiographyFinding {
  const [first] = chapters
  const last = chapters.at(-1)
  if (first === undefined || last === undefined) return { code: 'biography-no-state', sites }
  const rateOf = ({ incidents, months }: Chapter) => ({ incidents, months })
  if (first === last)
    return { code: 'biography-one-state', sites, state: first.state, from: first.from, radiusM, all: rateOf(first) }
  return {
    code: 'biography-states',
    sites,
    states: chapters.map(({ state, from }) => ({ state, from })),
    radiusM,
    first: rateOf(first),
    last: rateOf(last),
  }
}
