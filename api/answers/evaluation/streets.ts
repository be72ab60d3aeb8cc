/** Places that an intervention at a point could be compared with: villages, town quarters and places with sites. */
import { nearby } from '#api/analytics/clusters/nearby.ts'
import type { Position } from '#api/analytics/spatial/distance.ts'
import { remembered } from '#api/mirror/answer-cache.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { atlas } from '#api/queries/atlas.ts'
import { placedSites } from '#api/queries/sites.ts'
import type { Monthly } from './monthly.ts'
import type { Outcome } from './outcome.ts'

/** Within it incidents count for the place; from there to the ring's end they may have been moved. @unit metres */
export const RADIUS_M = 500
export const RING_M = 1500

/** How large a place is, and where the ring around it ends, both from its centre. */
export type Reach = { radiusM: number; ringM: number }
export type Street = { id: string; position: Position; pcode: string | null; near: Monthly; ring: Monthly }
type Place = Pick<Street, 'id' | 'position' | 'pcode'>

/** Sites first: where armed groups were is what other places with armed groups are like. */
export const places = remembered(async (mirror: Mirror, asOf: string | null): Promise<Place[]> => {
  const everySite = await placedSites(mirror, { pcodes: null, toDate: '9999-12-31', asOf })
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
export function apart<T extends Pick<Place, 'position'>>(places: readonly T[], radiusM: number): T[] {
  const index = nearby(places.map(({ position }) => position))
  const taken = new Set<number>()
  return places.filter(({ position }, i) => {
    if (index.within(position, 2 * radiusM).some((other) => taken.has(other))) return false
    taken.add(i)
    return true
  })
}

export type Streets = {
  /** Those out of reach of all of these: each a centre and a distance. */
  beyond(near: readonly { centre: Position; withinM: number }[]): Street[]
}

/** Each counted once, however often it is compared with. */
export function streetsOf(places: readonly Place[], { radiusM, ringM }: Reach, outcome: Outcome): Streets {
  const index = nearby(places.map(({ position }) => position))
  const counted = new Map<number, Street>()
  const streetAt = (place: Place, i: number): Street => {
    const street = counted.get(i) ?? {
      ...place,
      near: outcome.around(place.position, 0, radiusM),
      ring: outcome.around(place.position, radiusM, ringM),
    }
    counted.set(i, street)
    return street
  }
  return {
    beyond(near) {
      const reached = new Set(near.flatMap(({ centre, withinM }) => index.within(centre, withinM)))
      return places.flatMap((place, i) => (reached.has(i) ? [] : [streetAt(place, i)]))
    },
  }
}
