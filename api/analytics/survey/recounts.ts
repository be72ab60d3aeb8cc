/**
 * The ways people of a small cell could have been counted otherwise while most figures stay: swapped between two places and two
 * groups, dealt out anew within a larger place, called another group in their own district, moved to another district, or more
 * of them asked. Each names the cells that would change; where all of those are withheld, nobody can tell the counts apart.
 * @section a
 * @method suppression
 * @source Giessing & Repsilber (2002) Tools and strategies to protect multiple tables with the GHQUAR cell suppression engine
 * @units respondents
 */
import { type NumberedTable, type Places, placesOf } from './numbered-table.ts'

/** Least width of the range a withheld count could lie in: more than known to within one either way. @unit respondents */
export const LEAST_ROOM = 3

/** The cells whose counts would change, by which the small one could move by LEAST_ROOM at least, down and up together. */
export type Recount = readonly number[]
export type Recounts = {
  /** With one place beside it. */
  near(cell: number): Recount[]
  /** Within a larger place. */
  within(cell: number): Recount[]
  /** With any district. */
  far(cell: number): Recount[]
}
type Chain = readonly number[]

const everyone = 0

/**
 * @formula Swap t people, (p1,g1)+t (p1,g2)-t (p2,g1)-t (p2,g2)+t: room min(b,c) + min(a,d). Deal out anew within a larger place:
 *   room min(row, column) - max(0, row + column - all), or the column where the places' own totals are withheld too. Call t
 *   people another group: room a + b. Move t people: room by the smallest group, either way. Ask t more: no limit. Each count
 *   is taken less the one person who must stay, for a cell of nobody is not withheld and everyone knows it.
 */
