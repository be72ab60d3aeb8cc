/** The share of people with each single serious grievance, by area and wave, where it is not withheld. */
import { group as groupBy } from 'd3-array'
import type { Precision } from '#api/contract/estimates.ts'
import type { Scope } from '#api/contract/filters.ts'
import { rememberedSinceImport } from '#api/mirror/answer-cache.ts'
import { heldIndicators } from '#api/queries/held-indicators.ts'
import { psuSums } from '#api/queries/psu-sums.ts'
import { publishedAnswers } from '#api/queries/published-answers.ts'
import { groupParams } from '#api/queries/scope.ts'
import { indicators } from '#data/schema/indicators.ts'
import type { Area } from './area.ts'
import { withholds } from './disclosure/withheld-cells.ts'
import { cellsFrom, type Wave } from './indicator-cells.ts'
import { sampleFrame } from './sample-frame.ts'

export type GrievanceShare = { grievance: string; share: number; precision: Precision | null }
export type GrievanceShares = {
  /** Largest first; those nobody has, and withheld ones, left out. */
  at(area: Area, wave: Wave): GrievanceShare[]
}

const asked = indicators.flatMap(({ id, grievance, askedOf }) =>
  grievance === null ? [] : [{ id, grievance, askedOf }],
)
type Key = { group: Scope['group']; asOf: string | null }

export const grievanceShares = rememberedSinceImport(async (mirror, { group, asOf }: Key): Promise<GrievanceShares> => {
  const asking = { indicators: asked.map(({ id }) => id), pcodes: null, asOf, ...groupParams(group) }
  const [frame, rows, tables, held] = await Promise.all([
    sampleFrame(mirror, asOf),
    psuSums(mirror, asking).then((all) => groupBy(all, (row) => row.indicator)),
    publishedAnswers(mirror, asking).then((all) => groupBy(all, (row) => row.indicator)),
    heldIndicators(mirror, asOf).then((all) => groupBy(all, (row) => row.indicator)),
  ])
  const published = Object.keys(group).length > 0 ? new Map<string, never>() : tables
  const cells = await Promise.all(
    asked.map(async ({ id, grievance, askedOf }) => ({
      grievance,
      cells: cellsFrom({
        rows: rows.get(id) ?? [],
        published: published.get(id) ?? [],
        held: held.get(id) ?? [],
        frame,
        askedOf,
        isWithheld: await withholds(mirror, { indicator: id, group, asOf }),
      }),
    })),
  )
  return {
    at: (area, wave) =>
      cells
        .flatMap(({ grievance, cells: { share } }) => {
          const { value, precision } = share(area, wave).shown
          return value === null || value === 0 ? [] : [{ grievance, share: value, precision }]
        })
        .sort((a, b) => b.share - a.share),
  }
})
