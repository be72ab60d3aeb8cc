/**
 * Two groupings crossed: public in a place only where every cell of the crossing is large there and in all the places beside it,
 * and no group of either grouping is withheld in them, so that neither sums nor differences of crossings open anything.
 */
import { group as groupBy } from 'd3-array'
import { EVERYONE, isSmall, type SurveyTable } from '#api/analytics/survey/survey-table.ts'
import type { CrossedCell } from '#api/queries/crossed-cells.ts'
import { type Grouping, groupings } from '#data/schema/perception.ts'
import { groupId } from './survey-tables.ts'

type Crossing = {
  groupings: readonly [Grouping, Grouping]
  cells: readonly CrossedCell[]
  psusKnown(waveId: string): boolean
  tableOf(waveId: string): SurveyTable | undefined
  isWithheld(waveId: string, place: string, group: string): boolean
  /** A cell of fewer people is small. */
  fewest: number
}

export type PublicCrossing = (waveId: string, place: string) => boolean

export function publicCrossing(crossing: Crossing): PublicCrossing {
  const { groupings: pair, cells, psusKnown, tableOf, isWithheld, fewest } = crossing
  const at = groupBy(cells, ({ waveId, pcode }) => `${waveId}\u0000${pcode}`)
  const known = new Map<string, boolean>()
  const [first, second] = pair.map((grouping) =>
    [...groupings[grouping], null].map((member) => groupId(grouping, member)),
  )

  function isLarge(waveId: string, place: string, table: SurveyTable): boolean {
    const crossed = new Map(
      (at.get(`${waveId}\u0000${place}`) ?? []).map((cell) => [
        `${groupId(pair[0], cell.firstMember)} ${groupId(pair[1], cell.secondMember)}`,
        { ...cell, psus: psusKnown(waveId) ? cell.psus : null },
      ]),
    )
    const lives = (group: string): boolean => table.count(place, group).asked > 0
    return (first ?? []).filter(lives).every((one) =>
      (second ?? []).filter(lives).every((other) => {
        const cell = crossed.get(`${one} ${other}`)
        // Who did not say which group is theirs need not be found in every combination.
        if (cell === undefined) return one.endsWith(':') || other.endsWith(':')
        return !isSmall(cell, fewest)
      }),
    )
  }

  return (waveId, place) => {
    const key = `${waveId}\u0000${place}`
    const answered = known.get(key)
    if (answered !== undefined) return answered
    const table = tableOf(waveId)
    const isPublic =
      table !== undefined &&
      beside(table, place).every(
        (each) =>
          isLarge(waveId, each, table) &&
          [EVERYONE, ...(first ?? []), ...(second ?? [])].every((group) => !isWithheld(waveId, each, group)),
      )
    known.set(key, isPublic)
    return isPublic
  }
}

/** The place and those that make up the same larger place with it. */
function beside({ places }: SurveyTable, place: string): string[] {
  const larger = (chain: readonly string[]): string | undefined => chain[chain.indexOf(place) + 1]
  const own = places.find((chain) => chain.includes(place))
  const parent = own === undefined ? undefined : larger(own)
  if (parent === undefined) return [place]
  return [
    ...new Set(places.flatMap((chain) => (chain.includes(parent) ? (chain[chain.indexOf(parent) - 1] ?? []) : []))),
  ]
}
