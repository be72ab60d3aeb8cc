/** The cells of every indicator the people of an area were asked about, from one look at its answers. */
import { group as groupBy } from 'd3-array'
import { rememberedForAll } from '#api/mirror/answer-cache.ts'
import { heldIndicators } from '#api/queries/held-indicators.ts'
import { knownIndicators } from '#api/queries/known-indicators.ts'
import { psuSums } from '#api/queries/psu-sums.ts'
import { publishedAnswers } from '#api/queries/published-answers.ts'
import { groupParams } from '#api/queries/scope.ts'
import { waveQuestions } from '#api/queries/wave-questions.ts'
import type { Area } from './area.ts'
import { withholds } from './disclosure/withheld-cells.ts'
import { cellsFrom, type IndicatorCells } from './indicator-cells.ts'
import { sampleFrame } from './sample-frame.ts'

export const areaCells = rememberedForAll(
  async (mirror, { area, asOf }: { area: Area; asOf: string | null }): Promise<Map<string, IndicatorCells>> => {
    const asking = { indicators: null, pcodes: [...area.districts], asOf, ...groupParams({}) }
    const places = new Set([area.pcode, ...area.districts])
    const frame = await sampleFrame(mirror, asOf)
    const held = groupBy(await heldIndicators(mirror, asOf), (h) => h.indicator)
    const rows = groupBy(await psuSums(mirror, asking), (row) => row.indicator)
    const tables = (await publishedAnswers(mirror, asOf)).filter(({ pcode }) => places.has(pcode))
    const published = groupBy(tables, (row) => row.indicator)
    const asked = (await knownIndicators(mirror, asOf)).filter(({ id }) => rows.has(id) || published.has(id))
    const questions = groupBy(await waveQuestions(mirror, asOf), (each) => each.indicator)
    return new Map(
      await Promise.all(
        asked.map(async ({ id, askedOf }) => {
          const cells = cellsFrom({
            rows: rows.get(id) ?? [],
            published: published.get(id) ?? [],
            held: held.get(id) ?? [],
            frame,
            askedOf,
            questions: questions.get(id) ?? [],
            isWithheld: await withholds(mirror, { indicator: id, group: {}, asOf }),
            fewest: mirror.fewestRespondents,
          })
          return [id, cells] as const
        }),
      ),
    )
  },
)
