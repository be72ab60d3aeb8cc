/**
 * Which figures about people are withheld from everybody, so that no few people can be read out of them: decided from a wave's
 * data alone, as known now, once an import, for all groups, places and levels together. Every answer and every file looks here.
 */
import { z } from 'zod'
import { complementarySuppression } from '#api/analytics/survey/complementary-suppression.ts'
import { type CellKey, cellKey, EVERYONE, type SurveyTable } from '#api/analytics/survey/survey-table.ts'
import type { Scope } from '#api/contract/filters.ts'
import { keptForAll, rememberedForAll } from '#api/mirror/answer-cache.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { atlas } from '#api/queries/atlas.ts'
import { crossedCells } from '#api/queries/crossed-cells.ts'
import { type Grouping, groupingNames } from '#data/schema/perception.ts'
import type { Area } from '../area.ts'
import { publicCrossing } from './crossings.ts'
import { placeChains } from './place-chains.ts'
import { groupId } from './survey-tables.ts'
import { type Asked, askedOf, tablesAsked } from './tables-asked.ts'
import { toldAsNow } from './told-as-now.ts'

export type Group = Scope['group']
/** Whether a group's figures of an area in a wave are withheld. Several districts together are told where each whole place they make up is. */
export type Withholds = (area: Area, waveId: string) => boolean

export type WithheldIn = (waveId: string) => ReadonlySet<CellKey>
const none: ReadonlySet<CellKey> = new Set()
const cellsOfWaves = z.record(z.string(), z.array(z.string())).transform((waves): WithheldIn => {
  const sets = new Map(Object.entries(waves).map(([waveId, cells]) => [waveId, new Set(cells)]))
  return (waveId) => sets.get(waveId) ?? none
})

type CellsOfWaves = z.input<typeof cellsOfWaves>

/** The cells of each wave that are withheld. */
export const withheldCells: (mirror: Mirror, indicator: Asked) => Promise<WithheldIn> = keptForAll(
  'withheld-cells',
  cellsOfWaves,
  async (mirror: Mirror, indicator: Asked): Promise<CellsOfWaves> => {
    const [tables, { askedAs }, met] = await Promise.all([
      tablesAsked(mirror, indicator),
      askedOf(mirror, indicator),
      indicator === null ? null : withheldCells(mirror, null),
    ])
    return Object.fromEntries(
      tables.waves.flatMap((waveId) => {
        const table = tables.of(waveId)
        if (table === undefined) return []
        const people = met === null || askedAs !== 'community' ? none : met(waveId)
        // First by how many were asked, which questions put to everybody share; then by how many answered this one.
        const fewest = mirror.fewestRespondents
        const ofAsked = complementarySuppression(countingAsked(table), people, fewest)
        const found = complementarySuppression(table, ofAsked, fewest)
        return [[waveId, [...found]]]
      }),
    )
  },
)

const countingAsked = (table: SurveyTable): SurveyTable => ({
  ...table,
  count: (place, group) => {
    const { asked, psus } = table.count(place, group)
    return { asked, answered: asked, psus }
  },
})

/** What is withheld of one group; of everybody where the group is empty. `asOf`: as known then, which is told where it is so still. */
export async function withholds(
  mirror: Mirror,
  { indicator, group, asOf }: { indicator: Asked; group: Group; asOf: string | null },
): Promise<Withholds> {
  const named = groupingNames.flatMap((grouping) => (group[grouping] === undefined ? [] : [grouping]))
  const [first, second] = named
  if (named.length > 2 || (indicator === null && named.length > 1)) return () => true
  const [withheldIn, isAsNow, wholePlaces] = await Promise.all([
    withheldCells(mirror, indicator),
    toldAsNow(mirror, asOf),
    wholePlacesOf(mirror, asOf),
  ])
  const everyPlace =
    (isPublic: (waveId: string, place: string) => boolean): Withholds =>
    (area, waveId) =>
      !wholePlaces(area).every((place) => isAsNow(waveId, place) && isPublic(waveId, place))
  if (first === undefined || second === undefined) {
    const id = first === undefined ? EVERYONE : groupId(first, group[first] ?? null)
    return everyPlace((waveId, place) => !withheldIn(waveId).has(cellKey(place, id)))
  }
  return everyPlace(await crossing(mirror, { indicator, groupings: [first, second] }))
}

const wholePlacesOf = rememberedForAll(async (mirror: Mirror, asOf: string | null) => {
  const chains = placeChains(await atlas(mirror, asOf))
  const known = new Map<string, readonly string[]>()
  return ({ pcode, districts }: Area): readonly string[] => {
    const found = known.get(pcode) ?? chains.wholePlaces(districts)
    known.set(pcode, found)
    return found
  }
})

const crossing = rememberedForAll(
  async (mirror: Mirror, { indicator, groupings }: { indicator: Asked; groupings: readonly [Grouping, Grouping] }) => {
    const [{ askedAs, psusKnown }, tables, withheldIn] = await Promise.all([
      askedOf(mirror, indicator),
      tablesAsked(mirror, indicator),
      withheldCells(mirror, indicator),
    ])
    const [first, second] = groupings
    return publicCrossing({
      groupings,
      cells: await crossedCells(mirror, { indicator, askedAs, first, second }),
      psusKnown,
      tableOf: tables.of,
      isWithheld: (waveId, place, id) => withheldIn(waveId).has(cellKey(place, id)),
      fewest: mirror.fewestRespondents,
    })
  },
)
