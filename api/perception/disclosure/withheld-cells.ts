/**
 * Which figures about people are withheld from everybody, so that no few people can be read out of them: decided from a wave's
 * data alone, as known now, once an import, for all groups, places and levels together. Every answer and every file looks here.
 */
import { group as groupBy } from 'd3-array'
import { complementarySuppression } from '#api/analytics/survey/complementary-suppression.ts'
import { LEAST_ROOM } from '#api/analytics/survey/recounts.ts'
import { type CellKey, cellKey, EVERYONE, type SurveyTable } from '#api/analytics/survey/survey-table.ts'
import type { Scope } from '#api/contract/filters.ts'
import { rememberedSinceImport } from '#api/mirror/answer-cache.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { answerCells } from '#api/queries/answer-cells.ts'
import { atlas } from '#api/queries/atlas.ts'
import { crossedCells } from '#api/queries/crossed-cells.ts'
import { knownIndicators } from '#api/queries/known-indicators.ts'
import { publishedAnswers } from '#api/queries/published-answers.ts'
import { type Grouping, groupingNames } from '#data/schema/perception.ts'
import type { Area } from '../area.ts'
import { sampleFrame } from '../sample-frame.ts'
import { publicCrossing } from './crossings.ts'
import { placeChains } from './place-chains.ts'
import { groupId, surveyTables } from './survey-tables.ts'
import { toldAsNow } from './told-as-now.ts'

export type Group = Scope['group']
/** Whether a group's figures of an area in a wave are withheld. Several districts together are told where each whole place they make up is. */
export type Withholds = (area: Area, waveId: string) => boolean

/** A question, or null: of the people met, whatever they were asked. */
type Asked = string | null

export type SuppressedTables = {
  waves: readonly string[]
  tableOf(waveId: string): SurveyTable | undefined
  /** The cells of a wave that are withheld; worked out when first asked for. */
  withheldIn(waveId: string): ReadonlySet<CellKey>
}
const none: ReadonlySet<CellKey> = new Set()

export const suppressedTables = rememberedSinceImport(
  async (mirror: Mirror, indicator: Asked): Promise<SuppressedTables> => {
    const [{ askedAs, psusKnown }, { cellsOf, publishedOf }, places, met] = await Promise.all([
      askedOf(mirror, indicator),
      everythingAsked(mirror, null),
      atlas(mirror, null),
      indicator === null ? null : suppressedTables(mirror, null),
    ])
    const tables = surveyTables(
      { cells: cellsOf(indicator, askedAs), published: publishedOf(indicator), psusKnown },
      placeChains(places),
    )
    const withheld = new Map<string, ReadonlySet<CellKey>>()
    const tableOf = (waveId: string): SurveyTable | undefined => {
      const table = tables.of(waveId)
      return indicator === null && table !== undefined ? leavingRoom(table) : table
    }
    return {
      waves: tables.waves,
      tableOf,
      withheldIn(waveId) {
        const known = withheld.get(waveId)
        const table = tableOf(waveId)
        if (known !== undefined || table === undefined) return known ?? none
        const people = met === null || askedAs !== 'community' ? none : met.withheldIn(waveId)
        // First by how many were asked, which questions put to everybody share; then by how many answered this one.
        const found = complementarySuppression(table, complementarySuppression(countingAsked(table), people))
        withheld.set(waveId, found)
        return found
      },
    }
  },
)

const countingAsked = (table: SurveyTable): SurveyTable => ({
  ...table,
  count: (place, group) => {
    const { asked, psus } = table.count(place, group)
    return { asked, answered: asked, psus }
  },
})

/**
 * How many were met bounds how many answered: of ten met, nine who answered would be told to within one. So the people met count as
 * if too few to tell had not answered.
 */
const leavingRoom = (table: SurveyTable): SurveyTable => ({
  ...table,
  count: (place, group) => {
    const { asked, psus } = table.count(place, group)
    return { asked, answered: Math.max(0, asked - LEAST_ROOM + 1), psus }
  },
})

/** One look at all answers serves every question: a screen asks about most of them. */
const everythingAsked = rememberedSinceImport(async (mirror: Mirror, _: null) => {
  const [cells, published] = await Promise.all([
    answerCells(mirror),
    publishedAnswers(mirror, { indicators: null, asOf: null }),
  ])
  const interviewed = groupBy(
    cells,
    (cell) => cell.indicator,
    (cell) => cell.askedAs,
  )
  const printed = groupBy(published, ({ indicator }) => indicator)
  return {
    cellsOf: (indicator: Asked, askedAs: string) => interviewed.get(indicator)?.get(askedAs) ?? [],
    publishedOf: (indicator: Asked) => (indicator === null ? [] : (printed.get(indicator) ?? [])),
  }
})

async function askedOf(mirror: Mirror, indicator: Asked) {
  const [known, frame] = await Promise.all([knownIndicators(mirror, null), sampleFrame(mirror, null)])
  const askedAs = known.find(({ id }) => id === indicator)?.askedOf ?? 'community'
  return { askedAs, psusKnown: (waveId: string) => frame.strataOf(waveId, askedAs).psusKnown }
}

/** What is withheld of one group; of everybody where the group is empty. `asOf`: as known then, which is told where it is so still. */
export async function withholds(
  mirror: Mirror,
  { indicator, group, asOf }: { indicator: Asked; group: Group; asOf: string | null },
): Promise<Withholds> {
  const named = groupingNames.flatMap((grouping) => (group[grouping] === undefined ? [] : [grouping]))
  const [first, second] = named
  if (named.length > 2 || (indicator === null && named.length > 1)) return () => true
  const [{ withheldIn }, isAsNow, wholePlaces] = await Promise.all([
    suppressedTables(mirror, indicator),
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

const wholePlacesOf = rememberedSinceImport(async (mirror: Mirror, asOf: string | null) => {
  const chains = placeChains(await atlas(mirror, asOf))
  const known = new Map<string, readonly string[]>()
  return ({ pcode, districts }: Area): readonly string[] => {
    const found = known.get(pcode) ?? chains.wholePlaces(districts)
    known.set(pcode, found)
    return found
  }
})

const crossing = rememberedSinceImport(
  async (mirror: Mirror, { indicator, groupings }: { indicator: Asked; groupings: readonly [Grouping, Grouping] }) => {
    const [{ askedAs, psusKnown }, { tableOf, withheldIn }] = await Promise.all([
      askedOf(mirror, indicator),
      suppressedTables(mirror, indicator),
    ])
    const [first, second] = groupings
    return publicCrossing({
      groupings,
      cells: await crossedCells(mirror, { indicator, askedAs, first, second }),
      psusKnown,
      tableOf,
      isWithheld: (waveId, place, id) => withheldIn(waveId).has(cellKey(place, id)),
    })
  },
)
