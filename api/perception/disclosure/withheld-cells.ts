/**
 * Which figures about people are withheld from everybody, so that no few people can be read out of them: decided from a wave's
 * data alone, once an import, for all groups, places and levels together. Every answer and every file looks here.
 */
import { complementarySuppression } from '#api/analytics/survey/complementary-suppression.ts'
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

export type Group = Scope['group']
/** Whether a group's figures of an area in a wave are withheld. Several districts together are told where each whole place they make up is. */
export type Withholds = (area: Area, waveId: string) => boolean

/** `indicator` null: of the people met, whatever they were asked. */
type Question = { indicator: string | null; asOf: string | null }

export type SuppressedTables = {
  tables: ReadonlyMap<string, SurveyTable>
  /** The cells of a wave that are withheld; worked out when first asked for. */
  withheldIn(waveId: string): ReadonlySet<CellKey>
  wholePlaces(area: Area): readonly string[]
}
const none: ReadonlySet<CellKey> = new Set()

export const suppressedTables = rememberedSinceImport(
  async (mirror: Mirror, { indicator, asOf }: Question): Promise<SuppressedTables> => {
    const [{ psusOf, askedAs }, places, met] = await Promise.all([
      askedOf(mirror, { indicator, asOf }),
      atlas(mirror, asOf),
      indicator === null ? null : suppressedTables(mirror, { indicator: null, asOf }),
    ])
    const chains = placeChains(places)
    const [cells, published] = await Promise.all([
      answerCells(mirror, { indicator, askedAs, asOf }),
      indicator === null ? [] : publishedAnswers(mirror, { indicators: [indicator], asOf }),
    ])
    const tables = surveyTables({ cells, published, psusKnown: psusOf }, chains)
    const whole = new Map<string, string[]>()
    const withheld = new Map<string, ReadonlySet<CellKey>>()
    return {
      tables,
      withheldIn(waveId) {
        const table = tables.get(waveId)
        if (table === undefined) return none
        const people = met === null || askedAs !== 'community' ? none : met.withheldIn(waveId)
        // First by how many were asked, which questions put to everybody share; then by how many answered this one.
        const found =
          withheld.get(waveId) ??
          complementarySuppression(table, complementarySuppression(countingAsked(table), people))
        withheld.set(waveId, found)
        return found
      },
      wholePlaces({ pcode, districts }) {
        const known = whole.get(pcode) ?? chains.wholePlaces(districts)
        whole.set(pcode, known)
        return known
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

async function askedOf(mirror: Mirror, { indicator, asOf }: Question) {
  const [known, frame] = await Promise.all([knownIndicators(mirror, asOf), sampleFrame(mirror, asOf)])
  const askedAs = known.find(({ id }) => id === indicator)?.askedOf ?? 'community'
  return { askedAs, psusOf: (waveId: string) => frame.strataOf(waveId, askedAs).psusKnown }
}

/** What is withheld of one group; of everybody where the group is empty. */
export async function withholds(mirror: Mirror, question: Question & { group: Group }): Promise<Withholds> {
  const { indicator, group, asOf } = question
  const { withheldIn, wholePlaces } = await suppressedTables(mirror, { indicator, asOf })
  const named = groupingNames.flatMap((grouping) => (group[grouping] === undefined ? [] : [grouping]))
  const isWithheld = (waveId: string, place: string, id: string): boolean => withheldIn(waveId).has(cellKey(place, id))
  const [first, second] = named
  if (named.length > 2 || (indicator === null && named.length > 1)) return () => true
  if (first === undefined || second === undefined) {
    const id = first === undefined ? EVERYONE : groupId(first, group[first] ?? null)
    return (area, waveId) => wholePlaces(area).some((place) => isWithheld(waveId, place, id))
  }
  const isPublic = await crossing(mirror, { indicator, asOf, groupings: [first, second] })
  return (area, waveId) => !wholePlaces(area).every((place) => isPublic(waveId, place))
}

const crossing = rememberedSinceImport(
  async (mirror: Mirror, { indicator, asOf, groupings }: Question & { groupings: readonly [Grouping, Grouping] }) => {
    const [{ psusOf, askedAs }, { tables, withheldIn }] = await Promise.all([
      askedOf(mirror, { indicator, asOf }),
      suppressedTables(mirror, { indicator, asOf }),
    ])
    const [first, second] = groupings
    return publicCrossing({
      groupings,
      cells: await crossedCells(mirror, { indicator, askedAs, asOf, first, second }),
      psusKnown: psusOf,
      tableOf: (waveId) => tables.get(waveId),
      isWithheld: (waveId, place, id) => withheldIn(waveId).has(cellKey(place, id)),
    })
  },
)
