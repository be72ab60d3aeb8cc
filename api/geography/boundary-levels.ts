/**
 * The boundaries a map needs: every level at every detail, districts simplified with borders shared and regions and country
 * dissolved from exactly those districts, so that the lines lie on one another. Knows places and polygons only.
 */
import type { Place } from '#data/schema/place.ts'
import type { PlaceBoundary } from './boundary-file.ts'
import { DETAILS, dissolve, simplifyBoundaries } from './topology.ts'

export interface DetailedBoundary extends PlaceBoundary {
  /** 0 overview, 1 middle, 2 full. */
  detail: number
}

const LEVELS_ABOVE: readonly Place['level'][] = ['region', 'country']

export function boundariesByDetail(
  places: readonly Pick<Place, 'pcode' | 'level' | 'parentPcode'>[],
  boundaries: readonly PlaceBoundary[],
): DetailedBoundary[] {
  const placeOf = new Map(places.map((place) => [place.pcode, place]))
  const above = (pcode: string, level: Place['level']): string | null => {
    for (let place = placeOf.get(pcode); place !== undefined; place = placeOf.get(place.parentPcode ?? '')) {
      if (place.level === level) return place.pcode
    }
    return null
  }
  const drawn = new Set(boundaries.map((boundary) => boundary.pcode))
  return simplifyBoundaries(boundaries, DETAILS).flatMap((atDetail, detail) => {
    const districts = atDetail.filter((boundary) => boundary.level === 'district')
    const dissolved = LEVELS_ABOVE.flatMap((level) =>
      dissolve(districts, (pcode) => above(pcode, level))
        .filter(({ pcode }) => !drawn.has(pcode))
        .map(({ pcode, geometry }) => ({ pcode, level, geometry, detail })),
    )
    return [...atDetail.map((boundary) => ({ ...boundary, detail })), ...dissolved]
  })
}
