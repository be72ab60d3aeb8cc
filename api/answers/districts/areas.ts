/**
 * The places of a level as areas of analysis: a region or a country is spoken for by the respondents of its districts. One that
 * only holds the places asked for stands for those alone, so that the figures of a level never say more than was asked.
 */

import type { Area } from '#api/perception/area.ts'
import type { Atlas } from '#api/queries/atlas.ts'
import type { KnownPlace } from '#api/queries/known-places.ts'
import type { AdminLevel } from '#data/schema/place.ts'

/** `pcode` is the place's own only where the whole place is meant: what was counted for all of it holds for no part of it. */
export type PlacedArea = Area & { place: KnownPlace }

export function areasOf(atlas: Atlas, level: AdminLevel, pcodes: readonly string[] | null): PlacedArea[] {
  const asked = pcodes === null ? null : new Set(atlas.districtsIn(pcodes).map((district) => district.pcode))
  return atlas.placesIn(level, pcodes).map((place) => {
    const whole = areaOf(atlas, place)
    if (asked === null || isAsked(place, pcodes ?? [])) return whole
    const districts = whole.districts.filter((pcode) => asked.has(pcode))
    return { ...whole, pcode: districts.join('+'), districts }
  })
}

export function areaOf(atlas: Atlas, place: KnownPlace): PlacedArea {
  const districts = place.level === 'district' ? [place.pcode] : atlas.districtsIn([place.pcode]).map((d) => d.pcode)
  return { pcode: place.pcode, districts, place }
}

const isAsked = (place: KnownPlace, pcodes: readonly string[]): boolean =>
  [place.pcode, place.districtPcode, place.regionPcode, place.countryPcode].some(
    (pcode) => pcode !== null && pcodes.includes(pcode),
  )
