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
import { FEWEST_RESPONDENTS } from './precision.ts'
import { type Recount, recountsOf } from './recounts.ts'
import {
  askedByKey,
  type Cell,
  type CellKey,
  cellKey,
  EVERYONE,
  equationsOf,
  type SurveyTable,
  smallCells,
} from './survey-table.ts'

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
  const small = smallCells(table, fewest)
  const withheld = new Set([...already, ...small.map(({ place, group }) => cellKey(place, group))])
  const askedIn = askedByKey(table)
  const { near, within, far } = recountsOf(table, askedIn)
  const isSound = soundness(table, fewest)

  const askedBesides = ({ cells }: Recount): number =>
    cells.reduce((sum, key) => (withheld.has(key) ? sum : sum + askedIn(key)), 0)
  function cheapest(recounts: readonly Recount[]): readonly CellKey[] | undefined {
    const cost = new Map(recounts.map((each) => [each, askedBesides(each)]))
    return [...recounts]
      .sort((a, b) => (cost.get(a) ?? 0) - (cost.get(b) ?? 0))
      .find((recount) => isSound(recount, withheld))?.cells
  }
  for (const cell of small) {
    const swapped = cheapest(near(cell))
    const dealt = swapped === undefined ? within(cell) : []
    // Nothing more to withhold: no need to look further away.
    const free = dealt.find((recount) => askedBesides(recount) === 0 && isSound(recount, withheld))?.cells
    const corners = swapped ?? free ?? cheapest([...dealt, ...far(cell)]) ?? wholeGrouping(table, cell.group)
    for (const key of corners) withheld.add(key)
  }
  return withheld
}

/**
 * Small cells that are not withheld, or that neither a recount over withheld cells alone nor a grouping withheld whole protects:
 * none, where suppression did its work.
 */
export function exposedCells(
  table: SurveyTable,
  withheld: ReadonlySet<CellKey>,
  fewest: number = FEWEST_RESPONDENTS,
): Cell[] {
  const { near, within, far } = recountsOf(table, askedByKey(table))
  const isSound = soundness(table, fewest)
  const protects = (recount: Recount): boolean =>
    recount.cells.every((key) => withheld.has(key)) && isSound(recount, withheld)
  return smallCells(table, fewest).filter(
    (cell) =>
      !withheld.has(cellKey(cell.place, cell.group)) ||
      !(
        [near, within, far].some((recounts) => recounts(cell).some(protects)) ||
        wholeGrouping(table, cell.group).every((key) => withheld.has(key))
      ),
  )
}

/** Whether no equation that a recount touches would have a single withheld cell, or withheld cells of too few people. */
function soundness(table: SurveyTable, fewest: number): (recount: Recount, withheld: ReadonlySet<CellKey>) => boolean {
  const equations = equationsOf(table)
  // More withheld cells never make a sound recount unsound.
  const sound = new WeakSet<readonly CellKey[]>()
  return ({ cells }, withheld) => {
    if (sound.has(cells)) return true
    const own = new Set(cells)
    const isHidden = (key: CellKey): boolean => own.has(key) || withheld.has(key)
    const isSound = cells.every((cell) =>
      equations(cell).every(({ total, parts }) => {
        if (isHidden(total)) return true
        const hidden = parts.filter(({ key }) => isHidden(key))
        return hidden.length >= 2 && hidden.reduce((sum, { asked }) => sum + asked, 0) >= fewest
      }),
    )
    if (isSound) sound.add(cells)
    return isSound
  }
}

function wholeGrouping({ places, groupings }: SurveyTable, group: string): CellKey[] {
  const groups =
    group === EVERYONE ? [EVERYONE, ...groupings.flat()] : (groupings.find((each) => each.includes(group)) ?? [])
  return [...new Set(places.flat())].flatMap((place) => groups.map((each) => cellKey(place, each)))
}
