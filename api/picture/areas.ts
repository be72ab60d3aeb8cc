/** The places of a level as areas of analysis: a region or a country is spoken for by the respondents of its districts. */

import type { Area } from '#api/perception/perception-book.ts'
import type { Atlas } from '#api/queries/atlas.ts'
import type { KnownPlace } from '#api/queries/known-places.ts'
import type { AdminLevel } from '#data/schema/place.ts'

export type PlacedArea = Area & { place: KnownPlace }

export const areasOf = (atlas: Atlas, level: AdminLevel, pcodes: readonly string[] | null): PlacedArea[] =>
  atlas.placesIn(level, pcodes).map((place) => areaOf(atlas, place))

export function areaOf(atlas: Atlas, place: KnownPlace): PlacedArea {
  const districts = place.level === 'district' ? [place.pcode] : atlas.districtsIn([place.pcode]).map((d) => d.pcode)
  return { pcode: place.pcode, districts, place }
}
