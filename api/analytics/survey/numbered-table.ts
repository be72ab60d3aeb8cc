/**
 * A survey's table with its cells numbered, and which counts are sums of which others. A country's table has thousands of cells and
 * hundreds of thousands of ways to recount them: numbers are looked up and compared many times faster than keys.
 * @section a
 * @method suppression
 * @source Willenborg & de Waal (2001) Elements of Statistical Disclosure Control, ch. 4-5
 * @units respondents
 */
import { type Cell, type CellKey, cellKey, EVERYONE, type SurveyTable } from './survey-table.ts'

/** Places, groups and cells by their numbers. A cell's is place × groups + group; everyone is group 0. */
export type NumberedTable = {
  /** The smallest places, each followed by the places it lies in. */
  chains: readonly (readonly number[])[]
  groupings: readonly (readonly number[])[]
  places: number
  groups: number
  /** Of each cell. @unit respondents */
  asked: Int32Array
  answered: Int32Array
  numberOf(cell: Cell): number
  keyOf(cell: number): CellKey
}

export function numbered({ places, groupings, count }: SurveyTable): NumberedTable {
  const placeNames = [...new Set(places.flat())]
  const groupNames = [...new Set([EVERYONE, ...groupings.flat()])]
  const placeNumbers = new Map(placeNames.map((place, i) => [place, i]))
  const groupNumbers = new Map(groupNames.map((group, i) => [group, i]))
  const placeNumber = (place: string): number => placeNumbers.get(place) ?? -1
  const groupNumber = (group: string): number => groupNumbers.get(group) ?? -1
  const groups = groupNames.length
  const asked = new Int32Array(placeNames.length * groups)
  const answered = new Int32Array(asked.length)
  for (const [p, place] of placeNames.entries())
    for (const [g, group] of groupNames.entries()) {
      const cell = count(place, group)
      asked[p * groups + g] = cell.asked
      answered[p * groups + g] = cell.answered
    }
  return {
    chains: places.map((chain) => chain.map(placeNumber)),
    groupings: groupings.map((names) => names.map(groupNumber)),
    places: placeNames.length,
    groups,
    asked,
    answered,
    numberOf: ({ place, group }) => placeNumber(place) * groups + groupNumber(group),
    keyOf: (cell) => cellKey(placeNames[Math.floor(cell / groups)] ?? '', groupNames[cell % groups] ?? ''),
  }
}

/** How places lie in each other. */
export type Places = {
  /** The place and those it lies in, innermost first. */
  upwards(place: number): readonly number[]
  /** The places that make up the same larger place with it, itself left out. */
  beside(place: number): readonly number[]
  /** The place and all that lie in it. */
  within(place: number): readonly number[]
}

export function placesOf({ chains, places }: NumberedTable): Places {
  const upwards: (readonly number[])[] = Array.from({ length: places }, (_, place) => [place])
  const within = Array.from({ length: places }, () => new Set<number>())
  for (const chain of chains)
    for (const [i, place] of chain.entries()) {
      upwards[place] = chain.slice(i)
      for (const part of chain.slice(0, i + 1)) within[place]?.add(part)
    }
  const parts = partsOf(chains)
  const inside = within.map((all) => [...all])
  const beside = upwards.map(([place, larger = -1]) => [...(parts.get(larger) ?? [])].filter((each) => each !== place))
  return {
    upwards: (place) => upwards[place] ?? [],
    beside: (place) => beside[place] ?? [],
    within: (place) => inside[place] ?? [],
  }
}

/** The places that each larger place is made of. */
function partsOf(chains: NumberedTable['chains']): Map<number, Set<number>> {
  const parts = new Map<number, Set<number>>()
  for (const chain of chains)
    for (const [i, place] of chain.slice(0, -1).entries()) {
      const larger = chain[i + 1] ?? -1
      parts.set(larger, (parts.get(larger) ?? new Set()).add(place))
    }
  return parts
}

/** One count that is the sum of others. */
export type Equation = { total: number; parts: readonly number[] }

/**
 * The equations each cell is a part of.
 * @formula A place's groups make the place; a group's places make the larger place's group. Cells of nobody are no parts.
 */
export function equationsOf({ chains, groupings, places, groups, asked }: NumberedTable): readonly Equation[][] {
  const found = Array.from({ length: asked.length }, (): Equation[] => [])
  const add = (total: number, cells: readonly number[]): void => {
    const parts = cells.filter((cell) => (asked[cell] ?? 0) > 0)
    for (const part of parts) found[part]?.push({ total, parts })
  }
  for (let place = 0; place < places; place++)
    for (const grouping of groupings)
      add(
        place * groups,
        grouping.map((group) => place * groups + group),
      )
  for (const [larger, smaller] of partsOf(chains))
    for (let group = 0; group < groups; group++)
      add(
        larger * groups + group,
        [...smaller].map((place) => place * groups + group),
      )
  return found
}
