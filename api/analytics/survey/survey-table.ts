/**
 * The tables of a survey as disclosure control sees them: how many people were asked in each place and group, and which counts are
 * sums of which others.
 * @section a
 * @method suppression
 * @source Willenborg & de Waal (2001) Elements of Statistical Disclosure Control, ch. 4-5
 * @units respondents
 */
import { FEWEST_PSUS, FEWEST_RESPONDENTS } from './precision.ts'

/** The group everybody belongs to. */
export const EVERYONE = ''

export type CellCount = {
  asked: number
  /** Of those, the ones who gave an answer. */
  answered: number
  /** Sampling points they were met at; null where none are known. */
  psus: number | null
}
export type Cell = { place: string; group: string }
export type CellKey = string
/** A place and the places it lies in, innermost first. */
export type Chain = readonly string[]
export type SurveyTable = {
  /** The smallest places with counts of their own, sorted; each followed by the places it lies in. */
  places: readonly Chain[]
  /** The groups of each way to split people; together they hold everybody. */
  groupings: readonly (readonly string[])[]
  count(place: string, group: string): CellCount
}

export const cellKey = (place: string, group: string): CellKey => `${place}\u0000${group}`

/**
 * @formula 0 < asked < FEWEST_RESPONDENTS, or 0 < answered < FEWEST_RESPONDENTS, or fewer than 3 known sampling points. Nobody asked
 *   is nobody to protect.
 */
export const isSmall = ({ asked, answered, psus }: CellCount, fewest: number = FEWEST_RESPONDENTS): boolean =>
  asked > 0 && (asked < fewest || (answered > 0 && answered < fewest) || (psus !== null && psus < FEWEST_PSUS))

/** Larger places first: what protects a region's group protects its districts' too. */
export function smallCells({ places, groupings, count }: SurveyTable, fewest: number = FEWEST_RESPONDENTS): Cell[] {
  const depth = Math.max(0, ...places.map((chain) => chain.length))
  const levels = Array.from({ length: depth }, (_, above) =>
    [...new Set(places.flatMap((chain) => chain.at(-1 - above) ?? []))].sort(),
  )
  const groups = [EVERYONE, ...groupings.flat()]
  return levels.flatMap((level) =>
    groups.flatMap((group) =>
      level.flatMap((place) => (isSmall(count(place, group), fewest) ? [{ place, group }] : [])),
    ),
  )
}

/** How places lie in each other. */
export type Places = {
  upwards(place: string): Chain
  /** The places that make up the same larger place with it, itself left out. */
  beside(place: string): readonly string[]
  /** The place and all that lie in it. */
  within(place: string): readonly string[]
}

export function placesOf({ places }: SurveyTable): Places {
  const upwards = new Map<string, Chain>()
  const within = new Map<string, Set<string>>()
  const parts = new Map<string, Set<string>>()
  const add = (sets: Map<string, Set<string>>, key: string, place: string): void => {
    const known = sets.get(key)
    if (known === undefined) sets.set(key, new Set([place]))
    else known.add(place)
  }
  for (const chain of places)
    for (const [i, place] of chain.entries()) {
      upwards.set(place, chain.slice(i))
      for (const part of chain.slice(0, i + 1)) add(within, place, part)
      add(parts, chain[i + 1] ?? '', place)
    }
  return {
    upwards: (place) => upwards.get(place) ?? [place],
    beside: (place) => {
      const larger = upwards.get(place)?.[1]
      return larger === undefined ? [] : [...(parts.get(larger) ?? [])].filter((each) => each !== place)
    },
    within: (place) => [...(within.get(place) ?? [place])],
  }
}

/** How many were asked in each cell, by its key. */
export function askedByKey({ places, groupings, count }: SurveyTable): (key: CellKey) => number {
  const asked = new Map<CellKey, number>()
  for (const place of new Set(places.flat()))
    for (const group of [EVERYONE, ...groupings.flat()]) asked.set(cellKey(place, group), count(place, group).asked)
  return (key) => asked.get(key) ?? 0
}

/** One count that is the sum of others. */
export type Equation = { total: CellKey; parts: { key: CellKey; asked: number }[] }

/** The equations each cell is a part of: a place's groups make the place, a group's places make the larger place's group. */
export function equationsOf({ places, groupings, count }: SurveyTable): (key: CellKey) => readonly Equation[] {
  const found = new Map<CellKey, Equation[]>()
  const add = (total: CellKey, cells: readonly Cell[]): void => {
    const parts = cells
      .map(({ place, group }) => ({ key: cellKey(place, group), asked: count(place, group).asked }))
      .filter(({ asked }) => asked > 0)
    for (const { key } of parts) {
      const known = found.get(key)
      if (known === undefined) found.set(key, [{ total, parts }])
      else known.push({ total, parts })
    }
  }
  const all = [...new Set(places.flat())]
  const parts = new Map<string, Set<string>>()
  for (const chain of places)
    for (const [i, place] of chain.slice(0, -1).entries()) {
      const larger = chain[i + 1] ?? ''
      parts.set(larger, (parts.get(larger) ?? new Set()).add(place))
    }
  for (const place of all)
    for (const groups of groupings)
      add(
        cellKey(place, EVERYONE),
        groups.map((group) => ({ place, group })),
      )
  for (const [larger, smaller] of parts)
    for (const group of [EVERYONE, ...groupings.flat()])
      add(
        cellKey(larger, group),
        [...smaller].map((place) => ({ place, group })),
      )
  return (key) => found.get(key) ?? []
}
