/**
 * Which cells of a survey's tables must be withheld so that no small one can be had back by subtraction: over groups, districts,
 * regions and the country at once. A cell is safe when people could have been counted otherwise, by some margin, without any
 * published figure changing; the hypercube rule withholds the corners of such a recount.
 * @section a
 * @method suppression
 * @source Willenborg & de Waal (2001) Elements of Statistical Disclosure Control, ch. 4-5
 * @source Giessing & Repsilber (2002) Tools and strategies to protect multiple tables with the GHQUAR cell suppression engine
 * @units respondents
 */

import { equationsOf, type NumberedTable, numbered } from './numbered-table.ts'
import { FEWEST_RESPONDENTS } from './precision.ts'
import { type Recount, recountsOf } from './recounts.ts'
import { type Cell, type CellKey, type SurveyTable, smallCells } from './survey-table.ts'

/**
 * @formula All small cells; and for each the corners of the recount that withholds the fewest people besides, such that every
 *   equation it touches has at least two withheld cells holding at least FEWEST_RESPONDENTS, or a withheld total. Ties go to the p-code
 *   that sorts first. Where there is no such recount, the whole grouping is withheld.
 * @shape `already` are cells withheld for another reason; they stay withheld, and serve as corners.
 * @example districts A and B with 4 and 50 women, 60 and 70 men: all four are withheld, the totals are not.
 */
export function complementarySuppression(
  table: SurveyTable,
  already: ReadonlySet<CellKey> = new Set(),
  fewest: number = FEWEST_RESPONDENTS,
): ReadonlySet<CellKey> {
  const numbers = numbered(table)
  const { asked, groups, keyOf } = numbers
  const small = smallCells(table, fewest).map(numbers.numberOf)
  const withheld = marked(numbers, already)
  const { near, within, far } = recountsOf(numbers)
  const isSound = soundness(numbers, withheld, fewest)

  function askedBesides(recount: Recount): number {
    let sum = 0
    for (const cell of recount) if (withheld[cell] === 0) sum += asked[cell] ?? 0
    return sum
  }
  function cheapest(recounts: readonly Recount[]): Recount | undefined {
    const costs = recounts.map((recount) => ({ recount, cost: askedBesides(recount) }))
    return costs.sort((a, b) => a.cost - b.cost).find(({ recount }) => isSound(recount))?.recount
  }
  for (const cell of small) withheld[cell] = 1
  for (const cell of small) {
    const swapped = cheapest(near(cell))
    const dealt = swapped === undefined ? within(cell) : []
    // Nothing more to withhold: no need to look further away.
    const free = dealt.find((recount) => askedBesides(recount) === 0 && isSound(recount))
    const corners = swapped ?? free ?? cheapest([...dealt, ...far(cell)]) ?? wholeGrouping(numbers, cell % groups)
    for (const corner of corners) withheld[corner] = 1
  }
  const found = new Set(already)
  for (const [cell, is] of withheld.entries()) if (is === 1) found.add(keyOf(cell))
  return found
}

/**
 * Small cells that are not withheld, or that neither a recount over withheld cells alone nor a grouping withheld whole protects:
 * none, where suppression did its work.
 */
export function exposedCells(
  table: SurveyTable,
  published: ReadonlySet<CellKey>,
  fewest: number = FEWEST_RESPONDENTS,
): Cell[] {
  const numbers = numbered(table)
  const withheld = marked(numbers, published)
  const { near, within, far } = recountsOf(numbers)
  const isSound = soundness(numbers, withheld, fewest)
  const isWithheld = (cell: number): boolean => withheld[cell] === 1
  const protects = (recount: Recount): boolean => recount.every(isWithheld) && isSound(recount)
  return smallCells(table, fewest).filter((named) => {
    const cell = numbers.numberOf(named)
    return (
      !isWithheld(cell) ||
      !(
        [near, within, far].some((recounts) => recounts(cell).some(protects)) ||
        wholeGrouping(numbers, cell % numbers.groups).every(isWithheld)
      )
    )
  })
}

/** Of each cell of the table, 1 where it is among those named. */
function marked({ asked, keyOf }: NumberedTable, named: ReadonlySet<CellKey>): Uint8Array {
  return Uint8Array.from(asked, (_, cell) => Number(named.has(keyOf(cell))))
}

/** Whether no equation that a recount touches would have a single withheld cell, or withheld cells of too few people. */
function soundness(table: NumberedTable, withheld: Uint8Array, fewest: number): (recount: Recount) => boolean {
  const equations = equationsOf(table)
  const own = new Uint8Array(withheld.length)
  // More withheld cells never make a sound recount unsound.
  const sound = new WeakSet<Recount>()
  const isHidden = (cell: number): boolean => own[cell] === 1 || withheld[cell] === 1
  function hidesEnough(parts: readonly number[]): boolean {
    let [hidden, people] = [0, 0]
    for (const part of parts)
      if (isHidden(part)) {
        hidden++
        people += table.asked[part] ?? 0
      }
    return hidden >= 2 && people >= fewest
  }
  return (recount) => {
    if (sound.has(recount)) return true
    for (const cell of recount) own[cell] = 1
    const isSound = recount.every((cell) =>
      (equations[cell] ?? []).every(({ total, parts }) => isHidden(total) || hidesEnough(parts)),
    )
    for (const cell of recount) own[cell] = 0
    if (isSound) sound.add(recount)
    return isSound
  }
}

function wholeGrouping({ places, groups, groupings }: NumberedTable, group: number): number[] {
  const together = groupings.find((each) => each.includes(group)) ?? Array.from({ length: groups }, (_, each) => each)
  return Array.from({ length: places }, (_, place) => together.map((each) => place * groups + each)).flat()
}
