/**
 * A code or a name in somebody's file → one of our places, with how it was found and how much to doubt it.
 * What is ambiguous or contradicts itself has no place, only candidates: a person decides. Must not know files or formats.
 */
import type { AdminLevel, Place } from '#data/schema/place.ts'
import { editDistance, likeness, nameKey } from './place-names.ts'

export type MatchablePlace = Pick<Place, 'pcode' | 'name' | 'level' | 'parentPcode' | 'aliases'>

export interface PlaceMatch {
  /** Null when nothing, or more than one thing, fits. */
  pcode: string | null
  how: 'code' | 'alias' | 'exact-name' | 'normalised-name' | 'close-name' | null
  /** 0 sure, 1 no idea. Above 0.3 a person should look. */
  doubt: number
  /** Best first. */
  candidates: PlaceCandidate[]
}

export interface PlaceCandidate {
  pcode: string
  name: string
  /** 0 to 1. */
  likeness: number
}

export interface NameHints {
  /** P-code or name of the place above. */
  parent?: string
  level?: AdminLevel
}

export interface PlaceMatcher {
  matchCode(code: string): PlaceMatch
  matchName(name: string, hints?: NameHints): PlaceMatch
  matchCodeAndName(code: string, name: string, hints?: NameHints): PlaceMatch
}

export const DOUBT = {
  renumbered: 0.05,
  otherLevel: 0.1,
  alias: 0.1,
  normalised: 0.05,
  parentIgnored: 0.4,
  nameUnknown: 0.5,
}

const CANDIDATES = 5
/** A candidate less like than this is not worth showing. */
const LEAST_LIKENESS = 0.6
/** A close name is taken only when the next best is this much less like it. */
const MARGIN = 0.06
/** Where a name fits at several levels and nobody said which, districts are meant first. */
const LEVEL_ORDER: readonly AdminLevel[] = ['district', 'region', 'country', 'community']

interface Spelling {
  place: MatchablePlace
  text: string
  key: string
}

export function createPlaceMatcher(places: readonly MatchablePlace[]): PlaceMatcher {
  const byPcode = new Map(places.map((place) => [place.pcode.toLowerCase(), place]))
  const byNumber = groupBy(places, (place) => [numberKey(place.pcode)])
  const byAlias = groupBy(places, (place) => place.aliases.flatMap((alias) => [alias.toLowerCase(), numberKey(alias)]))
  const placeOf = new Map(places.map((place) => [place.pcode, place]))
  const spellings: Spelling[] = places.flatMap((place) =>
    [place.name, ...place.aliases.filter((alias) => !/\d/.test(alias))].map((text) => ({
      place,
      text,
      key: nameKey(text),
    })),
  )
  const byKey = groupBy(spellings, ({ key }) => [key])

  const isUnder = (place: MatchablePlace, parent: string): boolean => {
    const wanted = nameKey(parent)
    for (let above = placeOf.get(place.parentPcode ?? ''); above; above = placeOf.get(above.parentPcode ?? '')) {
      if (above.pcode.toLowerCase() === parent.trim().toLowerCase() || nameKey(above.name) === wanted) return true
    }
    return false
  }

  const matchCode = (code: string): PlaceMatch => {
    const written = code.trim().toLowerCase()
    if (written === '') return nothing([])
    const exact = byPcode.get(written)
    if (exact !== undefined) return found(exact, 'code', 0)
    const number = numberKey(written)
    return (
      onlyOne(byNumber.get(number), 'code', DOUBT.renumbered) ??
      onlyOne(byAlias.get(written) ?? byAlias.get(number), 'alias', DOUBT.alias) ??
      nothing([])
    )
  }

  const matchName = (name: string, hints: NameHints = {}): PlaceMatch => {
    const key = nameKey(name)
    if (key === '') return nothing([])
    const { parent, level } = hints
    const fits = (place: MatchablePlace) => level === undefined || place.level === level
    const isThere = (place: MatchablePlace) => fits(place) && (parent === undefined || isUnder(place, parent))
    const knowsParent = parent !== undefined && parent.trim() !== '' && spellings.some(({ place }) => isThere(place))
    const within = knowsParent ? isThere : fits

    const same = (byKey.get(key) ?? []).filter(({ place }) => within(place))
    if (same.length > 0) return settle(name, same)
    const close = closeTo(key, within)
    if (close.pcode !== null || !knowsParent) return close
    const elsewhere = (byKey.get(key) ?? []).filter(({ place }) => fits(place))
    if (elsewhere.length === 0) return close
    const anywhere = settle(name, elsewhere)
    return { ...anywhere, doubt: Math.max(anywhere.doubt, DOUBT.parentIgnored) }
  }

  const closeTo = (key: string, within: (place: MatchablePlace) => boolean): PlaceMatch => {
    const best = new Map<string, { spelling: Spelling; like: number }>()
    for (const spelling of spellings) {
      if (!within(spelling.place)) continue
      const like = likeness(key, spelling.key)
      if (like >= LEAST_LIKENESS && like > (best.get(spelling.place.pcode)?.like ?? 0)) {
        best.set(spelling.place.pcode, { spelling, like })
      }
    }
    const ranked = [...best.values()].sort(
      (one, other) => other.like - one.like || levelRank(one.spelling.place) - levelRank(other.spelling.place),
    )
    const candidates = ranked
      .slice(0, CANDIDATES)
      .map(({ spelling: { place }, like }) => ({ pcode: place.pcode, name: place.name, likeness: like }))
    const [first] = ranked
    if (first === undefined || !isCloseEnough(key, first.spelling.key)) return nothing(candidates)
    const second = ranked.find(({ spelling }) => spelling.key !== first.spelling.key)
    const sameSpelling = ranked.filter(({ spelling }) => spelling.key === first.spelling.key)
    if (second !== undefined && first.like - second.like < MARGIN) return nothing(candidates)
    const settled = settle(
      first.spelling.text,
      sameSpelling.map(({ spelling }) => spelling),
    )
    if (settled.pcode === null) return nothing(candidates)
    return { pcode: settled.pcode, how: 'close-name', doubt: Math.min(1, 2 * (1 - first.like)), candidates }
  }

  const matchCodeAndName = (code: string, name: string, hints?: NameHints): PlaceMatch => {
    const byCode = matchCode(code)
    if (name.trim() === '') return byCode
    const byName = matchName(name, hints)
    if (byCode.pcode === null) return byName
    if (byName.pcode === byCode.pcode) return { ...byCode, doubt: 0 }
    const coded = placeOf.get(byCode.pcode)
    const sharesName = coded !== undefined && (byKey.get(nameKey(name)) ?? []).some(({ place }) => place === coded)
    if (sharesName) return { ...byCode, doubt: 0 }
    const candidates = [...byCode.candidates, ...byName.candidates.filter(({ pcode }) => pcode !== byCode.pcode)]
    if (byName.pcode !== null) return nothing(candidates)
    const resembles = byName.candidates[0]?.pcode === byCode.pcode
    return { ...byCode, doubt: Math.max(byCode.doubt, resembles ? DOUBT.alias : DOUBT.nameUnknown), candidates }
  }

  return { matchCode, matchName, matchCodeAndName }
}

