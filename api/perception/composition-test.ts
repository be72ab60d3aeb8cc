/**
 * Does the make-up of a place's sample fit its people, allowing for the sampling points they were asked at? One look at a wave's
 * points answers for every place. Null where the points are not known: then the plain test stands.
 */
import { group as groupBy } from 'd3-array'
import { type SurveyGoodnessOfFit, surveyGoodnessOfFit } from '#api/analytics/survey/survey-goodness-of-fit.ts'
import { rememberedForAll } from '#api/mirror/answer-cache.ts'
import { askedByPoint } from '#api/queries/asked-by-point.ts'
import type { Grouping } from '#data/schema/perception.ts'
import type { Area } from './area.ts'
import { sampleFrame } from './sample-frame.ts'

export type CompositionTest = (
  area: Area,
  grouping: Grouping,
  population: Readonly<Record<string, number>>,
) => SurveyGoodnessOfFit | null

export const compositionTest = rememberedForAll(
  async (mirror, { waveId, asOf }: { waveId: string; asOf: string | null }): Promise<CompositionTest> => {
    const frame = await sampleFrame(mirror, asOf)
    if (!frame.strataOf(waveId, 'community').psusKnown) return () => null
    const rows = await askedByPoint(mirror, { waveId, asOf })
    const byGrouping = groupBy(
      rows,
      (row) => row.grouping,
      (row) => row.stratum,
    )
    return (area, grouping, population) => {
      const districts = new Set(area.districts)
      // The points of its strata stay in, also those outside the place: they count as zero, and leaving them out understates.
      const strata = [...(byGrouping.get(grouping)?.values() ?? [])].filter((points) =>
        points.some(({ pcode }) => districts.has(pcode)),
      )
      const points = strata.flat()
      // People at one point who gave the same answer are one unit as heavy as they are many.
      return surveyGoodnessOfFit(
        points.map(({ stratum, psu, respondents }) => ({ stratum, psu, weight: respondents })),
        points.map(({ pcode, member }) =>
          districts.has(pcode) && member !== null && (population[member] ?? 0) > 0 ? member : null,
        ),
        population,
      )
    }
  },
)
