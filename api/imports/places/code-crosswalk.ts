/**
 * Learns what the codes of a file mean from the names written beside them, for files that number places their own way.
 * Says where the file disagrees with itself: one name under two codes means at least one of them is mislabelled.
 * Knows code and name pairs; nothing of formats.
 */
import { DOUBT, type NameHints, type PlaceMatch, type PlaceMatcher } from './place-match.ts'

export interface CodedName {
  code: string
  name: string
}

export interface CodeCrosswalk {
  /** What each code of the file stands for, by most of its names; doubtful where another code claims the same place. */
  placeOfCode: Map<string, PlaceMatch>
  /** Share of codes, among those that are codes of ours, whose name agrees; null when none is. */
  agreementShare: number | null
  /** Places that more than one code of the file claims. */
  sharedNames: { pcode: string; name: string; codes: string[] }[]
}

/** A code with less than this share of a place's rows is a slip of the pen, not a rival. */
const RIVAL_SHARE = 0.05

export function learnCrosswalk(matcher: PlaceMatcher, pairs: Iterable<CodedName>, hints?: NameHints): CodeCrosswalk {
  const namesOf = new Map<string, Map<string, number>>()
  for (const { code, name } of pairs) {
    if (code.trim() === '' || name.trim() === '') continue
    const names = namesOf.get(code) ?? new Map<string, number>()
    names.set(name, (names.get(name) ?? 0) + 1)
    namesOf.set(code, names)
  }

  const placeOfCode = new Map<string, PlaceMatch>()
  const claims = new Map<string, { name: string; codes: { code: string; rows: number }[] }>()
  let ours = 0
  let agreeing = 0
  for (const [code, names] of namesOf) {
    const [name, rows] = [...names].sort((one, other) => other[1] - one[1])[0] ?? ['', 0]
    const match = matcher.matchName(name, hints)
    placeOfCode.set(code, match)
    if (match.pcode === null) continue
    const claim = claims.get(match.pcode) ?? { name, codes: [] }
    claim.codes.push({ code, rows })
    claims.set(match.pcode, claim)
    const asOurs = matcher.matchCode(code).pcode
    if (asOurs !== null) ours += 1
    if (asOurs === match.pcode) agreeing += 1
  }

  const sharedNames: CodeCrosswalk['sharedNames'] = []
  for (const [pcode, { name, codes }] of claims) {
    const total = codes.reduce((sum, { rows }) => sum + rows, 0)
    const rivals = codes.filter(({ rows }) => rows >= RIVAL_SHARE * total).map(({ code }) => code)
    if (rivals.length < 2) continue
    sharedNames.push({ pcode, name, codes: rivals.toSorted() })
    for (const code of rivals) {
      const match = placeOfCode.get(code)
      if (match !== undefined) placeOfCode.set(code, { ...match, doubt: Math.max(match.doubt, DOUBT.nameUnknown) })
    }
  }
  return { placeOfCode, agreementShare: ours === 0 ? null : agreeing / ours, sharedNames }
}