function settle(name: string, same: readonly Spelling[]): PlaceMatch {
  const ranked = [...same].sort((one, other) => levelRank(one.place) - levelRank(other.place))
  const [first] = ranked
  if (first === undefined) return nothing([])
  const rivals = new Set(ranked.map(({ place }) => place.pcode))
  const equals = new Set(
    ranked.filter(({ place }) => place.level === first.place.level).map(({ place }) => place.pcode),
  )
  const candidates = [...new Map(ranked.map(({ place }) => [place.pcode, candidate(place, 1)])).values()]
  if (equals.size > 1) return nothing(candidates)
  const isExact = ranked.some(({ place, text }) => place === first.place && text === name.trim())
  const doubt = Math.max(isExact ? 0 : DOUBT.normalised, rivals.size > 1 ? DOUBT.otherLevel : 0)
  return { pcode: first.place.pcode, how: isExact ? 'exact-name' : 'normalised-name', doubt, candidates }
}

/** One edit in five letters or more, two in eight or more; shorter names are too easily others. */
function isCloseEnough(a: string, b: string): boolean {
  const shortest = Math.min(a.length, b.length)
  const edits = editDistance(a, b)
  return (edits <= 1 && shortest >= 5) || (edits <= 2 && shortest >= 8)
}

function onlyOne(
  places: readonly MatchablePlace[] | undefined,
  how: PlaceMatch['how'],
  doubt: number,
): PlaceMatch | null {
  const distinct = [...new Set(places)]
  const [only] = distinct
  if (only === undefined) return null
  return distinct.length === 1 ? found(only, how, doubt) : nothing(distinct.map((place) => candidate(place, 1)))
}

function found(place: MatchablePlace, how: PlaceMatch['how'], doubt: number): PlaceMatch {
  return { pcode: place.pcode, how, doubt, candidates: [candidate(place, 1)] }
}

function nothing(candidates: PlaceCandidate[]): PlaceMatch {
  return { pcode: null, how: null, doubt: 1, candidates: candidates.slice(0, CANDIDATES) }
}

function candidate({ pcode, name }: MatchablePlace, like: number): PlaceCandidate {
  return { pcode, name, likeness: like }
}

function levelRank(place: MatchablePlace): number {
  return LEVEL_ORDER.indexOf(place.level)
}

/** Codes that are the same number are the same code: 7, 07, 007. */
function numberKey(code: string): string {
  return /^\d+$/.test(code) ? `#${code.replace(/^0+(?=\d)/, '')}` : code.toLowerCase()
}

function groupBy<T>(list: readonly T[], keys: (one: T) => string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const one of list) {
    for (const key of new Set(keys(one))) {
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [one])
      else group.push(one)
    }
  }
  return groups
}
