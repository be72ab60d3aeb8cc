/**
 * The places of this instance with their people, as known at a moment: who lies in whom, what is a row at each level. Every
 * question about places looks here instead of joining the gazetteer again.
 */

import { group as groupBy } from 'd3-array'
import { rememberedForAll } from '#api/mirror/answer-cache.ts'
import type { AdminLevel } from '#data/schema/place.ts'
import { type KnownPlace, knownPlaces } from './known-places.ts'

export type Atlas = {
  places: KnownPlace[]
  byPcode: ReadonlyMap<string, KnownPlace>
  /** Sorted by p-code. */
  at(level: AdminLevel): KnownPlace[]
  /** The districts of the places asked for, sorted by p-code; of everywhere when null. */
  districtsIn(pcodes: readonly string[] | null): KnownPlace[]
  /** The places of a level that lie in, or hold, the places asked for. */
  placesIn(level: AdminLevel, pcodes: readonly string[] | null): KnownPlace[]
}

export const atlas = rememberedForAll(async (mirror, asOf: string | null): Promise<Atlas> => {
  const places = await knownPlaces(mirror, { asOf })
  const byLevel = groupBy(places, (place) => place.level)
  const byPcode = new Map(places.map((place) => [place.pcode, place]))
  const at = (level: AdminLevel): KnownPlace[] => byLevel.get(level) ?? []
  const liesIn = (place: KnownPlace, pcodes: ReadonlySet<string>): boolean =>
    [place.pcode, place.districtPcode, place.regionPcode, place.countryPcode].some((p) => p !== null && pcodes.has(p))
  const districtsIn = (pcodes: readonly string[] | null): KnownPlace[] => {
    if (pcodes === null) return at('district')
    const asked = new Set(pcodes)
    return at('district').filter((place) => liesIn(place, asked))
  }
  return {
    places,
    byPcode,
    at,
    districtsIn,
    placesIn(level, pcodes) {
      if (pcodes === null) return at(level)
      const asked = new Set(pcodes)
      const holding = new Set(
        pcodes.flatMap((pcode) => {
          const place = byPcode.get(pcode)
          return place === undefined ? [] : [place.districtPcode, place.regionPcode, place.countryPcode]
        }),
      )
      return at(level).filter((place) => liesIn(place, asked) || holding.has(place.pcode))
    },
  }
})
