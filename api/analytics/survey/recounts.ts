/**
 * The ways people of a small cell could have been counted otherwise while most figures stay: swapped between two places and two
 * groups, dealt out anew within a larger place, called another group in their own district, moved to another district, or more
 * of them asked. Each names the cells that would change; where all of those are withheld, nobody can tell the counts apart.
 * @section a
 * @method suppression
 * @source Giessing & Repsilber (2002) Tools and strategies to protect multiple tables with the GHQUAR cell suppression engine
 * @units respondents
 */
import {
  type Cell,
  type CellKey,
  type Chain,
  cellKey,
  EVERYONE,
  type Places,
  placesOf,
  type SurveyTable,
} from './survey-table.ts'

/** Least width of the range a withheld count could lie in: more than known to within one either way. @unit respondents */
export const LEAST_ROOM = 3

export type Recount = {
  /** Every cell whose count would change. */
  cells: readonly CellKey[]
  /** How far the small cell's count could move, down and up together. @unit respondents */
  room: number
}
export type Recounts = {
  /** With one place beside it. */
  near(cell: Cell): Recount[]
  /** Within a larger place. */
  within(cell: Cell): Recount[]
  /** With any district. */
  far(cell: Cell): Recount[]
}

/**
 * @formula Swap t people, (p1,g1)+t (p1,g2)-t (p2,g1)-t (p2,g2)+t: room min(b,c) + min(a,d). Deal out anew within a larger place:
 *   room min(row, column) - max(0, row + column - all), or the column where the places' own totals are withheld too. Call t
 *   people another group: room a + b. Move t people: room by the smallest group, either way. Ask t more: no limit. Each count
 *   is taken less the one person who must stay, for a cell of nobody is not withheld and everyone knows it.
 * @shape Only those with room enough.
 */
export function recountsOf(table: SurveyTable, askedIn: (key: CellKey) => number): Recounts {
  const places = placesOf(table)
  const roomy = (recounts: readonly Recount[]): Recount[] => recounts.filter(({ room }) => room >= LEAST_ROOM)
  const dealtOut = new Map<string, CellKey[]>()
  const cellsWithin = (larger: string, above: readonly string[], groups: readonly string[]): CellKey[] => {
    const key = `${larger}\u0000${groups.join()}`
    const parts = places.within(larger).filter((part) => !above.includes(part))
    const cells = dealtOut.get(key) ?? cellsIn(parts, groups).filter((cell) => askedIn(cell) > 0)
    dealtOut.set(key, cells)
    return cells
  }
  /** People who cannot leave: one in each of the smallest places where the group was met. */
  const stayed = new Map<string, number>()
  const staying = (place: string, groups: readonly string[]): number => {
    const key = `${place}\u0000${groups.join()}`
    const known =
      stayed.get(key) ??
      table.places
        .filter((chain) => chain.includes(place))
        .reduce(
          (sum, [smallest = '']) => sum + groups.filter((each) => table.count(smallest, each).asked > 0).length,
          0,
        )
    stayed.set(key, known)
    return known
  }
  const inside = ({ place, group }: Cell): Chain[] =>
    table.places.filter((chain) => chain.includes(place) && table.count(chain[0] ?? '', group).asked > 0)
  return {
    near({ place, group }) {
      const here = places.upwards(place)
      return roomy(places.beside(place).flatMap((other) => swaps(table, places, here, places.upwards(other), group)))
    },
    within({ place, group }) {
      const { groupings, count } = table
      const here = places.upwards(place)
      const own = groupings.find((groups) => groups.includes(group))
      return roomy(
        here.slice(1).flatMap((larger, i) => {
          const [row, column, all] = [count(place, EVERYONE), count(larger, group), count(larger, EVERYONE)]
          const above = here.slice(i + 1)
          const everything = {
            cells: cellsWithin(larger, above, [EVERYONE, ...groupings.flat()]),
            room: column.answered - staying(larger, [group]),
          }
          if (own === undefined) return [everything]
          const [inRow, inColumn, inAll] = [
            row.answered - staying(place, own),
            column.answered - staying(larger, [group]),
            all.answered - staying(larger, own),
          ]
          const room = Math.min(inRow, inColumn) - Math.max(0, inRow + inColumn - inAll)
          return [{ cells: cellsWithin(larger, above, own), room }, everything]
        }),
      )
    },
    far(cell) {
      const { place, group } = cell
      const others = table.places.filter((there) => !there.includes(place))
      return roomy(
        inside(cell).flatMap((here) => {
          const moved = others.flatMap((there) => transfer(table, places, here, there, group) ?? [])
          if (group === EVERYONE) return [...moved, enrolment(table, here)]
          const swapped = others.flatMap((there) => swaps(table, places, here, there, group))
          return [...swapped, ...relabellings(table, here, group), ...moved]
        }),
      )
    },
  }
}

