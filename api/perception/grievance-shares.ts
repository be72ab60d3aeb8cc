/** Which serious grievances most people of an area have, by wave, among those whose figures are not withheld. */
import { group as groupBy } from 'd3-array'
import type { Scope } from '#api/contract/filters.ts'
import { rememberedForAll } from '#api/mirror/answer-cache.ts'
import { grievanceShares as askGrievanceShares } from '#api/queries/grievance-shares.ts'
import { heldIndicators } from '#api/queries/held-indicators.ts'
import { groupParams } from '#api/queries/scope.ts'
import { indicators } from '#data/schema/indicators.ts'
import type { Area } from './area.ts'
import { withholds } from './disclosure/withheld-cells.ts'

export type GrievanceShare = { grievance: string; share: number }
export type GrievanceShares = {
  /** Largest first; those nobody has, and withheld ones, left out. */
  at(area: Area, wave: { waveId: string }): GrievanceShare[]
}
type Key = { group: Scope['group']; asOf: string | null }

const asked = indicators.flatMap(({ id, grievance }) => (grievance === null ? [] : [{ id, grievance }]))

export const grievanceShares = rememberedForAll(async (mirror, { group, asOf }: Key): Promise<GrievanceShares> => {
  const held = new Set((await heldIndicators(mirror, asOf)).map(({ indicator }) => indicator))
  const asking = { indicators: asked.map(({ id }) => id), asOf, ...groupParams(group) }
  const rows = groupBy(
    await askGrievanceShares(mirror, asking),
    (row) => `${row.indicator}\u0000${row.waveId}\u0000${row.pcode}`,
  )
  const questions = await Promise.all(
    asked
      .filter(({ id }) => held.has(id))
      .map(async (each) => ({ ...each, isWithheld: await withholds(mirror, { indicator: each.id, group, asOf }) })),
  )
  return {
    at: (area, { waveId }) =>
      questions
        .flatMap(({ id, grievance, isWithheld }) => {
          const at = (pcode: string) => rows.get(`${id}\u0000${waveId}\u0000${pcode}`)
          const sums = at(area.pcode) ?? area.districts.flatMap((pcode) => at(pcode) ?? [])
          const weight = sums.reduce((sum, row) => sum + row.weight, 0)
          const weightedSum = sums.reduce((sum, row) => sum + row.weightedSum, 0)
          return weightedSum === 0 || isWithheld(area, waveId) ? [] : [{ grievance, share: weightedSum / weight }]
        })
        .sort((a, b) => b.share - a.share),
  }
})
