/** The waves and the strata of their full samples: what every estimate is measured against. */
import { group as groupBy } from 'd3-array'
import type { StratumSize } from '#api/analytics/survey/psu-variance.ts'
import { rememberedForAll } from '#api/mirror/answer-cache.ts'
import { sharedPsus } from '#api/queries/shared-psus.ts'
import { strata } from '#api/queries/strata.ts'
import { type WaveRow, waves } from '#api/queries/waves.ts'

export type SampleFrame = {
  /** Oldest first. */
  waves: WaveRow[]
  /** `psusKnown` is false where every respondent is a sampling point of their own. */
  strataOf(waveId: string, askedOf: string): { strata: StratumSize[]; psusKnown: boolean }
  /** Sampling points of a stratum asked in both waves. */
  sharedIn(waveId: string, otherWaveId: string, askedOf: string, stratum: string): number
}

export const sampleFrame = rememberedForAll(async (mirror, asOf: string | null): Promise<SampleFrame> => {
  const rows = groupBy(await strata(mirror, { asOf }), (row) => `${row.waveId}\u0000${row.askedAs}`)
  const known = new Map(
    [...rows].map(([key, list]) => {
      const points = list.reduce((sum, row) => sum + row.psuCount, 0)
      const people = list.reduce((sum, row) => sum + row.respondents, 0)
      return [key, { strata: list.map(({ stratum, psuCount }) => ({ stratum, psuCount })), psusKnown: people > points }]
    }),
  )
  const shared = new Map(
    (await sharedPsus(mirror, { asOf })).map((row) => [
      [row.waveId, row.otherWaveId, row.askedAs, row.stratum].join('\u0000'),
      row.shared,
    ]),
  )
  return {
    sharedIn: (...key) => shared.get(key.join('\u0000')) ?? 0,
    waves: await waves(mirror, { asOf }),
    strataOf: (waveId, askedOf) => known.get(`${waveId}\u0000${askedOf}`) ?? { strata: [], psusKnown: false },
  }
})