const groupingOf = ({ groupings }: SurveyTable, group: string): readonly string[] =>
  groupings.find((groups) => groups.includes(group)) ?? []

const cellsIn = (places: readonly string[], groups: readonly string[]): CellKey[] =>
  places.flatMap((place) => groups.map((group) => cellKey(place, group)))

/** The places only one of the two lies in, and those in them: the others do not notice what passes between them. */
const apart = ({ within }: Places, here: Chain, there: Chain): string[] => [
  ...within(here[0] ?? ''),
  ...here.slice(1).filter((place) => !there.includes(place)),
  ...within(there[0] ?? ''),
  ...there.slice(1).filter((place) => !here.includes(place)),
]

function swaps(table: SurveyTable, places: Places, here: Chain, there: Chain, group: string): Recount[] {
  const [p1 = '', p2 = ''] = [here[0], there[0]]
  const { count } = table
  if (count(p2, group).asked === 0) return []
  return groupingOf(table, group).flatMap((other) => {
    if (other === group || count(p1, other).asked === 0 || count(p2, other).asked === 0) return []
    const [a, b, c, d] = [count(p1, group), count(p1, other), count(p2, group), count(p2, other)]
    const room = Math.min(b.answered, c.answered) + Math.min(a.answered, d.answered) - 2
    return [{ cells: cellsIn(apart(places, here, there), [group, other]), room }]
  })
}

function relabellings(table: SurveyTable, here: Chain, group: string): Recount[] {
  const [district = ''] = here
  return groupingOf(table, group).flatMap((other) => {
    const there = table.count(district, other)
    if (other === group || there.asked === 0) return []
    return [{ cells: cellsIn(here, [group, other]), room: table.count(district, group).answered + there.answered - 2 }]
  })
}

/** Whoever moves belongs to one group of every grouping: the smallest one met in both districts. */
function transfer(table: SurveyTable, places: Places, here: Chain, there: Chain, group: string): Recount | null {
  const [d1 = '', d2 = ''] = [here[0], there[0]]
  const { count } = table
  const groups = table.groupings.map((grouping) => {
    const met = grouping.filter((each) => count(d1, each).asked > 0 && count(d2, each).asked > 0)
    if (grouping.includes(group)) return met.includes(group) ? group : undefined
    return met.sort((a, b) => count(d2, a).asked - count(d2, b).asked)[0]
  })
  const known = groups.flatMap((each) => each ?? [])
  if (known.length < groups.length) return null
  const smallest = (district: string): number =>
    Math.min(...[EVERYONE, ...known].map((each) => count(district, each).answered))
  return { cells: cellsIn(apart(places, here, there), [EVERYONE, ...known]), room: smallest(d1) + smallest(d2) - 2 }
}

function enrolment({ groupings, count }: SurveyTable, here: Chain): Recount {
  const [district = ''] = here
  const groups = groupings.flatMap((grouping) => grouping.find((each) => count(district, each).asked > 0) ?? [])
  return { cells: cellsIn(here, [EVERYONE, ...groups]), room: Number.POSITIVE_INFINITY }
}
