/** What an intervention in a whole district is compared with: districts of its region that are not next to it, and were left alone. */
import { rememberedForAll } from '#api/mirror/answer-cache.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { atlas } from '#api/queries/atlas.ts'
import { neighbourMap } from '../places/neighbours.ts'
import type { Around } from './evaluate.ts'
import type { Outcome } from './outcome.ts'

export type DistrictsBeside = {
  beside(pcode: string, worked: readonly { pcode: string }[], outcome: Outcome): { here: Around; candidates: Around[] }
}

export const districtsBeside = rememberedForAll(
  async (mirror: Mirror, asOf: string | null): Promise<DistrictsBeside> => {
    const [places, { pcodes, neighbours }] = await Promise.all([atlas(mirror, asOf), neighbourMap(mirror, asOf)])
    const nextTo = new Map(
      pcodes.map((pcode, i) => [pcode, (neighbours[i] ?? []).flatMap((other) => pcodes[other] ?? [])]),
    )
    const districtOf = (pcode: string): string => places.byPcode.get(pcode)?.districtPcode ?? pcode
    const around = (pcode: string, outcome: Outcome): Around => ({
      id: pcode,
      pcode,
      counts: outcome.inDistrict(pcode),
      ring: null,
      region: places.byPcode.get(pcode)?.regionPcode ?? '',
      neighbours: nextTo.get(pcode) ?? [],
      besides: [],
    })
    return {
      beside(asked, worked, outcome) {
        const pcode = districtOf(asked)
        const busy = new Set([pcode, ...worked.map((other) => districtOf(other.pcode))])
        return {
          here: around(pcode, outcome),
          candidates: pcodes.filter((each) => !busy.has(each)).map((each) => around(each, outcome)),
        }
      },
    }
  },
)