export function recountsOf(table: NumberedTable): Recounts {
  const { chains, groupings, groups } = table
  const places = placesOf(table)
  const placeIn = (cell: number): number => Math.floor(cell / groups)
  const askedIn = (place: number, group: number): number => table.asked[place * groups + group] ?? 0
  const answeredIn = (place: number, group: number): number => table.answered[place * groups + group] ?? 0
  function cellsIn(of: readonly number[], named: readonly number[]): number[] {
    const cells: number[] = []
    for (const place of of) for (const group of named) cells.push(place * groups + group)
    return cells
  }
  const everyGroup = Array.from({ length: groups }, (_, group) => group)
  const groupingOf = everyGroup.map((group) => groupings.find((each) => each.includes(group)))

  function swaps(here: Chain, there: Chain, group: number): Recount[] {
    const [p1 = -1, p2 = -1] = [here[0], there[0]]
    if (askedIn(p2, group) === 0) return []
    let moving: readonly number[] | null = null
    const found: Recount[] = []
    for (const other of groupingOf[group] ?? []) {
      if (other === group || askedIn(p1, other) === 0 || askedIn(p2, other) === 0) continue
      const room =
        Math.min(answeredIn(p1, other), answeredIn(p2, group)) + Math.min(answeredIn(p1, group), answeredIn(p2, other))
      if (room - 2 < LEAST_ROOM) continue
      moving ??= apart(places, here, there)
      found.push(cellsIn(moving, [group, other]))
    }
    return found
  }

  function relabellings(here: Chain, group: number): Recount[] {
    const district = here[0] ?? -1
    const others = (groupingOf[group] ?? []).filter(
      (other) =>
        other !== group &&
        askedIn(district, other) > 0 &&
        answeredIn(district, group) + answeredIn(district, other) - 2 >= LEAST_ROOM,
    )
    return others.map((other) => cellsIn(here, [group, other]))
  }

  /** Whoever moves belongs to one group of every grouping: the smallest one met in both districts. */
  function transfer(here: Chain, there: Chain, group: number): Recount | null {
    const [d1 = -1, d2 = -1] = [here[0], there[0]]
    const moving = [everyone]
    for (const grouping of groupings) {
      const met = grouping.filter((each) => askedIn(d1, each) > 0 && askedIn(d2, each) > 0)
      const one = grouping.includes(group) ? met.find((each) => each === group) : smallestOf(met, d2)
      if (one === undefined) return null
      moving.push(one)
    }
    const smallest = (district: number): number => Math.min(...moving.map((each) => answeredIn(district, each)))
    return smallest(d1) + smallest(d2) - 2 < LEAST_ROOM ? null : cellsIn(apart(places, here, there), moving)
  }
  const smallestOf = (named: readonly number[], district: number): number | undefined =>
    named.length === 0
      ? undefined
      : named.reduce((least, each) => (askedIn(district, each) < askedIn(district, least) ? each : least))

  function enrolment(here: Chain): Recount {
    const district = here[0] ?? -1
    const met = groupings.flatMap((grouping) => grouping.find((each) => askedIn(district, each) > 0) ?? [])
    return cellsIn(here, [everyone, ...met])
  }

  const dealtOut = new Map<string, Recount>()
  function cellsWithin(larger: number, above: readonly number[], named: readonly number[]): Recount {
    const key = `${larger} ${named.join()}`
    const parts = places.within(larger).filter((part) => !above.includes(part))
    const cells = dealtOut.get(key) ?? cellsIn(parts, named).filter((cell) => (table.asked[cell] ?? 0) > 0)
    dealtOut.set(key, cells)
    return cells
  }
  /** People who cannot leave: one in each of the smallest places where the group was met. */
  const staying = (place: number, named: readonly number[]): number => {
    let stay = 0
    for (const chain of chains)
      if (chain.includes(place)) stay += named.filter((each) => askedIn(chain[0] ?? -1, each) > 0).length
    return stay
  }

  return {
    near(cell) {
      const here = places.upwards(placeIn(cell))
      return places.beside(placeIn(cell)).flatMap((other) => swaps(here, places.upwards(other), cell % groups))
    },
    within(cell) {
      const [place, group] = [placeIn(cell), cell % groups]
      const here = places.upwards(place)
      const own = groupingOf[group]
      return here.slice(1).flatMap((larger, i) => {
        const above = here.slice(i + 1)
        const inColumn = answeredIn(larger, group) - staying(larger, [group])
        const everything = inColumn < LEAST_ROOM ? [] : [cellsWithin(larger, above, everyGroup)]
        if (own === undefined) return everything
        const inRow = answeredIn(place, everyone) - staying(place, own)
        const inAll = answeredIn(larger, everyone) - staying(larger, own)
        const room = Math.min(inRow, inColumn) - Math.max(0, inRow + inColumn - inAll)
        return room < LEAST_ROOM ? everything : [cellsWithin(larger, above, own), ...everything]
      })
    },
    far(cell) {
      const [place, group] = [placeIn(cell), cell % groups]
      const others = chains.filter((there) => !there.includes(place))
      const inside = chains.filter((chain) => chain.includes(place) && askedIn(chain[0] ?? -1, group) > 0)
      return inside.flatMap((here) => {
        const moved = others.flatMap((there) => {
          const recount = transfer(here, there, group)
          return recount === null ? [] : [recount]
        })
        if (group === everyone) return [...moved, enrolment(here)]
        return [...others.flatMap((there) => swaps(here, there, group)), ...relabellings(here, group), ...moved]
      })
    },
  }
}

/** The places only one of the two lies in, and those in them: the others do not notice what passes between them. */
function apart({ within }: Places, here: Chain, there: Chain): readonly number[] {
  const passed = [...within(here[0] ?? -1)]
  for (let i = 1; i < here.length; i++) if (!there.includes(here[i] ?? -1)) passed.push(here[i] ?? -1)
  passed.push(...within(there[0] ?? -1))
  for (let i = 1; i < there.length; i++) if (!here.includes(there[i] ?? -1)) passed.push(there[i] ?? -1)
  return passed
}
