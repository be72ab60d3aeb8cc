/**
 * What to say of the parts of an address that could not be read: the word at fault, what it may have meant, and what the address
 * would be without it. Knows the schemas; knows neither words nor components.
 */
import type { z } from 'zod'
import { filters } from '#api/contract/filters.ts'
import { alertsSearch } from './alerts-search.ts'
import { compareSearch } from './compare-search.ts'
import { evaluationSearch } from './evaluation-search.ts'
import { exploreSearch } from './explore-search.ts'
import { mapSearch } from './map-search.ts'
import { nearestWord } from './nearest-word.ts'
import { type RawSearch, rawOf, unreadOf, writtenAs } from './read-search.ts'
import { reportSearch } from './report-search.ts'
import { riskSearch } from './risk-search.ts'
import { knownNames } from './screens.ts'
import { siteSearch } from './site-search.ts'

export type UnreadPart = {
  name: string
  /** The piece at fault. */
  word: string
  /** No such name · no such word · not written as such a thing is · ends before it begins · not in this country's record. */
  why: 'name' | 'word' | 'form' | 'order' | 'not-here'
  /** What may have been meant, and the parameters that would say so. */
  meant: { word: string; change: RawSearch } | null
  /** The parameters that go on without it. */
  without: RawSearch
}

/** A wrong camera hides nothing and answers nothing: the country is shown, and the reader is told. */
export const onlyPlacesTheEye = (name: string): boolean => name === 'at'

const shapes: Record<string, z.ZodType> = {
  ...filters.shape,
  ...compareSearch.shape,
  ...mapSearch.shape,
  ...exploreSearch.shape,
  ...reportSearch.shape,
  ...riskSearch.shape,
  ...evaluationSearch.shape,
  ...siteSearch.shape,
  ...alertsSearch.shape,
}
const membersOf = (values: readonly string[]) => values.flatMap((v) => v.split(',')).filter((v) => v !== '')
const month = filters.shape.from

export function unreadParts(search: RawSearch): UnreadPart[] {
  const unread = unreadOf(search)
  const { from: [from = ''] = [], to: [to = ''] = [] } = unread
  if (month.safeParse(from).success && month.safeParse(to).success) {
    const { from: _, to: __, ...rest } = unread
    const order: UnreadPart = {
      name: 'from',
      word: `${from} – ${to}`,
      why: 'order',
      meant: { word: `${to} – ${from}`, change: { from: to, to: from } },
      without: { from: undefined, to: undefined },
    }
    return [order, ...Object.entries(rest).flatMap(([name, values]) => partsOf(name, values, search))]
  }
  return Object.entries(unread).flatMap(([name, values]) => partsOf(name, values, search))
}

function partsOf(name: string, values: string[], search: RawSearch): UnreadPart[] {
  const schema = shapes[name]
  if (schema === undefined) {
    const free = knownNames.filter((known) => rawOf(search)[known] === undefined)
    const nearest = nearestWord(name, free)
    const without = { [name]: undefined }
    const meant = nearest === null ? null : { word: nearest, change: { ...without, [nearest]: values } }
    return [{ name, word: name, why: 'name', meant, without }]
  }
  const issues = schema.safeParse(values.length === 1 ? values[0] : values).error?.issues ?? []
  const members = membersOf(values)
  const wrong = new Map(
    issues.flatMap((issue) => (typeof issue.path[0] === 'number' ? [[issue.path[0], issue] as const] : [])),
  )
  if (wrong.size === 0) {
    const word = values.join(', ')
    const [issue] = issues
    const known = issue?.code === 'invalid_value' ? issue.values.map(String) : []
    return [unknownWord(name, word, known, () => undefined)]
  }
  return [...wrong].map(([at, issue]) => {
    const known = issue.code === 'invalid_value' ? issue.values.map(String) : []
    return unknownWord(name, members[at] ?? '', known, (instead) =>
      members.flatMap((member, i) => (i !== at ? (wrong.has(i) ? [] : [member]) : instead === null ? [] : [instead])),
    )
  })
}

/** One word that is none of those known; `withInstead` is the whole parameter with another word, or none, in its place. */
export function unknownWord(
  name: string,
  word: string,
  known: readonly string[],
  withInstead: (instead: string | null) => string | string[] | undefined = (instead) => instead ?? undefined,
  why: UnreadPart['why'] = known.length === 0 ? 'form' : 'word',
): UnreadPart {
  const nearest = nearestWord(word, known)
  return {
    name,
    word,
    why,
    meant: nearest === null ? null : { word: nearest, change: { [name]: withInstead(nearest) } },
    without: { [name]: withInstead(null) },
  }
}

/** The same for a list of which each member may be one of those known. */
export const unknownMembers = (
  name: string,
  members: readonly string[] | undefined,
  known: readonly string[],
  why: UnreadPart['why'] = 'word',
): UnreadPart[] =>
  (members ?? [])
    .filter((member) => !known.includes(member))
    .map((member) =>
      unknownWord(
        name,
        member,
        known,
        (instead) =>
          writtenAs(members).flatMap((m) =>
            m !== member ? (known.includes(m) ? [m] : []) : instead === null ? [] : [instead],
          ),
        why,
      ),
    )
