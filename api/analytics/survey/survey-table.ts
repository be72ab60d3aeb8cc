/**
 * The tables of a survey as disclosure control sees them: how many people were asked in each place and group.
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
