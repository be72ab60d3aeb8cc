/** The share of people with each single serious grievance, by area and wave, where enough people were asked to say so. */

import { group as groupBy } from 'd3-array'
import { privacyReasons } from '#api/analytics/survey/precision.ts'
import type { Scope } from '#api/contract/filters.ts'
import { rememberedSinceImport } from '#api/mirror/answer-cache.ts'
import { grievanceShares as askGrievanceShares } from '#api/queries/grievance-shares.ts'
import { groupParams } from '#api/queries/scope.ts'
import { grievances } from '#data/schema/grievance.ts'
import { indicators } from '#data/schema/indicators.ts'
import type { Area } from './perception-book.ts'

export type GrievanceShare = { grievance: string; share: number }
export type GrievanceShares = {
  /** Largest first; those nobody has left out. */
  at(area: Area, waveId: string): GrievanceShare[]
}

const grievanceOf = new Map(indicators.flatMap((i) => (i.grievance === null ? [] : [[i.id, i.grievance] as const])))
const order = new Map<string, number>(grievances.map((g, i) => [g.id, i]))

type Key = { group: Scope['group']; asOf: string | null }

export const grievanceShares = rememberedSinceImport(async (mirror, { group, asOf }: Key): Promise<GrievanceShares> => {
  const asking = { indicators: [...grievanceOf.keys()], asOf, ...groupParams(group) }
  const rows = groupBy(await askGrievanceShares(mirror, asking), (row) => `${row.waveId}\u0000${row.pcode}`)
  return {
    at(area, waveId) {
      const own = rows.get(`${waveId}\u0000${area.pcode}`)
      const all = own ?? area.districts.flatMap((pcode) => rows.get(`${waveId}\u0000${pcode}`) ?? [])
      const sums = new Map<string, { n: number; psus: number; weight: number; weightedSum: number }>()
      for (const row of all) {
        const held = sums.get(row.indicator) ?? { n: 0, psus: 0, weight: 0, weightedSum: 0 }
        held.n += row.n
        held.psus += row.psus
        held.weight += row.weight
        held.weightedSum += row.weightedSum
        sums.set(row.indicator, held)
      }
      return [...sums]
        .flatMap(([id, { n, psus, weight, weightedSum }]) => {
          const grievance = grievanceOf.get(id)
          if (grievance === undefined || weightedSum === 0 || privacyReasons(n, psus).length > 0) return []
          return [{ grievance, share: weightedSum / weight }]
        })
        .sort((a, b) => b.share - a.share || (order.get(a.grievance) ?? 0) - (order.get(b.grievance) ?? 0))
    },
  }
})
