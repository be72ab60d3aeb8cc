/** How many people were asked each question, wave by wave, as known now: what disclosure control decides from. */
import { group as groupBy } from 'd3-array'
import { LEAST_ROOM } from '#api/analytics/survey/recounts.ts'
import type { SurveyTable } from '#api/analytics/survey/survey-table.ts'
import { rememberedForAll } from '#api/mirror/answer-cache.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { answerCells } from '#api/queries/answer-cells.ts'
import { atlas } from '#api/queries/atlas.ts'
import { knownIndicators } from '#api/queries/known-indicators.ts'
import { publishedAnswers } from '#api/queries/published-answers.ts'
import { sampleFrame } from '../sample-frame.ts'
import { placeChains } from './place-chains.ts'
import { type SurveyTables, surveyTables } from './survey-tables.ts'

/** A question, or null: of the people met, whatever they were asked. */
export type Asked = string | null

export const tablesAsked = rememberedForAll(async (mirror: Mirror, indicator: Asked): Promise<SurveyTables> => {
  const [{ askedAs, psusKnown }, { cellsOf, publishedOf }, places] = await Promise.all([
    askedOf(mirror, indicator),
    everythingAsked(mirror, null),
    atlas(mirror, null),
  ])
  const tables = surveyTables(
    { cells: cellsOf(indicator, askedAs), published: publishedOf(indicator), psusKnown },
    placeChains(places),
  )
  if (indicator !== null) return tables
  return { waves: tables.waves, of: (waveId) => leavingRoom(tables.of(waveId)) }
})

/**
 * How many were met bounds how many answered: of ten met, nine who answered would be told to within one. So the people met count as
 * if too few to tell had not answered.
 */
const leavingRoom = (table: SurveyTable | undefined): SurveyTable | undefined =>
  table && {
    ...table,
    count: (place, group) => {
      const { asked, psus } = table.count(place, group)
      return { asked, answered: Math.max(0, asked - LEAST_ROOM + 1), psus }
    },
  }

/** One look at all answers serves every question: a screen asks about most of them. */
const everythingAsked = rememberedForAll(async (mirror: Mirror, _: null) => {
  const [cells, published] = await Promise.all([answerCells(mirror), publishedAnswers(mirror, null)])
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

export async function askedOf(mirror: Mirror, indicator: Asked) {
  const [known, frame] = await Promise.all([knownIndicators(mirror, null), sampleFrame(mirror, null)])
  const askedAs = known.find(({ id }) => id === indicator)?.askedOf ?? 'community'
  return { askedAs, psusKnown: (waveId: string) => frame.strataOf(waveId, askedAs).psusKnown }
}
