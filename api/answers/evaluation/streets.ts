/** Places that an intervention at a point could be compared with: villages, town quarters and places with sites. */
import { nearby } from '#api/analytics/clusters/nearby.ts'
import { haversineM, type Position } from '#api/analytics/spatial/distance.ts'
import { remembered } from '#api/mirror/answer-cache.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { atlas } from '#api/queries/atlas.ts'
import { sites } from '#api/queries/sites.ts'
import type { Monthly } from './monthly.ts'
import type { Outcome } from './outcome.ts'

/** Within it incidents count for the place; from there to the ring's end they may have been moved. @unit metres */
export const RADIUS_M = 500
export const RING_M = 1500
/** Work done this near leaves no comparison. */
const AWAY_M = 2 * RING_M

export type Street = { id: string; position: Position; pcode: string | null; near: Monthly; ring: Monthly }
type Place = Pick<Street, 'id' | 'position' | 'pcode'>

/** Sites first: where armed groups were is what other places with armed groups are like. */
export const places = remembered(async (mirror: Mirror, asOf: string | null): Promise<Place[]> => {
  const everySite = await sites(mirror, { pcodes: null, toDate: '9999-12-31', asOf })
  return [
    ...everySite.map(({ siteId, lng, lat, pcode }) => ({ id: siteId, position: [lng, lat] as Position, pcode })),
    ...(await atlas(mirror, asOf))
      .at('community')
      .flatMap(({ pcode, lng, lat, districtPcode }) =>
        lng === null || lat === null ? [] : [{ id: pcode, position: [lng, lat] as Position, pcode: districtPcode }],
      ),
  ]
})

/** So many that none is nearer to another than two radii: an incident would count twice. The first of two stays. */
export function apart(places: readonly Place[], radiusM: number): Place[] {
  const index = nearby(places.map(({ position }) => position))
  const taken = new Set<number>()
  return places.filter(({ position }, i) => {
    if (index.within(position, 2 * radiusM).some((other) => taken.has(other))) return false
    taken.add(i)
    return true
  })
}

export const streetAt = (outcome: Outcome, place: Place, radiusM = RADIUS_M, ringM = RING_M): Street => ({
  ...place,
  near: outcome.around(place.position, 0, radiusM),
  ring: outcome.around(place.position, radiusM, ringM),
})

/** Streets out of reach of the place itself, and of all other work of those months. */
export const untouched = (streets: readonly Street[], here: Position, worked: readonly Position[]): Street[] =>
  streets.filter(
    ({ position }) =>
      haversineM(position, here) > AWAY_M && worked.every((other) => haversineM(position, other) > RING_M + RADIUS_M),
  )
